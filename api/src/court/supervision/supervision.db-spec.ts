import type { CaseList, SupervisionView } from '@hakika/contracts';
import { AgencyKind, ATTENTION, Role, type Attention } from '@hakika/domain';
import { aCourtCase } from '../../../test/court';
import { useApi, type Person, type TestClient } from '../../../test/use-api';

/** Today of the tests is 2026-11-23. */
describe('what a supervisor decides about', () => {
  const api = useApi();
  let supervisor: TestClient;
  let worker: Person;

  const view = async (who = supervisor) => (await who.get('/api/supervision')).json<SupervisionView>();
  const countOf = async (code: Attention) => (await view()).figures.find((figure) => figure.code === code)?.count;
  const listed = async (code: Attention, who = supervisor) =>
    (await who.get(`/api/cases?attention=${code}&limit=100`)).json<CaseList>().total;
  const aCase = async (values = 'version = 1') => {
    const { id } = await aCourtCase(api.db, { team: [worker] });
    await api.db.query(`UPDATE court.court_case SET last_activity_at = '2026-11-20' WHERE id = $1`, [id]);
    await api.db.query(`UPDATE court.court_case SET ${values} WHERE id = $1`, [id]);
    return id;
  };

  beforeAll(async () => {
    worker = (await api.as(Role.Prosecutor)).person as Person;
    supervisor = await api.as(Role.Supervisor, { agencyId: worker.agencyId });
    await aCase(`held_since = '2025-01-01', adjournments = 4, untold_since = '2026-11-20', limit_on = '2026-11-01'`);
    await aCase(
      `decision_due_on = '2026-11-01', acts = '{recruitment}', means = '{deception}', purposes = '{begging}', offences = '{soa-8-2}', last_activity_at = '2026-07-01'`,
    );
    await aCase(`open_hearing_on = '2026-11-02', next_hearing_on = '2026-12-02', magistrate_changes = 2, restarts = 1`);
    const orphan = await aCase();
    await api.db.query('UPDATE court.case_assignment SET ended_at = now() WHERE case_id = $1', [orphan]);
    const done = await aCase(`held_since = '2025-01-01', adjournments = 9`);
    await api.db.query(`UPDATE court.court_case SET owed_kes = 5000, untold_since = '2026-11-02' WHERE id = $1`, [
      done,
    ]);
    await api.db.query(`UPDATE court.court_case SET concluded_on = '2026-11-02' WHERE id = $1`, [done]);
  });

  it.each(ATTENTION)('%s is the length of the list behind it', async (code) => {
    const count = await countOf(code);

    expect(count).toBe(await listed(code));
    expect(count).toBeGreaterThan(0);
  });

  it('counts what is owed to survivors when the case is over too', async () => {
    expect(await countOf('compensation-owed')).toBe(1);
    expect(await countOf('survivor-not-told')).toBe(2);
  });

  it('says what each colleague carries, and what nobody does', async () => {
    const { team, openCases, asOf } = await view();

    expect(openCases).toBe(4);
    expect(asOf).toBe('2026-11-23T07:00:00.000Z');
    expect(team).toEqual([
      { userId: worker.userId, name: 'Invented Person', cases: 3, overdue: 3, dataMissing: 3 },
      { userId: null, name: null, cases: 1, overdue: 0, dataMissing: 1 },
    ]);
  });

  it('shows each agency its own cases, and what it can act on', async () => {
    const support = await api.as(Role.Supervisor, { agencyKind: AgencyKind.Support });
    const police = await api.as(Role.Supervisor, { agencyKind: AgencyKind.Police });

    expect((await view(police)).figures).toEqual(ATTENTION.map((code) => ({ code, count: 0 })));
    expect((await view(support)).figures.map(({ code }) => code)).not.toContain('decision-overdue');
    expect((await view(support)).openCases).toBe(0);
    expect((await (await api.as(Role.Prosecutor)).get('/api/supervision')).statusCode).toBe(404);
  });

  it('leaves a leaf of who looked', async () => {
    await view();

    const { rows } = await api.db.query<{ details: object }>(
      `SELECT details FROM audit.leaf WHERE action = 'supervision.read' AND actor_id = $1 ORDER BY at DESC LIMIT 1`,
      [supervisor.person!.userId],
    );
    expect(rows).toEqual([{ details: { cases: 4 } }]);
  });
});
