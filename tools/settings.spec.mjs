import path from 'node:path';
import { readSettings, refuseNode, ROOT } from './settings.mjs';

const WRONG = {
  PORT: ['0', '65536', '3000a', '-1'],
  HOST: ['a b', 'http://x'],
  DATA_DIR: ['package.json'],
  DATABASE_URL: ['mysql://owner:hush@db/x', 'postgres://owner:hush@db', 'hush'],
  FILES_URL: ['/srv/files', 'file:', 's3://bucket'],
  KEYRING: ['tools'],
  TRUST_PROXY: ['true', 'on', '0', '12'],
  LOG_LEVEL: ['loud'],
  JURISDICTION: ['Kenya', 'nowhere.json'],
  DEMO: ['yes'],
  DEMO_PASSWORD: ['hush'],
};
const EACH_WRONG = Object.entries(WRONG).flatMap(([name, values]) => values.map((value) => [name, value]));

describe('reading the settings', () => {
  it('needs none', () => {
    const { settings, problems } = readSettings({});

    expect(problems).toEqual([]);
    expect(settings).toEqual({
      PORT: 3000,
      HOST: '127.0.0.1',
      DATA_DIR: path.join(ROOT, '.data'),
      LOG_LEVEL: 'info',
      JURISDICTION: 'KE',
      DEMO: 'on',
      DEMO_PASSWORD: 'hakika-demo-password',
    });
  });

  it('loads no demo into a database of one’s own unless told to', () => {
    const DATABASE_URL = 'postgres://owner:secret@db.example:5432/hakika';

    expect(readSettings({ DATABASE_URL }).settings.DEMO).toBe('off');
    expect(readSettings({ DATABASE_URL, DEMO: 'on' }).settings.DEMO).toBe('on');
  });

  it('takes an empty value for one that is not given', () => {
    expect(readSettings({ PORT: '', DEMO: '' })).toEqual(readSettings({}));
  });

  it.each(EACH_WRONG)('refuses %s=%s with one line that names it', (name, value) => {
    const { problems } = readSettings({ [name]: value });

    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}\\b[^\\n]+\\.$`));
  });

  it('names every mistake at once, and repeats no secret', () => {
    const { problems } = readSettings({ PORT: 'x', DEMO_PASSWORD: 'hush', DATABASE_URL: 'mysql://owner:hush@db/x' });

    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain('hush');
  });
});

describe('the Node it runs on', () => {
  it('refuses one that is too old and says where the right one comes from', () => {
    expect(refuseNode('20.20.2')).toMatch(/^Node 20\.20\.2 is too old: .*"npm ci"/);
  });

  it('takes the pinned one and later ones', () => {
    expect(refuseNode('24.21.0')).toBeNull();
    expect(refuseNode('26.10.0')).toBeNull();
  });
});
