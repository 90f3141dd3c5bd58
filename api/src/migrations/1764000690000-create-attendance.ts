import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dated, inOwnName, wallOfCase } from './policies';

/**
 * Who was in court: each accused by entries that supersede one another, each witness by a day of which every word is kept.
 *
 * The day of a witness says more than the figures count, so its entries say more too: nothing that was once said of a
 * witness is lost when somebody says it anew.
 */
export class CreateAttendance1764000690000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(ACCUSED);
    await db.query(WITNESSES);
    await db.query(entered(SAID));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(entered(SAID_BEFORE));
    await db.query(`
      ALTER TABLE court.witness_day_entry ${COLUMNS.map(([name]) => `DROP COLUMN ${name}`).join(', ')},
        DROP COLUMN summoned, DROP COLUMN bonded, DROP COLUMN confirmed;
      ALTER TABLE court.witness_day ${COLUMNS.map(([name]) => `DROP COLUMN ${name}`).join(', ')};
      DROP TABLE court.accused_attendance;
    `);
  }
}

const ACCUSED = `
  CREATE TABLE court.accused_attendance (
    id          uuid        PRIMARY KEY,
    hearing_id  uuid        NOT NULL,
    case_id     uuid        NOT NULL,
    accused_id  uuid        NOT NULL,
    how         text        NOT NULL CONSTRAINT attendance_how CHECK (how IN ('in-person','video','absent')),
    -- A code of the pack.
    reason      text,
    supersedes  uuid,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    recorded_by uuid        NOT NULL,
    CONSTRAINT attendance_absent_why CHECK ((how = 'absent') = (reason IS NOT NULL)),
    CONSTRAINT attendance_of_hearing UNIQUE (id, hearing_id, accused_id),
    CONSTRAINT attendance_superseded_once UNIQUE (supersedes),
    CONSTRAINT attendance_supersedes FOREIGN KEY (supersedes, hearing_id, accused_id)
      REFERENCES court.accused_attendance (id, hearing_id, accused_id) ON DELETE RESTRICT,
    CONSTRAINT attendance_hearing FOREIGN KEY (hearing_id, case_id) REFERENCES court.hearing (id, case_id) ON DELETE RESTRICT,
    CONSTRAINT attendance_accused FOREIGN KEY (accused_id, case_id) REFERENCES court.accused (id, case_id) ON DELETE RESTRICT
  );
  -- Of two who say the first word about somebody, one is first.
  CREATE UNIQUE INDEX attendance_begun_once ON court.accused_attendance (hearing_id, accused_id) WHERE supersedes IS NULL;
  CREATE INDEX attendance_of_case ON court.accused_attendance (case_id);
  ${wallOfCase('court.accused_attendance', {
    scope_prosecution: 'SELECT, INSERT',
    scope_police: 'SELECT',
    scope_support: 'SELECT',
    scope_agency: 'SELECT',
    scope_support_agency: 'SELECT',
    scope_station: 'SELECT',
    scope_service: 'SELECT, INSERT',
  })}
  ${inOwnName('court.accused_attendance', 'recorded_by', ['scope_prosecution'])}
  ${dated('court.accused_attendance', 'recorded_at')}
`;

const COLUMNS = [
  ['absent_reason', 'text'],
  ['heard', `text[] NOT NULL DEFAULT '{}'`],
  ['stood_down', 'boolean NOT NULL DEFAULT false'],
  ['waited_hours', 'integer'],
  ['kilometres', 'integer'],
] as const;
const ADDED = COLUMNS.map(([name, type]) => `ADD COLUMN ${name} ${type}`).join(', ');

const WITNESSES = `
  ALTER TABLE court.witness_day ${ADDED},
    ADD CONSTRAINT witness_day_absent_why CHECK (absent_reason IS NULL OR attended = false),
    ADD CONSTRAINT witness_day_heard CHECK (heard <@ ARRAY['in-chief','cross','re-examined']),
    ADD CONSTRAINT witness_day_cost CHECK (waited_hours BETWEEN 0 AND 24 AND kilometres BETWEEN 0 AND 5000);
  GRANT UPDATE (absent_reason, heard, stood_down, waited_hours, kilometres) ON court.witness_day TO scope_prosecution;
  ALTER TABLE court.witness_day_entry ${ADDED}, ADD COLUMN summoned boolean, ADD COLUMN bonded boolean, ADD COLUMN confirmed boolean;
`;

const SAID_BEFORE = ['kind', 'attended', 'testified', 'sent_home'];
const SAID = [...SAID_BEFORE, 'summoned', 'bonded', 'confirmed', ...COLUMNS.map(([name]) => name)];

/** The table writes its entries itself; these are the columns of which they speak. */
function entered(said: readonly string[]): string {
  const columns = ['id', 'hearing_id', 'case_id', 'witness', ...said];
  const row = (from: string): string => `ROW(${said.map((column) => `${from}.${column}`).join(', ')})`;
  return `
    CREATE OR REPLACE FUNCTION court.enter_witness_day() RETURNS trigger
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      INSERT INTO court.witness_day_entry (${columns.join(', ')}, recorded_at, recorded_by)
      VALUES (${columns.map((column) => `NEW.${column}`).join(', ')},
        sec.time_of_record(CASE TG_OP WHEN 'INSERT' THEN NEW.recorded_at END), sec.ctx_user());
      RETURN NULL;
    END $$;
    DROP TRIGGER witness_day_is_entered_anew ON court.witness_day;
    CREATE TRIGGER witness_day_is_entered_anew AFTER UPDATE ON court.witness_day FOR EACH ROW
      WHEN (${row('NEW')} IS DISTINCT FROM ${row('OLD')}) EXECUTE FUNCTION court.enter_witness_day();`;
}
