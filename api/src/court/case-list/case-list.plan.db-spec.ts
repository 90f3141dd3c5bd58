import { NARROWED } from './case-list.sql';
import { SUPERVISION } from '../supervision/supervision.sql';
import { Client } from 'pg';
import { freshDatabase, type TestDatabase } from '../../../test/database';

const CASES = 5_000;
const LISTS = 29;
const AGENCY = '00000000-0000-4000-8000-00000000000a';
const OTHER = '00000000-0000-4000-8000-00000000000b';

/** The plan of a statement without the leaf, which reads nothing. */
interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Node[];
}

describe('a list of many cases', () => {
  let database: TestDatabase;
  let db: Client;

  beforeAll(async () => {
    database = await freshDatabase();
    db = new Client({ connectionString: database.url });
    await db.connect();
    await db.query(`
      INSERT INTO reference.station (id, code, name, county) VALUES ('${AGENCY}', 'T', 'Invented Law Courts', 'KE-000');
      SET session_replication_role = replica;
      INSERT INTO court.court_case (id, code, station_id, report_source, reported_on, stage, opened_by)
        SELECT gen_random_uuid(), 'HK-' || n, '${AGENCY}', 'police', '2026-01-05', 'plea', '${AGENCY}' FROM generate_series(1, ${CASES}) n;
      INSERT INTO court.worklist (subject_id, case_id, concluded, next_hearing_on, stage, missing, active_on)
        SELECT s.id, c.id, false, date '2026-12-01' + (hashtext(c.code) % 90), 'plea', 0, date '2026-11-20'
        FROM court.court_case c CROSS JOIN (
          SELECT '${AGENCY}'::uuid AS id UNION ALL SELECT gen_random_uuid() FROM generate_series(1, ${LISTS})) s;
      SET session_replication_role = origin;
    `);
    await db.query('ANALYZE court.worklist, court.court_case');
  }, 60_000);
  afterAll(async () => {
    await db.end();
    await database.drop();
  });

  async function planOf(statement: string, values: readonly unknown[]): Promise<readonly Node[]> {
    const { rows } = await db.query<{ 'QUERY PLAN': readonly { Plan: Node }[] }>(`EXPLAIN (FORMAT JSON) ${statement}`, [
      ...values,
    ]);
    return flat(rows[0]!['QUERY PLAN'][0]!.Plan);
  }
  const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)];
  const scansOf = (plan: readonly Node[], table: string) => plan.filter((node) => node['Relation Name'] === table);

  const narrowedBy = (values: readonly unknown[]) => [
    AGENCY,
    false,
    '-infinity',
    '00000000-0000-0000-0000-000000000000',
    26,
    null,
    null,
    '2026-11-23',
    ...values,
  ];
  const NOTHING = Array.from({ length: 12 }, () => null);
  const only = (at: number, value: unknown) => NOTHING.map((none, index) => (index === at ? value : none));

  it.each([
    ['stage', only(0, 'plea')],
    ['what is late', only(6, 'overdue')],
    ['colleague', only(3, OTHER)],
    ['age', [...only(7, '2025-11-23').slice(0, 8), '2026-11-23', null, null, null]],
    ['purpose', only(9, 'forced-labour')],
    ['custody', only(10, 'remand')],
    ['what is charged', only(11, 'ctip-3-1')],
    ['nothing', NOTHING],
  ])('narrowed by %s is read from the list alone, by an index', async (_, values) => {
    const plan = await planOf(NARROWED, narrowedBy(values));
    expect(scansOf(plan, 'worklist').length).toBe(1);
    expect(scansOf(plan, 'worklist').some((node) => node['Node Type'] === 'Seq Scan')).toBe(false);
    expect(scansOf(plan, 'court_case').map((node) => node['Index Name'])).toEqual(['court_case_pkey']);
  });

  it('narrowed by what is owed to survivors finds cases that are over by an index of their own', async () => {
    const plan = await planOf(NARROWED, narrowedBy(only(6, 'compensation-owed')));

    expect(scansOf(plan, 'worklist').some((node) => node['Node Type'] === 'Seq Scan')).toBe(false);
    expect(scansOf(plan, 'worklist').map((node) => node['Index Name'])).toContain('worklist_owing_survivors');
  });

  it('is counted for a supervisor in one walk and a look at what is owed when all is over, without looking at a case', async () => {
    const plan = await planOf(SUPERVISION, [AGENCY, '2026-11-23', null, null]);
    const scans = scansOf(plan, 'worklist');

    expect(scans.length).toBe(2);
    expect(flat(plan[0]!).map((node) => node['Index Name'])).toContain('worklist_owing_survivors');
    expect(scans.some((node) => node['Node Type'] === 'Seq Scan')).toBe(false);
    expect(scansOf(plan, 'court_case')).toEqual([]);
  });
});
