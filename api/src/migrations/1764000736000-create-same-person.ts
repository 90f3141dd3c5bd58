import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closed, dated, grants, inOwnName, machinery, policy } from './policies';

/**
 * One person accused in several cases. Somebody says so deliberately; a link is there only for whoever has both cases, so
 * that nobody learns from one case that there is another.
 */
export class CreateSamePerson1764000736000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(LINKS);
    await db.query(TASKS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP POLICY of_case_at_station ON work.task;
      DROP POLICY for_a_registry ON work.task;
      REVOKE SELECT ON work.task FROM scope_station;
      REVOKE USAGE ON SCHEMA work FROM scope_station;
      DROP TABLE court.accused_link;
      DROP INDEX court.accused_by_number;
    `);
  }
}

const READERS = ['scope_prosecution', 'scope_police', 'scope_agency'];
const OF_BOTH_CASES = 'court.is_mine(accused_link.case_id) AND court.is_mine(accused_link.other_case_id)';

const LINKS = `
  CREATE TABLE court.accused_link (
    id               uuid        PRIMARY KEY,
    accused_id       uuid        NOT NULL,
    case_id          uuid        NOT NULL,
    other_accused_id uuid        NOT NULL,
    other_case_id    uuid        NOT NULL,
    linked_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    linked_by        uuid        NOT NULL,
    -- Taken back; that it was once said stays.
    ended_at         timestamptz,
    ended_by         uuid,
    version          integer     NOT NULL DEFAULT 1,
    CONSTRAINT accused_link_one FOREIGN KEY (accused_id, case_id) REFERENCES court.accused (id, case_id) ON DELETE RESTRICT,
    CONSTRAINT accused_link_other FOREIGN KEY (other_accused_id, other_case_id) REFERENCES court.accused (id, case_id) ON DELETE RESTRICT,
    CONSTRAINT accused_link_of_two_cases CHECK (case_id <> other_case_id),
    -- One order, so that a pair is one pair whoever says it.
    CONSTRAINT accused_link_in_order CHECK (accused_id < other_accused_id),
    CONSTRAINT accused_link_ended_whole CHECK ((ended_at IS NULL) = (ended_by IS NULL))
  );
  CREATE UNIQUE INDEX accused_link_once ON court.accused_link (accused_id, other_accused_id) WHERE ended_at IS NULL;
  CREATE INDEX accused_link_of_other ON court.accused_link (other_accused_id) WHERE ended_at IS NULL;
  ${closed('court.accused_link')}
  ${grants('court.accused_link', {
    scope_prosecution: 'SELECT, INSERT, UPDATE (ended_at, ended_by, version)',
    scope_police: 'SELECT',
    scope_agency: 'SELECT',
    scope_service: 'SELECT',
  })}
  ${policy('court.accused_link', 'of_both_cases', READERS, OF_BOTH_CASES)}
  ${inOwnName('court.accused_link', 'linked_by', ['scope_prosecution'])}
  ${machinery('court.accused_link', { scope_service: 'SELECT' })}
  ${dated('court.accused_link', 'linked_at')}
  CREATE TRIGGER ending_dated BEFORE UPDATE ON court.accused_link FOR EACH ROW
    WHEN (NEW.ended_at IS DISTINCT FROM OLD.ended_at) EXECUTE FUNCTION sec.date_row('ended_at');
  -- For the search by number; names are searched among the cases of whoever asks.
  CREATE INDEX accused_by_number ON court.accused (identity_number) WHERE identity_number IS NOT NULL;
`;

const TASKS = `
  -- What a registry has to do in the cases of its station: give dates, and nothing of what others have to do there.
  GRANT USAGE ON SCHEMA work TO scope_station;
  GRANT SELECT ON work.task TO scope_station;
  ${policy(
    'work.task',
    'of_case_at_station',
    ['scope_station'],
    'EXISTS (SELECT FROM court.worklist w WHERE w.case_id = task.case_id AND w.subject_id = (SELECT sec.ctx_station()))',
  )}
  CREATE POLICY for_a_registry ON work.task AS RESTRICTIVE TO scope_station USING (kind = 'case.dates-to-give');
`;
