import { CASE_TOTAL_MAX, type CaseList } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { aCourtCase, aStation } from '../../../test/court';
import { useApi, type Person, type TestClient } from '../../../test/use-api';

describe('the list of cases', () => {
  const api = useApi();
  let prosecutor: TestClient;

  beforeAll(async () => {
    prosecutor = await api.as(Role.Prosecutor);
  });

  const leafOf = async (action: string) =>
    (await api.db.query('SELECT details FROM audit.leaf WHERE action = $1 ORDER BY at DESC LIMIT 1', [action]))
      .rows[0] as { details: object };
  const casesOf = async (person: Person, dates: readonly (string | null)[]) => {
    for (const date of dates) {
      const { id } = await aCourtCase(api.db, { team: [person], stage: date ? 'prosecution' : 'judgment' });
      await api.db.query('UPDATE court.court_case SET next_hearing_on = $2 WHERE id = $1', [id, date]);
    }
  };
  const list = async (client: TestClient, query = '') => (await client.get(`/api/cases${query}`)).json<CaseList>();

  it('comes page by page, soonest date first and cases without a date last', async () => {
    const client = await api.as(Role.Prosecutor);
    await casesOf(client.person as Person, ['2026-12-03', null, '2026-12-01', '2026-12-01', '2026-12-02', null, null]);

    const pages: CaseList[] = [];
    for (let cursor: string | null = ''; cursor !== null; cursor = pages.at(-1)?.nextCursor ?? null) {
      pages.push(await list(client, `?limit=2${cursor && `&cursor=${cursor}`}`));
    }

    expect(pages.map(({ items }) => items.length)).toEqual([2, 2, 2, 1]);
    expect(pages.map(({ total }) => total)).toEqual([7, undefined, undefined, undefined]);
    const items = pages.flatMap((page) => page.items);
    expect(items.map((item) => item.nextHearingOn)).toEqual([
      '2026-12-01',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      null,
      null,
      null,
    ]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(7);
    expect(items[0]).not.toHaveProperty('key');
  });

  it('counts no further than anybody pages', async () => {
    const client = await api.as(Role.Prosecutor);
    const { userId } = client.person as Person;
    await casesOf(client.person as Person, ['2026-12-01']);
    expect(await list(client)).not.toHaveProperty('moreThanTotal');

    await api.db.query(
      `WITH made AS (
         INSERT INTO court.court_case (id, code, station_id, report_source, reported_on, stage, opened_by)
         SELECT gen_random_uuid(), 'HK-2026-MANY-' || n, $3, 'police', '2026-01-05', 'plea', $1 FROM generate_series(1, $2::int) n RETURNING id)
       INSERT INTO court.worklist (subject_id, case_id, concluded) SELECT $1, id, false FROM made`,
      [userId, CASE_TOTAL_MAX, await aStation(api.db)],
    );

    expect(await list(client)).toMatchObject({ total: CASE_TOTAL_MAX, moreThanTotal: true });
  });

  it('narrows by stage and by whether the trial is over, and the log keeps which cases were seen', async () => {
    const client = await api.as(Role.Prosecutor);
    await casesOf(client.person as Person, ['2026-12-03', null]);
    const { id } = await aCourtCase(api.db, { team: [client.person], stage: 'appeal' });
    await api.db.query(`UPDATE court.court_case SET concluded_on = '2026-11-02' WHERE id = $1`, [id]);

    const judgment = await list(client, '?stage=judgment');
    expect([judgment.total, judgment.items.map(({ stage }) => stage)]).toEqual([1, ['judgment']]);
    expect((await leafOf('case.listed')).details).toEqual({ caseIds: judgment.items.map((item) => item.id) });
    expect(await list(client, '?view=concluded')).toMatchObject({ total: 1, items: [{ id }], nextCursor: null });
    expect((await list(client)).total).toBe(2);
  });

  it('is that of the agency for a supervisor, of the station for a clerk, and nobody else’s', async () => {
    const { agencyId } = prosecutor.person as Person;
    const stationId = await aStation(api.db);
    const { id } = await aCourtCase(api.db, { team: [prosecutor.person], stationId });
    const idsOf = async (client: TestClient) => (await list(client, '?limit=100')).items.map((item) => item.id);

    expect(await idsOf(await api.as(Role.Supervisor, { agencyId }))).toContain(id);
    expect(await idsOf(await api.as(Role.Clerk, { stationId }))).toEqual([id]);
    expect(await idsOf(await api.as(Role.Prosecutor, { agencyId }))).toEqual([]);
    expect((await (await api.as(Role.CommitteeSecretary)).get('/api/cases')).statusCode).toBe(404);
  });

  it('refuses a cursor that it did not give', async () => {
    const other = Buffer.from(JSON.stringify(['2026-12-01'])).toString('base64url');

    expect((await prosecutor.get(`/api/cases?cursor=${other}`)).statusCode).toBe(400);
    expect((await prosecutor.get('/api/cases?view=all')).statusCode).toBe(400);
  });
});
