import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dated, inOwnName, wallOfCase } from './policies';

/**
 * What people say of a hearing that is to come, where no fact says it: a line that is ticked, or the hearing as a whole.
 * What is there by the facts is not kept, but worked out when somebody asks; what has been told to whoever must see to it is.
 */
export class CreateReadiness1764000695000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(ENTRIES);
    await db.query(TOLD);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX work.task_of_readiness_once;
      DROP INDEX court.hearing_to_come;
      DROP TABLE court.readiness_told, court.readiness_entry;
    `);
  }
}

const ENTRIES = `
  CREATE TABLE court.readiness_entry (
    id          uuid        PRIMARY KEY,
    hearing_id  uuid        NOT NULL,
    case_id     uuid        NOT NULL,
    subject     text        NOT NULL CONSTRAINT readiness_subject
      CHECK (subject IN ('hearing','reports','measures-granted','exhibits','interpreter','police-file')),
    word        text        NOT NULL CONSTRAINT readiness_word CHECK (word IN ('ready','not-ready','not-needed')),
    reason      text        CONSTRAINT readiness_reason CHECK (length(reason) BETWEEN 1 AND 300),
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    recorded_by uuid        NOT NULL CONSTRAINT readiness_by REFERENCES people.app_user ON DELETE RESTRICT,
    CONSTRAINT readiness_whole_or_not CHECK (subject <> 'hearing' OR word <> 'not-needed'),
    CONSTRAINT readiness_hearing FOREIGN KEY (hearing_id, case_id) REFERENCES court.hearing (id, case_id) ON DELETE RESTRICT
  );
  CREATE INDEX readiness_of_hearing ON court.readiness_entry (hearing_id, recorded_at);
  CREATE INDEX readiness_of_case ON court.readiness_entry (case_id);
  ${wallOfCase('court.readiness_entry', {
    scope_prosecution: 'SELECT, INSERT',
    scope_police: 'SELECT, INSERT',
    scope_support: 'SELECT',
    scope_agency: 'SELECT',
    scope_support_agency: 'SELECT',
    scope_station: 'SELECT, INSERT',
    scope_service: 'SELECT, INSERT',
  })}
  ${inOwnName('court.readiness_entry', 'recorded_by', ['scope_prosecution', 'scope_police', 'scope_station'])}
  -- Whatever the API says: that a hearing is ready is for the prosecution, and each says what they see to.
  CREATE POLICY of_the_police ON court.readiness_entry AS RESTRICTIVE FOR INSERT TO scope_police
    WITH CHECK (subject IN ('reports','exhibits','police-file'));
  CREATE POLICY of_the_court ON court.readiness_entry AS RESTRICTIVE FOR INSERT TO scope_station
    WITH CHECK (subject IN ('measures-granted','interpreter'));
  ${dated('court.readiness_entry', 'recorded_at')}
`;

const TOLD = `
  -- Of what has fallen due somebody was told; once, until it is there and missing again.
  CREATE TABLE court.readiness_told (
    hearing_id uuid        NOT NULL,
    case_id    uuid        NOT NULL,
    subject    text        NOT NULL,
    told_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    settled_at timestamptz,
    CONSTRAINT readiness_told_once PRIMARY KEY (hearing_id, subject),
    CONSTRAINT readiness_told_hearing FOREIGN KEY (hearing_id, case_id) REFERENCES court.hearing (id, case_id) ON DELETE RESTRICT
  );
  CREATE INDEX readiness_told_open ON court.readiness_told (hearing_id) WHERE settled_at IS NULL;
  ${wallOfCase('court.readiness_told', { scope_service: 'SELECT, INSERT, UPDATE' })}
  CREATE INDEX hearing_to_come ON court.hearing (held_on, id) WHERE status = 'scheduled';
  CREATE UNIQUE INDEX task_of_readiness_once ON work.task (subject_id, kind) WHERE kind LIKE 'readiness.%' AND closed_at IS NULL;
`;
