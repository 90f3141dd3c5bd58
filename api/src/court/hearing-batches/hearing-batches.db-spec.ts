import { randomUUID } from 'node:crypto';
import type { HearingBatchRow, HearingBatchView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import {
  aCourtCase,
  aCourtroom,
  aHearing,
  aStation,
  actionsOn,
  eventsOf,
  type CourtCaseRow,
} from '../../../test/court';
import { useApi, type TestClient } from '../../../test/use-api';

describe('a list of hearings at once', () => {
  const api = useApi();
  let prosecutor: TestClient;
  let stationId: string;

  beforeAll(async () => {
    prosecutor = await api.as(Role.Prosecutor);
    stationId = await aStation(api.db);
  });

  const aCase = (stage = 'prosecution', team = [prosecutor.person]) => aCourtCase(api.db, { team, stationId, stage });
  const aRow = (courtCase: Pick<CourtCaseRow, 'code'>, change: Partial<HearingBatchRow> = {}): HearingBatchRow => ({
    ...{ id: randomUUID(), matter: courtCase.code, on: '2026-12-01' },
    ...{ at: '', purpose: 'mention', station: '', courtroom: '', ...change },
  });
  const send = async (mode: string, rows: readonly object[], by = prosecutor) =>
    (await by.post('/api/hearing-batches', { mode, rows })).json<HearingBatchView>();
  const hearingsOf = async ({ id }: CourtCaseRow) =>
    (await api.db.query('SELECT id FROM court.hearing WHERE case_id = $1', [id])).rows.length;
  const faultsOf = ({ rows }: HearingBatchView) => rows.flatMap(({ faults }) => faults.map(({ code }) => code));

  it('of 200 rows with three faulty ones is checked, names the three, and saves the others', async () => {
    const cases: CourtCaseRow[] = [];
    while (cases.length < 20) cases.push(await aCase());
    const days = ['01', '02', '03', '04', '07', '08', '09', '10', '11', '14'];
    const rows = cases.flatMap((courtCase) => days.map((day) => aRow(courtCase, { on: `2026-12-${day}` })));
    rows[3] = { ...rows[3]!, on: '2026-12-05' };
    rows[50] = { ...rows[50]!, matter: 'HK-2026-9999' };
    rows[120] = { ...rows[120]!, purpose: 'tea' };

    const checked = await send('check', rows);
    expect(checked).toMatchObject({ good: 197, faulty: 3, saved: 0 });
    expect(faultsOf(checked)).toEqual(['hearing.not-a-court-day', 'batch.case-unknown', 'batch.purpose-unknown']);
    expect(await hearingsOf(cases[0]!)).toBe(0);

    expect(await send('save', rows)).toMatchObject({ good: 0, faulty: 3, saved: 197 });
    expect([await hearingsOf(cases[0]!), await hearingsOf(cases[1]!)]).toEqual([9, 10]);
    expect((await actionsOn(api.db, cases[1]!.id)).filter((action) => action === 'hearing.scheduled')).toHaveLength(10);
    expect(await eventsOf(api.db, cases[1]!.id)).toHaveLength(10);
  }, 60_000);

  it('that is sent again after its answer was lost saves nothing twice, with the rows mended meanwhile', async () => {
    const courtCase = await aCase();
    const [good, faulty] = [aRow(courtCase), aRow(courtCase, { on: 'soon' })];
    await send('save', [good, faulty]);

    const again = await send('save', [good, { ...faulty, on: '2026-12-02' }]);

    expect(again).toMatchObject({ good: 0, faulty: 0, saved: 2 });
    expect(await hearingsOf(courtCase)).toBe(2);
  });

  it('finds what clashes within the list, and with rooms taken by what nobody here may see', async () => {
    const courtroomId = await aCourtroom(api.db, stationId, 'Court 7');
    const hidden = await aCase('prosecution', []);
    await aHearing(api.db, hidden, { courtroomId, at: '09:00', on: '2026-12-01' });
    const courtCase = await aCase();
    const room = { courtroom: 'Court 7' };
    const rows = [
      aRow(courtCase, { ...room, at: '09:00' }),
      aRow(courtCase, { ...room, at: '10:00' }),
      aRow(await aCase(), { ...room, at: '10.00' }),
      aRow(courtCase),
    ];

    const view = await send('check', rows);

    expect(view.rows.map(({ state }) => state)).toEqual(['faulty', 'good', 'faulty', 'faulty']);
    expect(faultsOf(view)).toEqual(['hearing.courtroom-taken', 'hearing.courtroom-taken', 'batch.already-listed']);
    expect(JSON.stringify(view)).not.toContain(hidden.code);
  });

  it('knows no case of somebody else, and lists for a clerk at the own station only', async () => {
    const courtCase = await aCase();
    const elsewhere = await aStation(api.db);
    const { rows } = await api.db.query<{ code: string }>('SELECT code FROM reference.station WHERE id = $1', [
      elsewhere,
    ]);
    const clerk = await api.as(Role.Clerk, { stationId });

    expect(faultsOf(await send('check', [aRow(courtCase)], await api.as(Role.Prosecutor)))).toEqual([
      'batch.case-unknown',
    ]);
    expect(faultsOf(await send('check', [aRow(courtCase, { station: rows[0]!.code })], clerk))).toEqual([
      'hearing.another-station',
    ]);
    expect(await send('save', [aRow(courtCase)], clerk)).toMatchObject({ saved: 1 });
    const supervisor = await api.as(Role.Supervisor, { agencyId: prosecutor.person!.agencyId });
    expect((await supervisor.post('/api/hearing-batches', { mode: 'check', rows: [aRow(courtCase)] })).statusCode).toBe(
      404,
    );
  });

  it('leaves one leaf for the list, and refuses 201 rows or none', async () => {
    const other = await api.as(Role.Prosecutor);
    const courtCase = await aCase('prosecution', [other.person]);
    const row = aRow(courtCase);
    await send('check', [row], other);
    await send('save', [row], other);

    const { rows } = await api.db.query(
      `SELECT action, details FROM audit.leaf WHERE actor_id = $1 AND action LIKE 'hearing-batch%' ORDER BY action`,
      [other.person?.userId],
    );
    expect(rows).toEqual([
      { action: 'hearing-batch.checked', details: { rows: 1, good: 1 } },
      { action: 'hearing-batch.saved', details: { rows: 1, hearingIds: [row.id] } },
    ]);
    const sent = async (many: object[]) =>
      (await other.post('/api/hearing-batches', { mode: 'check', rows: many })).statusCode;
    expect([await sent([]), await sent(Array.from({ length: 201 }, () => aRow(courtCase)))]).toEqual([400, 400]);
  });
});
