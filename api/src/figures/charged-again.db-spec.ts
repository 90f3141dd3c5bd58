import { randomUUID } from 'node:crypto';
import { AgencyKind, Role } from '@hakika/domain';
import { aCourtCase, aStation, type CourtCaseRow } from '../../test/court';
import { useApi } from '../../test/use-api';

describe('a case charged again in the figures', () => {
  const api = useApi();
  let token: string;

  beforeAll(async () => {
    token = (await api.as(Role.Supervisor, { agencyKind: AgencyKind.Prosecution })).person!.token;
  });

  async function recorded(caseId: string, type: string, on: string, more: object = {}): Promise<string> {
    const [id, given] = [randomUUID(), { details: {}, supersedes: null, ...more }];
    await api.db.query(
      `INSERT INTO court.milestone (id, case_id, type, occurred_on, details, source, supersedes, recorded_at, recorded_by)
       VALUES ($1, $2, $3, $4::date, $5, 'court-record', $6, $4::date + time '15:00', $1)`,
      [id, caseId, type, on, given.details, given.supersedes],
    );
    return id;
  }

  async function filed(stationId: string, on: string): Promise<CourtCaseRow> {
    const courtCase = await aCourtCase(api.db, { stationId, filedOn: null });
    await api.db.query(`UPDATE court.court_case_entry SET recorded_at = $2::date WHERE id = $1`, [courtCase.id, on]);
    await recorded(courtCase.id, 'charge-sheet-filed', on);
    return courtCase;
  }

  async function concluded({ id }: CourtCaseRow, on: string): Promise<void> {
    await api.db.query('UPDATE court.court_case SET concluded_on = $2 WHERE id = $1', [id, on]);
    await api.db.query(
      'UPDATE court.court_case_entry SET recorded_at = $2::date WHERE id = $1 AND concluded_on = $2::date',
      [id, on],
    );
  }

  /** Filed in August and withdrawn in it, charged again in October at a station of its own. */
  async function chargedAgain() {
    const [before, after] = [await aStation(api.db), await aStation(api.db)];
    const first = await filed(before, '2026-08-05');
    await concluded(first, '2026-08-20');
    const second = await filed(after, '2026-10-06');
    const link = await recorded(second.id, 'charged-again', '2026-10-06', { details: { earlierCaseId: first.id } });
    return { before, after, first, second, link };
  }

  async function months(station: string, knownOn: string) {
    await api.db.query('BEGIN');
    try {
      await api.db.query(`SELECT set_config('role', sec.open_ctx($1), true)`, [token]);
      const { rows } = await api.db.query(
        `SELECT filed, concluded, pending
         FROM figures.cases_by_month($1, '2026-10-01', 3, $2, ($2::date + 1)::timestamp AT TIME ZONE 'Africa/Nairobi')`,
        [station, knownOn],
      );
      return rows;
    } finally {
      await api.db.query('ROLLBACK');
    }
  }
  const NONE = { filed: 0, concluded: 0, pending: 0 };
  const PENDING = { ...NONE, pending: 1 };

  it('is one case, filed when it was filed first, and pending until the last of the two is over', async () => {
    const { before, after, second } = await chargedAgain();

    expect(await months(before, '2026-10-31')).toEqual([NONE, NONE, NONE]);
    expect(await months(after, '2026-10-31')).toEqual([{ ...PENDING, filed: 1 }, PENDING, PENDING]);
    await concluded(second, '2026-10-28');
    expect((await months(after, '2026-10-31')).at(-1)).toEqual({ ...NONE, concluded: 1 });
  });

  it('was, as known before, the first case alone', async () => {
    const { before, after } = await chargedAgain();

    expect(await months(before, '2026-09-30')).toEqual([{ filed: 1, concluded: 1, pending: 0 }, NONE, NONE]);
    expect(await months(after, '2026-09-30')).toEqual([NONE, NONE, NONE]);
  });

  it('is two cases once the link was taken back', async () => {
    const { before, after, second, link } = await chargedAgain();
    await recorded(second.id, 'retracted', '2026-10-20', { supersedes: link });

    expect(await months(before, '2026-10-31')).toEqual([{ filed: 1, concluded: 1, pending: 0 }, NONE, NONE]);
    expect((await months(after, '2026-10-31')).at(-1)).toEqual({ ...PENDING, filed: 1 });
    expect((await months(after, '2026-10-19')).at(0)).toEqual({ ...PENDING, filed: 1 });
  });

  it('is counted once through a chain of three, and where two cases name each other', async () => {
    const { after, first, second } = await chargedAgain();
    const third = await filed(after, '2026-10-20');
    await recorded(third.id, 'charged-again', '2026-10-20', { details: { earlierCaseId: second.id } });
    await recorded(first.id, 'charged-again', '2026-10-21', { details: { earlierCaseId: third.id } });

    expect(await months(after, '2026-10-31')).toEqual([{ ...PENDING, filed: 1 }, PENDING, PENDING]);
  });
});
