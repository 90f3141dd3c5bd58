import fs from 'node:fs';
import path from 'node:path';
import { Role } from '@hakika/domain';
import { aBundle, aWholeBundle, type Team } from '../../../test/bundles';
import { hakika } from '../../../test/command';
import { aPerson, useApi } from '../../../test/use-api';

describe('the court side of bundles', () => {
  const api = useApi();

  const named = async (role: Role): Promise<string> => {
    const { userId } = await aPerson(api.db, { role });
    const { rows: found } = await api.db.query<{ username: string }>(
      'SELECT username FROM people.app_user WHERE id = $1',
      [userId],
    );
    return found[0]!.username;
  };
  const aTeam = async (): Promise<Team> => ({
    serial: 1,
    prosecutor: await named(Role.Prosecutor),
    investigator: await named(Role.Investigator),
    officer: await named(Role.SupportOfficer),
  });
  const seed = (bundle: unknown) => {
    const file = path.join(api.config.dataDir, 'bundle.json');
    fs.writeFileSync(file, JSON.stringify(bundle));
    return hakika(api.config, 'seed', '--bundle', file);
  };
  const rows = async (text: string, ...values: unknown[]) =>
    (await api.db.query<Record<string, unknown>>(text, values)).rows;

  it('bring who sat, who was there, how the list ran and what was said beforehand', async () => {
    const code = (await seed(aWholeBundle(await aTeam()))).stdout.trim();
    const ofCase = (text: string) =>
      rows(text.replace('THIS', '(SELECT id FROM court.court_case WHERE code = $1)'), code);

    expect(
      await ofCase(`SELECT h.called, m.rank, f.magistrate_id = m.id AS "sitsNow", o.opposed, o.granted
        FROM court.hearing h JOIN reference.magistrate m ON m.id = h.magistrate_id JOIN court.court_file f ON f.case_id = h.case_id
        JOIN court.hearing_outcome o ON o.hearing_id = h.id WHERE h.case_id = THIS`),
    ).toEqual([{ called: true, rank: 'PM', sitsNow: true, opposed: true, granted: false }]);
    expect(
      await ofCase(`SELECT a.number, t.how, t.reason, a.aliases, a.representative FROM court.accused_attendance t
        JOIN court.accused a ON a.id = t.accused_id WHERE t.case_id = THIS ORDER BY a.number`),
    ).toEqual([
      { number: 1, how: 'in-person', reason: null, aliases: ['Invented Alias'], representative: null },
      { number: 2, how: 'absent', reason: 'transport-failed', aliases: [], representative: 'Invented Director' },
    ]);
    expect(
      await ofCase(
        `SELECT said, supersedes IS NOT NULL AS later FROM court.matter_call WHERE case_id = THIS ORDER BY recorded_at`,
      ),
    ).toEqual([
      { said: 'called', later: false },
      { said: 'finished', later: true },
    ]);
    expect(
      await ofCase(`SELECT word FROM court.readiness_entry WHERE case_id = THIS ORDER BY recorded_at, id`),
    ).toEqual([{ word: 'not-ready' }, { word: 'ready' }]);
  });

  it('sit together where they are joined, and know the magistrate who is here already', async () => {
    const magistrates = [{ key: 'M', fullName: 'Invented Magistrate', rank: 'PM', from: '2025-01-06' }];
    const hearings = [
      {
        key: 'H',
        on: '2026-12-01',
        at: '14:40',
        purpose: 'mention',
        status: 'scheduled',
        courtroom: 'Court 1',
        magistrate: 'M',
      },
    ] as const;
    const charged = {
      ...{ magistrates, hearings, accused: [{ label: 'A1' }] },
      counts: [{ number: 1, offence: 'ctip-3-1', chargingSection: '3(1)', accused: ['A1'] }],
    };
    const course = [
      { type: 'arrested', occurredOn: '2026-09-02', accused: 'A1' },
      { type: 'charge-sheet-filed', occurredOn: '2026-09-03', details: { counts: [1] } },
      { type: 'arraigned', occurredOn: '2026-09-03', accused: 'A1' },
    ] as const;
    const joined = {
      type: 'consolidated',
      occurredOn: '2026-09-10',
      hearing: 'H0',
      details: { withCaseId: 'main' },
    } as const;
    const early = { key: 'H0', on: '2026-09-10', purpose: 'mention', status: 'effective' } as const;

    const { code, stdout, stderr } = await seed([
      aBundle({ key: 'main', ...charged, milestones: course }),
      aBundle({ ...charged, milestones: [...course, joined], hearings: [early, ...hearings] }),
    ]);

    expect([code, stderr]).toEqual([0, '']);
    expect(
      await rows(
        `SELECT count(DISTINCT h.sitting_id)::int AS sittings, count(DISTINCT h.magistrate_id)::int AS magistrates, count(*)::int AS n
         FROM court.hearing h JOIN court.court_case c ON c.id = h.case_id WHERE c.code = ANY ($1) AND h.held_on = '2026-12-01'`,
        stdout.trim().split('\n'),
      ),
    ).toEqual([{ sittings: 1, magistrates: 1, n: 2 }]);
  });
});
