import { BadSettings, readSettings } from './config';

const GOOD = { DATABASE_URL: 'postgres://owner@127.0.0.1/hakika' };

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readSettings({ ...GOOD, ...env });
    return [];
  } catch (error) {
    return (error as BadSettings).lines;
  }
}

describe('settings', () => {
  it('have safe defaults', () => {
    const settings = readSettings(GOOD);

    expect(settings).toMatchObject({ port: 3000, host: '127.0.0.1', trustProxy: false, demo: false, fixedNow: null });
  });

  it.each([
    ['PORT', 'eighty', 'PORT must be'],
    ['PORT', '70000', 'PORT must be'],
    ['DATABASE_URL', 'mysql://somewhere', 'DATABASE_URL must begin'],
    ['FILES_URL', 'ftp://somewhere', 'FILES_URL must begin'],
    ['TRUST_PROXY', 'true', 'TRUST_PROXY must be'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be'],
    ['DEMO', 'maybe', 'DEMO must be'],
    ['HAKIKA_NOW', 'yesterday', 'HAKIKA_NOW must be'],
    ['JURISDICTION', 'XX', 'JURISDICTION must be one of KE, UG'],
    ['JURISDICTION', 'toString', 'JURISDICTION must be one of KE, UG'],
    ['JURISDICTION', '/nowhere/pack.json', 'JURISDICTION names /nowhere/pack.json, which cannot be read'],
  ])('name %s when it is %s', (name, value, line) => {
    expect(faultsOf({ [name]: value })).toEqual([expect.stringContaining(line)]);
  });

  it('name every fault, not the first', () => {
    expect(faultsOf({ PORT: 'x', DEMO: 'x', LOG_LEVEL: 'x' })).toHaveLength(3);
  });
});
