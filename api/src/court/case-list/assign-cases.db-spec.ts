import { randomUUID } from 'node:crypto';
import type { ProblemView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { actionsOn, aCourtCase, assigned, eventsOf } from '../../../test/court';
import { useApi, type Person, type TestClient } from '../../../test/use-api';

describe('putting a colleague on several cases', () => {
  const api = useApi();
  let first: Person;
  let supervisor: TestClient;
  let colleague: TestClient;

  beforeAll(async () => {
    first = (await api.as(Role.Prosecutor)).person as Person;
    supervisor = await api.as(Role.Supervisor, { agencyId: first.agencyId });
    colleague = await api.as(Role.Prosecutor, { agencyId: first.agencyId });
  });

  const cases = async (count: number) => {
    const made: string[] = [];
    for (let n = 0; n < count; n++) made.push((await aCourtCase(api.db, { team: [first] })).id);
    return made;
  };
  const assign = (caseIds: readonly string[], more: object = {}, who = supervisor) =>
    who.post('/api/case-assignments', { caseIds, userId: colleague.person!.userId, reason: 'workload', ...more });

  it('lets them in everywhere, and the log says why', async () => {
    const ids = await cases(3);

    const answer = await assign(ids);

    expect([answer.statusCode, answer.json()]).toEqual([201, { assigned: 3 }]);
    for (const id of ids) {
      expect((await colleague.get(`/api/cases/${id}`)).statusCode).toBe(200);
      expect((await eventsOf(api.db, id)).map(({ type }) => type)).toEqual(['case.assigned']);
    }
    const { rows } = await api.db.query<{ details: object; reason: string }>(
      `SELECT details, reason FROM audit.leaf WHERE action = 'case.assigned' AND case_id = ANY ($1)`,
      [ids],
    );
    expect(rows).toEqual(ids.map(() => ({ details: { userId: colleague.person!.userId }, reason: 'workload' })));
  });

  it('names every case that refuses, and does nothing at all', async () => {
    const [mine = '', taken = ''] = await cases(2);
    await assigned(api.db, taken, colleague.person as Person);
    const { id: others } = await aCourtCase(api.db, { team: [(await api.as(Role.Prosecutor)).person] });
    const absent = randomUUID();

    const answer = await assign([mine, taken, others, absent]);

    expect(answer.statusCode).toBe(409);
    const { code, details } = answer.json<ProblemView>();
    expect(code).toBe('assignment.refused');
    expect(details?.['refused']).toEqual(
      expect.arrayContaining([
        { caseId: taken, code: 'assignment.already-on-case' },
        { caseId: others, code: 'assignment.not-yours' },
        { caseId: absent, code: 'assignment.not-yours' },
      ]),
    );
    expect((details?.['refused'] as unknown[]).length).toBe(3);
    expect((await colleague.get(`/api/cases/${mine}`)).statusCode).toBe(404);
    expect(await actionsOn(api.db, mine)).toEqual([]);
  });

  it('refuses people of other agencies, fifty-one cases, the same case twice, and no reason', async () => {
    const [id = ''] = await cases(1);
    const stranger = (await api.as(Role.Prosecutor)).person!.userId;

    expect((await assign([id], { userId: stranger })).json()).toMatchObject({
      status: 400,
      errors: [{ pointer: '/userId', code: 'unknown-colleague' }],
    });
    expect((await assign(Array.from({ length: 51 }, () => randomUUID()))).statusCode).toBe(400);
    expect((await assign([id, id])).statusCode).toBe(400);
    expect((await assign([])).statusCode).toBe(400);
    expect((await assign([id], { reason: 'because' })).statusCode).toBe(400);
    expect((await assign([id], {}, colleague)).statusCode).toBe(404);
  });
});
