import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closed, machinery } from './policies';

/**
 * What was said of a thing, and when: one row each time something that a figure counts is said anew.
 *
 * The table shows what holds now; its entries only grow, and a figure as known on a day reads the last one recorded by
 * then. The table itself writes them, in the statement that changes it, so that no service can forget one; nobody holds
 * a right to write, change or remove an entry.
 */
export class CreateEntries1764000650000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TIME_OF_RECORD);
    for (const entered of ENTERED) await db.query(entriesOf(entered));
  }

  async down(db: QueryRunner): Promise<void> {
    for (const { table } of ENTERED) {
      await db.query(`DROP TABLE ${table}_entry; DROP FUNCTION ${functionOf(table)}() CASCADE`);
    }
    await db.query('DROP FUNCTION sec.time_of_record(timestamptz)');
  }
}

interface Entered {
  readonly table: string;
  /** Columns of an entry: those that say whose it is, and below those of which it speaks. */
  readonly of: Readonly<Record<string, string>>;
  readonly said: Readonly<Record<string, string>>;
  /** When a row that an import brings was recorded. */
  readonly recordedAt: string;
  /** Where several columns are one key, so that no entry of one case can be hung on a row of another. */
  readonly keys: Readonly<Record<string, string>>;
  /** What figures look entries up by. */
  readonly indexes: readonly string[];
  readonly walls?: string;
}

const OF_CASE_HEARING = '(hearing_id, case_id) REFERENCES court.hearing (id, case_id)';
const OF_CASE_SURVIVOR = '(survivor_id, case_id) REFERENCES support.survivor (id, case_id)';
/** Those who read the resolutions of a committee. */
const MEMBERS = 'scope_aggregate, scope_prosecution, scope_agency, scope_support_agency';

const ENTERED: readonly Entered[] = [
  {
    table: 'court.court_case',
    of: { id: 'uuid' },
    said: { station_id: 'uuid NOT NULL', concluded_on: 'date' },
    recordedAt: 'NEW.opened_at',
    keys: { court_case: '(id) REFERENCES court.court_case' },
    indexes: ['id', 'station_id'],
  },
  {
    table: 'court.witness_day',
    of: { id: 'uuid', hearing_id: 'uuid', case_id: 'uuid', witness: 'text' },
    said: { kind: 'text NOT NULL', attended: 'boolean', testified: 'text', sent_home: 'boolean NOT NULL' },
    recordedAt: 'NEW.recorded_at',
    keys: { witness_day: '(id) REFERENCES court.witness_day', hearing: OF_CASE_HEARING },
    indexes: ['id', 'hearing_id', 'case_id'],
  },
  {
    table: 'support.measure_delivery',
    of: { measure_id: 'uuid', hearing_id: 'uuid', case_id: 'uuid' },
    said: { outcome: 'text' },
    recordedAt: 'NEW.recorded_at',
    keys: {
      delivery: '(measure_id, hearing_id) REFERENCES support.measure_delivery (measure_id, hearing_id)',
      hearing: OF_CASE_HEARING,
    },
    indexes: ['hearing_id', 'case_id'],
  },
  {
    table: 'support.accompaniment',
    of: { id: 'uuid', survivor_id: 'uuid', hearing_id: 'uuid', case_id: 'uuid' },
    said: { status: 'text NOT NULL', travelled: 'boolean', day_outcome: 'text' },
    recordedAt: 'NEW.recorded_at',
    keys: {
      accompaniment: '(id) REFERENCES support.accompaniment',
      survivor: OF_CASE_SURVIVOR,
      hearing: OF_CASE_HEARING,
    },
    indexes: ['id', 'hearing_id', 'case_id'],
  },
  {
    table: 'committee.resolution',
    of: { id: 'uuid' },
    said: { status: 'text NOT NULL', done_on: 'date', note: 'text' },
    recordedAt: 'NEW.recorded_at',
    keys: { resolution: '(id) REFERENCES committee.resolution' },
    indexes: ['id'],
    walls: `GRANT SELECT ON committee.resolution_entry TO ${MEMBERS}, scope_service;
      CREATE POLICY read_by_members ON committee.resolution_entry FOR SELECT TO ${MEMBERS}
        USING ((SELECT sec.ctx_user()) IS NOT NULL);
      CREATE POLICY for_jobs ON committee.resolution_entry FOR SELECT TO scope_service
        USING ((SELECT sec.ctx_is('scope_service')));`,
  },
];

const TIME_OF_RECORD = `
  -- People record now. An import, which brings what a register recorded long ago, says when that was.
  CREATE FUNCTION sec.time_of_record(given timestamptz) RETURNS timestamptz
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN sec.is_api() THEN sec.now()
      ELSE coalesce(nullif(current_setting('app.recorded_at', true), '')::timestamptz, given, sec.now()) END
  $$;`;

const functionOf = (table: string): string => table.replace('.', '.enter_');

function entriesOf({ table, of, said, recordedAt, keys, indexes, walls = '' }: Entered): string {
  const [columns, changing] = [Object.keys({ ...of, ...said }), Object.keys(said)];
  const name = table.split('.')[1]!;
  const row = (from: string): string => `ROW(${changing.map((column) => `${from}.${column}`).join(', ')})`;
  const lines = [
    'seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY',
    ...Object.entries(of).map(([column, type]) => `${column} ${type} NOT NULL`),
    ...Object.entries(said).map(([column, type]) => `${column} ${type}`),
    'recorded_at timestamptz NOT NULL',
    'recorded_by uuid',
    ...Object.entries(keys).map(([key, to]) => `CONSTRAINT ${name}_entry_${key} FOREIGN KEY ${to} ON DELETE RESTRICT`),
  ];
  return `
    CREATE TABLE ${table}_entry (
      ${lines.join(',\n      ')}
    );
    ${indexes
      .map((column) => `CREATE INDEX ${name}_entry_by_${column} ON ${table}_entry (${column}, recorded_at, seq);`)
      .join('\n    ')}

    CREATE FUNCTION ${functionOf(table)}() RETURNS trigger
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      INSERT INTO ${table}_entry (${columns.join(', ')}, recorded_at, recorded_by)
      VALUES (${columns.map((column) => `NEW.${column}`).join(', ')},
        sec.time_of_record(CASE TG_OP WHEN 'INSERT' THEN ${recordedAt} END), sec.ctx_user());
      RETURN NULL;
    END $$;
    CREATE TRIGGER ${name}_is_entered AFTER INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION ${functionOf(table)}();
    CREATE TRIGGER ${name}_is_entered_anew AFTER UPDATE ON ${table} FOR EACH ROW
      WHEN (${row('NEW')} IS DISTINCT FROM ${row('OLD')}) EXECUTE FUNCTION ${functionOf(table)}();

    ${closed(`${table}_entry`)}
    ${machinery(`${table}_entry`, {})}
    ${walls}`;
}
