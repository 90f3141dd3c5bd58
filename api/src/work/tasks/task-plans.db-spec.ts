import { Role } from '@hakika/domain';
import { aCourtCase } from '../../../test/court';
import { useApi, type TestClient } from '../../../test/use-api';
import { rawSql } from '../../../test/walls';
import { MY_TASKS, TASKS_OF_AGENCY } from './tasks.service';

interface Node {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Node[];
}
const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** As the API asks, behind its walls: a plan that the owner of the tables gets says nothing about theirs. */
describe('how lists of tasks are read', () => {
  const raw = rawSql(() => api);
  const api = useApi();
  let officer: TestClient;
  let supervisor: TestClient;

  beforeAll(async () => {
    officer = await api.as(Role.SupportOfficer);
    supervisor = await api.as(Role.Supervisor, {
      agencyId: officer.person?.agencyId ?? '',
      agencyKind: 'support',
    });
    const { id: caseId } = await aCourtCase(api.db, { team: [officer.person] });
    await api.db.query(
      `INSERT INTO work.task (id, kind, case_id, subject_id, assignee_id, due_on, event_id)
       SELECT gen_random_uuid(), 'accompaniment.re-plan', $1, gen_random_uuid(), $2,
         CASE WHEN n % 10 > 0 THEN date '2026-11-01' + n % 90 END, gen_random_uuid() FROM generate_series(1, 4000) n`,
      [caseId, officer.person?.userId],
    );
    await api.db.query('ANALYZE work.task');
  });

  async function planOf(client: TestClient, statement: string, values: readonly unknown[]): Promise<readonly Node[]> {
    const { rows } = await raw.asks(client, [`EXPLAIN (FORMAT JSON) ${statement}`, values]);
    const [{ 'QUERY PLAN': plans }] = rows as [{ 'QUERY PLAN': readonly { Plan: Node }[] }];
    return plans.flatMap(({ Plan }) => nodesOf(Plan));
  }
  const FROM = ['2026-11-20', '00000000-0000-0000-0000-000000000000', 26];

  it('a supervisor’s comes in order from its index, and nothing is sorted', async () => {
    const nodes = await planOf(supervisor, TASKS_OF_AGENCY, FROM);

    expect(nodes.map((node) => node['Index Name'])).toContain('task_in_order');
    expect(nodes.map((node) => node['Node Type']).filter((type) => /Sort/.test(type))).toEqual([]);
  });

  it('an officer’s comes in order from an index, and nothing is sorted', async () => {
    const nodes = await planOf(officer, MY_TASKS, [...FROM, officer.person?.userId]);

    expect(nodes.map((node) => node['Index Name'])).toEqual(expect.arrayContaining([expect.stringMatching(/^task_/)]));
    expect(nodes.map((node) => node['Node Type']).filter((type) => /Sort/.test(type))).toEqual([]);
  });
});
