import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallOfCase } from './policies';

/**
 * What is known of the people before the court. Names, aliases, numbers and what an accused was to the survivor are for
 * prosecution and police, like the name; that somebody was a child is for everybody on the case to see.
 */
export class CreateParties1764000686000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(DETAILS);
    await db.query(EARLIER);
    // A survivor waits to be told once, however often it changes.
    await db.query(`
      CREATE UNIQUE INDEX task_to_tell_once ON work.task (subject_id) WHERE kind = 'survivor.custody-changed' AND closed_at IS NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX work.task_to_tell_once;
      DROP TRIGGER accused_stays_known ON court.accused;
      DROP FUNCTION court.keep_earlier_accused();
      DROP TABLE court.accused_earlier;
      ALTER TABLE court.accused DROP COLUMN child, DROP COLUMN aliases, DROP COLUMN identity_number, DROP COLUMN role_in_process,
        DROP COLUMN relationship, DROP COLUMN advocate, DROP COLUMN registration_number, DROP COLUMN representative;
      REVOKE UPDATE (full_name, sex, age_at_offence, nationality, juristic) ON court.accused FROM scope_prosecution;
    `);
  }
}

const DETAILS = `
  ALTER TABLE court.accused
    ADD COLUMN child               boolean GENERATED ALWAYS AS (age_at_offence < 18) STORED,
    ADD COLUMN aliases             text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN identity_number     text,
    ADD COLUMN role_in_process     text,
    ADD COLUMN relationship        text,
    -- On record for the accused; that there is one, a pauper brief or legal aid is a fact of the docket.
    ADD COLUMN advocate            text,
    ADD COLUMN registration_number text,
    ADD COLUMN representative      text,
    ADD CONSTRAINT accused_person_or_body CHECK (CASE WHEN juristic
      THEN sex IS NULL AND age_at_offence IS NULL AND nationality IS NULL AND identity_number IS NULL AND relationship IS NULL
      ELSE registration_number IS NULL AND representative IS NULL END);
  GRANT SELECT (child) ON court.accused TO scope_support, scope_support_agency, scope_station;
  GRANT UPDATE (full_name, sex, age_at_offence, nationality, juristic, aliases, identity_number, role_in_process, relationship, advocate,
    registration_number, representative) ON court.accused TO scope_prosecution;
`;

const KNOWN = [
  'full_name',
  'sex',
  'age_at_offence',
  'nationality',
  'juristic',
  'aliases',
  'identity_number',
  'role_in_process',
  'relationship',
  'advocate',
  'registration_number',
  'representative',
];
const rowOf = (record: string): string => KNOWN.map((column) => `${record}.${column}`).join(', ');

const EARLIER = `
  -- What was known before a change stays to be read by those who may read it now. The database keeps it, and it only grows.
  CREATE TABLE court.accused_earlier (
    accused_id uuid        NOT NULL,
    case_id    uuid        NOT NULL,
    version    integer     NOT NULL,
    known      jsonb       NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    changed_by uuid,
    CONSTRAINT accused_earlier_once PRIMARY KEY (accused_id, version),
    CONSTRAINT accused_earlier_accused FOREIGN KEY (accused_id, case_id) REFERENCES court.accused (id, case_id) ON DELETE RESTRICT
  );
  CREATE INDEX accused_earlier_of_case ON court.accused_earlier (case_id);
  ${wallOfCase('court.accused_earlier', {
    scope_prosecution: 'SELECT',
    scope_police: 'SELECT',
    scope_agency: 'SELECT',
  })}
  CREATE TRIGGER earlier_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON court.accused_earlier
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

  CREATE FUNCTION court.keep_earlier_accused() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    INSERT INTO court.accused_earlier (accused_id, case_id, version, known, changed_at, changed_by)
    SELECT OLD.id, OLD.case_id, OLD.version, jsonb_object_agg(k.key, k.value), sec.now(), sec.ctx_user()
    FROM jsonb_each(to_jsonb(OLD)) k WHERE k.key IN (${KNOWN.map((column) => `'${column}'`).join(', ')});
    RETURN NEW;
  END $$;
  CREATE TRIGGER accused_stays_known AFTER UPDATE ON court.accused FOR EACH ROW
    WHEN (ROW(${rowOf('OLD')}) IS DISTINCT FROM ROW(${rowOf('NEW')}))
    EXECUTE FUNCTION court.keep_earlier_accused();
`;
