import type { CaseList } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { aCourtCase, aStation, assigned, type CourtCaseRow } from '../../../test/court';
import { useApi, type Person, type TestClient } from '../../../test/use-api';

/** Today of the tests is 2026-11-23. */
describe('a list of cases that is narrowed', () => {
  const api = useApi();
  let client: TestClient;
  let supervisor: TestClient;
  let plain: CourtCaseRow;

  const list = async (query: string, who = client) => (await who.get(`/api/cases?${query}`)).json<CaseList>();
  const codes = async (query: string, who = client) => (await list(query, who)).items.map(({ code }) => code).sort();
  const set = (courtCase: CourtCaseRow, values: string) =>
    api.db.query(`UPDATE court.court_case SET ${values} WHERE id = $1`, [courtCase.id]);
  const aCase = async (values: string, more: object = {}) => {
    const courtCase = await aCourtCase(api.db, { team: [client.person], ...more });
    await set(courtCase, `acts = '{recruitment}', last_activity_at = '2026-11-20', ${values}`);
    return courtCase;
  };
  const WHOLE = `means = '{deception}', purposes = '{forced-labour}', child_survivor = false, offence_from = '2026-01-01',
    offence_place = 'Invented place', ob_number = 'OB 1/1/1/2026'`;

  beforeAll(async () => {
    client = await api.as(Role.Prosecutor);
    supervisor = await api.as(Role.Supervisor, { agencyId: client.person!.agencyId });
    plain = await aCase(`${WHOLE}, next_hearing_on = '2026-11-27', open_hearing_on = '2026-11-27'`);
  });

  it.each([
    ['stage=appeal', `stage = 'appeal'`],
    ['protected=true', 'protected = true'],
    ['purpose=sexual-exploitation', `purposes = '{sexual-exploitation,begging}'`],
    ['next=none', 'next_hearing_on = NULL'],
    ['next=14', `next_hearing_on = '2026-12-07'`],
    ['age=3-5', `filed_on = '2022-11-23'`],
    ['attention=decision-overdue', `decision_due_on = '2026-11-22'`],
    ['attention=overdue', `limit_on = '2026-11-22'`],
    ['attention=outcome-missing', `open_hearing_on = '2026-11-22'`],
    ['attention=no-next-date', 'next_hearing_on = NULL, open_hearing_on = NULL'],
    ['attention=adjourned-3', 'adjournments = 3'],
    ['attention=idle-45', `last_activity_at = '2026-10-09T12:00:00Z'`],
    ['attention=held-180', `held_since = '2026-05-27'`],
    ['attention=magistrate-changed', 'magistrate_changes = 1'],
    ['attention=data-missing', 'offence_place = NULL'],
    ['attention=charge-gap', `offences = '{soa-8-2}'`],
    ['attention=compensation-owed', `owed_kes = 5000, concluded_on = '2026-11-02'`],
    ['attention=survivor-not-told', `untold_since = '2026-11-22', concluded_on = '2026-11-02'`],
  ])('%s finds the case where %s', async (query, values) => {
    await set(plain, 'protected = false');
    const before = await codes(query);
    const found = await aCase(
      `${WHOLE}, protected = false, next_hearing_on = '2026-11-28', open_hearing_on = '2026-11-28'`,
    );
    expect(await codes(query)).toEqual(query === 'next=14' ? [...before, found.code].sort() : before);

    await set(found, values);

    expect(await codes(query)).toContain(found.code);
    await set(found, 'concluded_on = NULL');
    await api.db.query('DELETE FROM court.case_assignment WHERE case_id = $1', [found.id]);
    await api.db.query('DELETE FROM court.worklist WHERE case_id = $1', [found.id]);
  });

  it('does not count the last day as late, nor a shorter time as long', async () => {
    await set(plain, `limit_on = '2026-11-23', open_hearing_on = '2026-11-23', held_since = '2026-05-28'`);

    expect(await codes('attention=overdue')).not.toContain(plain.code);
    expect(await codes('attention=held-180')).not.toContain(plain.code);
    expect(await codes('attention=held-90')).toContain(plain.code);
  });

  it('narrows by station, by the custody of an accused, and by what is charged', async () => {
    const stationId = await aStation(api.db);
    const offence = 'ctip-3-1';
    const there = await aCase(`${WHOLE}, custodies = '{bail,remand}', offences = '{${offence}}'`, { stationId });

    expect(await codes(`stationId=${stationId}`)).toEqual([there.code]);
    expect(await codes('custody=remand')).toEqual([there.code]);
    expect(await codes(`offence=${offence}&stationId=${stationId}&custody=remand`)).toEqual([there.code]);
    expect(await codes(`offence=${offence}&custody=at-large`)).toEqual([]);
  });

  it('tells a supervisor who is on a case, and finds the cases of one colleague and of nobody', async () => {
    const { agencyId } = supervisor.person as Person;
    const second = await api.as(Role.Prosecutor, { agencyId });
    const shared = await aCase(WHOLE);
    await assigned(api.db, shared.id, second.person as Person);
    const orphan = await aCase(WHOLE);
    await api.db.query('UPDATE court.case_assignment SET ended_at = now() WHERE case_id = $1', [orphan.id]);

    const items = (await list('limit=100', supervisor)).items;
    expect(items.find(({ id }) => id === shared.id)?.assigned).toEqual([client.person!.userId, second.person!.userId]);
    expect(await codes(`assigned=${second.person!.userId}`, supervisor)).toEqual([shared.code]);
    expect(await codes('assigned=nobody', supervisor)).toEqual([orphan.code]);
    expect(await codes('attention=unassigned', supervisor)).toEqual([orphan.code]);

    await api.db.query('UPDATE people.app_user SET active = false WHERE id = $1', [second.person!.userId]);
    expect(await codes(`assigned=${second.person!.userId}`, supervisor)).toEqual([]);
  });

  it('does not tell others who is on a case', async () => {
    expect((await list('limit=100')).items.every((item) => !('assigned' in item))).toBe(true);
    expect((await client.get('/api/cases?assigned=nobody')).json()).toMatchObject({
      status: 400,
      errors: [{ pointer: '/assigned', code: 'for-supervisors' }],
    });
    expect((await client.get('/api/cases?attention=unassigned')).statusCode).toBe(400);
    expect((await client.get('/api/cases?attention=never')).statusCode).toBe(400);
  });

  it('pages on where it stopped, and counts the first page alone', async () => {
    const many = await api.as(Role.Prosecutor);
    for (let n = 0; n < 3; n++) {
      const { id } = await aCourtCase(api.db, { team: [many.person], stage: n === 1 ? 'defence' : 'plea' });
      await api.db.query(`UPDATE court.court_case SET next_hearing_on = '2026-12-0${n + 1}' WHERE id = $1`, [id]);
    }

    const first = await list('stage=plea&limit=1', many);
    const last = await list(`stage=plea&limit=1&cursor=${first.nextCursor}`, many);

    expect([first.total, last.total]).toEqual([2, undefined]);
    expect([...first.items, ...last.items].map(({ nextHearingOn }) => nextHearingOn)).toEqual([
      '2026-12-01',
      '2026-12-03',
    ]);
    expect(last.nextCursor).toBeNull();
  });

  it('says since when somebody is held', async () => {
    const held = await aCase(`${WHOLE}, held_since = '2026-06-01'`);

    expect((await list('limit=100')).items.find(({ id }) => id === held.id)?.heldSince).toBe('2026-06-01');
  });
});
