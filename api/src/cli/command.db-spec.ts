import path from 'node:path';
import { hakika } from '../../test/command';
import { useApi } from '../../test/use-api';

const example = (name: string): string => path.resolve(__dirname, '../../../docs/examples', name);
const SHANZU = example('shanzu-598-2019.json');

interface Clock {
  readonly code: string;
  readonly accused: string | null;
  readonly status: string;
  readonly days: number;
  readonly why: string;
  readonly steps: readonly { readonly label: string; readonly value: string }[];
}
interface Shown {
  readonly stage: string;
  readonly accused: readonly object[];
  readonly counts: readonly { readonly number: number; readonly outcomes: readonly object[] }[];
  readonly clocks: readonly Clock[];
  readonly facts: readonly object[];
  readonly faults: readonly string[];
}

describe('the hakika command', () => {
  const api = useApi();
  const run = (...args: string[]) => hakika(api.config, ...args);

  describe('with the public record of Shanzu 598 of 2019', () => {
    let code: string;
    let shown: Shown;
    const clock = (name: string) => shown.clocks.find((entry) => entry.code === name);

    beforeAll(async () => {
      const seeded = await run('seed', '--bundle', SHANZU);
      expect(seeded).toMatchObject({ code: 0, stderr: '' });
      code = seeded.stdout.trim();
      const show = await run('case', 'show', code);
      expect(show).toMatchObject({ code: 0, stderr: '' });
      shown = JSON.parse(show.stdout) as Shown;
    });

    it('prints the code of the case', () => {
      expect(code).toMatch(/^HK-2026-\d{4}$/);
    });

    it('says that the arraignment was in time, over a weekend, and why', () => {
      expect(clock('arraignment')).toMatchObject({ accused: 'A1', status: 'in-time', days: 2, dueOn: '2019-04-15' });
      expect(clock('arraignment')?.steps).toContainEqual({ label: 'not-a-court-day', value: '2019-04-14 weekend' });
      expect(clock('arraignment')?.why).toContain('hours allowed 24');
      expect(clock('arraignment')?.why).toContain('end of next court day 2019-04-15T');
    });

    it('counts 38 days to the amendment, 956 to the sentence and 329 more to the decision on appeal', () => {
      expect(clock('arraignment-to-amendment')?.days).toBe(38);
      expect(clock('arraignment-to-sentence')?.days).toBe(956);
      expect(clock('sentence-to-appeal-decision')?.days).toBe(329);
    });

    it('adds up to a closed case with eleven counts and no fault', () => {
      expect(shown).toMatchObject({
        stage: 'closed',
        faults: [],
        chargeGap: 'none',
        filedOn: '2019-04-15',
        concludedOn: '2021-11-26',
      });
      expect(shown.counts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
      expect(shown.counts[0]?.outcomes).toMatchObject([
        { accused: 'A1', plea: 'not-guilty', verdict: 'convicted', sentence: { termMonths: 360, concurrent: true } },
      ]);
      expect(shown.accused).toMatchObject([{ label: 'A1', stage: 'closed', custody: 'released', live: false }]);
    });

    it('knew nothing on a day before anything was entered', async () => {
      const show = await run('case', 'show', code.toLowerCase(), '--as-known-on', '2026-11-22');

      expect(JSON.parse(show.stdout)).toMatchObject({
        asKnownOn: '2026-11-22',
        stage: 'report',
        accused: [],
        counts: [],
        facts: [],
      });
    });

    it('has its survivors, hearings and witnesses in their tables', async () => {
      const { rows } = await api.db.query(
        `SELECT (SELECT count(*)::int FROM support.survivor WHERE case_id = c.id) AS survivors,
           (SELECT count(*)::int FROM support.survivor WHERE case_id = c.id AND child) AS children,
           (SELECT count(*)::int FROM court.witness_day WHERE case_id = c.id) AS witnesses,
           (SELECT count(*)::int FROM court.hearing_outcome WHERE case_id = c.id) AS outcomes,
           (SELECT count(*)::int FROM court.court_file WHERE case_id = c.id AND serial IN (598, 103)) AS files,
           accused_count, adjournments FROM court.court_case c WHERE code = $1`,
        [code],
      );
      expect(rows).toEqual([
        { survivors: 12, children: 2, witnesses: 19, outcomes: 5, files: 2, accused_count: 1, adjournments: 0 },
      ]);
    });

    it('is refused a second time, because its court files are there', async () => {
      const again = await run('seed', '--bundle', SHANZU);

      expect(again).toMatchObject({ code: 1, stdout: '' });
      expect(again.stderr).toContain('/courtFiles/0/number: court-file.number-taken');
    });
  });

  it('ends with 2 when it is not understood', async () => {
    for (const args of [
      ['sead'],
      ['seed'],
      ['seed', '--demo', '--bundle', SHANZU],
      ['case', 'show'],
      ['case', 'show', 'the big one'],
      ['case', 'show', 'HK-2026-0001', '--as-known-on', 'yesterday'],
      ['user', 'add', 'x', '--name', 'X', '--role', 'king', '--agency', 'A'],
    ]) {
      const { code, stdout, stderr } = await run(...args);
      expect([args, code, stdout]).toEqual([args, 2, '']);
      expect(stderr).not.toBe('');
    }
  });

  it('ends with 1 and one line when something is not there', async () => {
    expect(await run('case', 'show', 'HK-1999-0001')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There is no case HK-1999-0001.\n',
    });
    expect(await run('seed', '--bundle', 'no-such-file.json')).toMatchObject({
      code: 1,
      stderr: 'no-such-file.json: there is no such file\n',
    });
    expect(await run('user', 'disable', 'nobody')).toMatchObject({
      code: 1,
      stderr: 'There is no account "nobody".\n',
    });
  });

  it('helps', async () => {
    const { code, stdout } = await run('--help');

    expect(code).toBe(0);
    expect(stdout).toContain('migrate');
  });

  it('brings the schema to head again without changing anything', async () => {
    expect(await run('migrate')).toEqual({
      code: 0,
      stdout: expect.stringContaining('"migrations": []') as string,
      stderr: '',
    });
  });

  it('makes, resets and disables accounts', async () => {
    const agency = ['--agency', 'T-CLI', '--agency-name', 'Invented Prosecution', '--agency-kind', 'prosecution'];
    const made = await run(
      'user',
      'add',
      'Invented.Person',
      '--name',
      'Invented Person',
      '--role',
      'prosecutor',
      ...agency,
    );
    const password = (JSON.parse(made.stdout) as { initialPassword: string }).initialPassword;
    const signIn = async (word: string) =>
      (
        await api.nobody.post(
          '/api/session',
          { username: 'invented.person', password: word },
          { headers: { 'sec-fetch-site': 'same-origin' } },
        )
      ).statusCode;

    expect(await signIn(password)).toBe(201);
    const reset = await run('user', 'reset', 'invented.person');
    expect(await signIn((JSON.parse(reset.stdout) as { initialPassword: string }).initialPassword)).toBe(201);
    expect(JSON.parse((await run('user', 'disable', 'invented.person')).stdout)).toMatchObject({ active: false });
    expect(await signIn(password)).toBe(401);
    const twice = await run(
      'user',
      'add',
      'invented.person',
      '--name',
      'X',
      '--role',
      'prosecutor',
      '--agency',
      'T-CLI',
    );
    expect(twice).toMatchObject({ code: 1, stdout: '' });
  });

  it('says which keys there are and what they protect', async () => {
    expect(JSON.parse((await run('keys', 'status')).stdout)).toMatchObject({
      current: 'k1',
      keys: [{ id: 'k1', present: true }],
    });
  });

  describe('with a file of two cases', () => {
    it('loads both, the second as the first charged again', async () => {
      const seeded = await run('seed', '--bundle', example('two-accused.json'));
      expect(seeded).toMatchObject({ code: 0, stderr: '' });

      const { rows } = await api.db.query(
        `SELECT l.code AS later, e.code AS earlier FROM court.milestone m
         JOIN court.court_case l ON l.id = m.case_id JOIN court.court_case e ON e.id = m.earlier_case_id`,
      );
      const [earlier, later] = seeded.stdout.trim().split('\n');
      expect(rows).toEqual([{ later, earlier }]);
    });

    it('loads nothing of the twin that cannot be true, and names all five reasons', async () => {
      const before = (await api.db.query('SELECT FROM court.court_case')).rowCount;
      const refused = await run('seed', '--bundle', example('impossible.json'));

      expect(refused.code).not.toBe(0);
      expect(refused.stderr.match(/\/milestones\/\d+: milestone\./g)).toHaveLength(5);
      expect((await api.db.query('SELECT FROM court.court_case')).rowCount).toBe(before);
    });
  });
});
