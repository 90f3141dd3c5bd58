import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { useBrowser } from './support/browser';
import { hakika } from './support/command';
import { addParties, fileSheet, openCase, recordMilestone, type PublicRecord } from './support/docket';
import { signIn } from './support/people';

const RENUMBERED = 'Criminal Case 9598 of 2019';
const BUNDLE = path.resolve(__dirname, '../../docs/examples/shanzu-598-2019.json');

interface Clock {
  code: string;
  days: number;
  status: string;
  why: string;
}
interface Shown {
  code: string;
  courtFiles: { number: string }[];
  clocks: Clock[];
}

async function show(code: string): Promise<Shown> {
  const { stdout, stderr } = await hakika('case', 'show', code);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Shown;
}

const clockOf = ({ clocks }: Shown, code: string) => clocks.find((clock) => clock.code === code);

/** Everything but the code that the case happens to have here, and the number of its trial file. */
const stateOf = ({ code: _code, courtFiles, ...state }: Shown) => ({
  ...state,
  courtFiles: courtFiles.map(({ number: _number, ...file }) => file),
});

describe('the public record of Shanzu Criminal Case 598 of 2019', () => {
  const browser = useBrowser();
  const record = JSON.parse(fs.readFileSync(BUNDLE, 'utf8')) as PublicRecord;
  const charged = (milestone: { details?: Record<string, unknown> }, name: string) =>
    record.counts.filter(({ number }) => (milestone.details?.[name] as number[]).includes(number));

  async function enter(): Promise<string> {
    const page = await browser.open();
    await signIn(page, 'prosecutor');
    const code = await openCase(page, 'Shanzu Law Courts', record);
    await addParties(page, record);
    for (const milestone of record.milestones) {
      const { type, occurredOn } = milestone;
      if (type === 'charge-sheet-filed') await fileSheet(page, occurredOn, charged(milestone, 'counts'));
      else if (type === 'charge-amended') await fileSheet(page, occurredOn, charged(milestone, 'added'));
      else await recordMilestone(page, milestone);
    }
    return code;
  }

  /** The same record with another number on its trial file: one court gives a number once. */
  async function load(): Promise<string> {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'hakika-bundle-')), 'renumbered.json');
    const courtFiles = record.courtFiles.map((courtFile) =>
      courtFile.kind === 'trial' ? { ...courtFile, number: RENUMBERED } : courtFile,
    );
    fs.writeFileSync(file, JSON.stringify({ ...record, courtFiles }));
    const { stdout, stderr } = await hakika('seed', '--bundle', file);
    expect(stderr).toBe('');
    return stdout.trim();
  }

  it('adds up to the same, entered in the browser or loaded from a bundle', async () => {
    const [typed, loaded] = [await show(await enter()), await show(await load())];

    expect(stateOf(typed)).toEqual(stateOf(loaded));
    expect(typed.courtFiles.map(({ number }) => number)).toEqual(record.courtFiles.map(({ number }) => number));
    for (const shown of [typed, loaded]) {
      expect(clockOf(shown, 'arraignment')).toMatchObject({ status: 'in-time', days: 2 });
      expect(clockOf(shown, 'arraignment')?.why).toContain('not a court day 2019-04-14 weekend');
      expect(clockOf(shown, 'arraignment-to-amendment')?.days).toBe(38);
      expect(clockOf(shown, 'arraignment-to-sentence')?.days).toBe(956);
      expect(clockOf(shown, 'sentence-to-appeal-decision')?.days).toBe(329);
    }
  });
  it('is not taken a second time under the number of its trial', async () => {
    const copies = [await hakika('seed', '--bundle', BUNDLE), await hakika('seed', '--bundle', BUNDLE)];

    expect(copies[1]).toMatchObject({ code: 1, stdout: '' });
    expect(copies[1]!.stderr).toContain('/courtFiles/0/number: court-file.number-taken');
  });
});
