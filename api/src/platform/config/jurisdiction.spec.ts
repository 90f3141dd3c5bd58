import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { kenya, uganda } from '@hakika/jurisdictions';
import { BadSettings, readSettings } from './config';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pack-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const settings = (jurisdiction?: string) =>
  readSettings({ DATABASE_URL: 'postgres://owner@127.0.0.1/hakika', JURISDICTION: jurisdiction });

function file(content: unknown): string {
  const name = path.join(folder, `${fs.readdirSync(folder).length}.json`);
  fs.writeFileSync(name, typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

function faultsOf(content: unknown): readonly string[] {
  try {
    settings(file(content));
    return [];
  } catch (error) {
    return (error as BadSettings).lines;
  }
}

describe('the law of an installation', () => {
  it('is Kenyan unless something else is asked for', () => {
    expect(settings().law).toBe(kenya);
    expect(settings('UG').law).toBe(uganda);
  });

  it('may stand in a file of its own', () => {
    const own = { ...uganda, code: 'UX', zone: 'Africa/Kampala' };

    expect(settings(file(own)).law).toMatchObject({ code: 'UX', currency: 'UGX' });
  });

  it.each([
    ['{', 'cannot be read or is no JSON'],
    [[], 'is broken: pack: is no object.'],
    [{ ...kenya, clocks: undefined }, 'is broken: clocks: is missing.'],
    [{ ...kenya, offences: [...kenya.offences, kenya.offences[0]] }, 'is broken: offences: ctip-3-1 stands twice.'],
    [
      { ...kenya, pleas: kenya.pleas.map((plea) => ({ ...plea, wording: { en: 'Yes' } })) },
      'is broken: pleas: not-guilty has no wording in sw.',
    ],
    [
      { ...kenya, milestones: kenya.milestones.map((rule) => ({ ...rule, to: rule.to && 'limbo' })) },
      'is broken: milestones: arrested names the unknown stage limbo.',
    ],
  ])('is refused with the fault named (%#)', (content, line) => {
    expect(faultsOf(content).join('\n')).toContain(line);
  });
});
