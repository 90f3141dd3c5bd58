import type { HearingView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { aCourtCase, aHearing, actionsOn, eventsOf } from '../../../test/court';
import { useApi, type TestClient } from '../../../test/use-api';

const ADJOURNED = { status: 'adjourned', outcome: 'adjourned', reason: 'advocate-absent', nextOn: '2026-12-07' };
const PROCEEDED = { status: 'effective', outcome: 'proceeded', nextOn: '2026-12-01' };

describe('two people recording the same hearing', () => {
  const api = useApi();
  let first: TestClient;
  let second: TestClient;

  beforeAll(async () => {
    first = await api.as(Role.Prosecutor);
    second = await api.as(Role.Prosecutor, { agencyId: first.person!.agencyId });
  });

  const listed = async () => {
    const courtCase = await aCourtCase(api.db, { team: [first.person, second.person] });
    return { courtCase, hearing: await aHearing(api.db, courtCase) };
  };
  const record = (by: TestClient, hearing: string, body: object, version: number) =>
    by.post(`/api/hearings/${hearing}/outcome`, body, { headers: { 'if-match': `"v${version}"` } });
  const entries = async (hearing: string) => {
    const { rows } = await api.db.query<{ outcome: string; by: string }>(
      `WITH RECURSIVE said AS (
         SELECT id, outcome, recorded_by, 1 AS place FROM court.hearing_outcome WHERE hearing_id = $1 AND supersedes IS NULL
         UNION ALL SELECT o.id, o.outcome, o.recorded_by, s.place + 1 FROM court.hearing_outcome o JOIN said s ON o.supersedes = s.id
       ) SELECT outcome, recorded_by AS by FROM said ORDER BY place`,
      [hearing],
    );
    return rows;
  };

  it('of two at the same moment one is first, and the other writes nothing', async () => {
    const { hearing } = await listed();

    const answers = await Promise.all([record(first, hearing, ADJOURNED, 1), record(second, hearing, PROCEEDED, 1)]);

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    expect(await entries(hearing)).toHaveLength(1);
  });

  it('lets the second read what the first recorded, and by whom', async () => {
    const { hearing, courtCase } = await listed();
    await record(first, hearing, ADJOURNED, 1);

    expect((await record(second, hearing, PROCEEDED, 1)).statusCode).toBe(412);
    const seen = (await second.get(`/api/hearings/${hearing}`)).json<HearingView>();

    expect(seen).toMatchObject({ version: 2, status: 'adjourned', reason: 'advocate-absent', nextOn: '2026-12-07' });
    expect(seen.recordedBy).toEqual(expect.any(String));
    expect(await actionsOn(api.db, courtCase.id)).toContain('hearings.read');
    expect((await (await api.as(Role.Prosecutor)).get(`/api/hearings/${hearing}`)).statusCode).toBe(404);
    expect((await (await api.as(Role.Supervisor)).get(`/api/hearings/${hearing}`)).statusCode).toBe(404);
  });

  it('lets the second stand instead, in one step, and keeps both', async () => {
    const { hearing, courtCase } = await listed();
    const { nextHearingId } = (await record(first, hearing, ADJOURNED, 1)).json<HearingView>();

    const answer = await record(second, hearing, { ...PROCEEDED, replaces: true }, 2);

    expect(answer.json<HearingView>()).toMatchObject({
      status: 'effective',
      outcome: 'proceeded',
      nextOn: '2026-12-01',
    });
    expect(await entries(hearing)).toEqual([
      { outcome: 'adjourned', by: first.person?.userId },
      { outcome: 'taken-back', by: second.person?.userId },
      { outcome: 'proceeded', by: second.person?.userId },
    ]);
    const { rows } = await api.db.query('SELECT status FROM court.hearing WHERE id = $1', [nextHearingId]);
    expect(rows).toEqual([{ status: 'vacated' }]);
    const told = (await eventsOf(api.db, courtCase.id)).map(({ type }) => type);
    expect(told).toEqual(expect.arrayContaining(['hearing.adjourned', 'hearing.outcome-taken-back']));
  });

  it('replaces nothing that it has not read, and nothing where it would itself be refused', async () => {
    const { hearing } = await listed();
    await record(first, hearing, ADJOURNED, 1);

    expect((await record(second, hearing, { ...PROCEEDED, replaces: true }, 1)).statusCode).toBe(412);
    const unfit = { ...PROCEEDED, nextOn: '2026-11-29', replaces: true };
    expect((await record(second, hearing, unfit, 2)).json()).toMatchObject({
      code: 'hearing.next-date-not-a-court-day',
    });
    expect((await entries(hearing)).map(({ outcome }) => outcome)).toEqual(['adjourned']);
  });
});
