import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closed, dated, grants, machinery, wallOfCase } from './policies';

/** Tasks made from events, and what a committee agreed. */
export class CreateWorkAndCommittee1764000600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA work;
      CREATE TABLE work.task (
        id          uuid        PRIMARY KEY,
        kind        text        NOT NULL,
        case_id     uuid        NOT NULL CONSTRAINT task_case REFERENCES court.court_case ON DELETE RESTRICT,
        subject_id  uuid        NOT NULL,
        assignee_id uuid        CONSTRAINT task_assignee REFERENCES people.app_user ON DELETE RESTRICT,
        due_on      date,
        -- Which event asked for it: an event that is delivered twice makes one task.
        event_id    uuid        NOT NULL,
        made_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
        closed_at   timestamptz,
        closed_by   uuid,
        version     integer     NOT NULL DEFAULT 1,
        CONSTRAINT task_once UNIQUE (event_id, kind, subject_id)
      );
      -- In the order of the lists: what has no day comes last.
      CREATE INDEX task_of_assignee ON work.task (assignee_id, coalesce(due_on, 'infinity'), id) WHERE closed_at IS NULL;
      CREATE INDEX task_in_order ON work.task (coalesce(due_on, 'infinity'), id) WHERE closed_at IS NULL;
      CREATE INDEX task_of_subject ON work.task (subject_id) WHERE closed_at IS NULL;

      CREATE SCHEMA committee;
      CREATE TABLE committee.resolution (
        id         uuid        PRIMARY KEY,
        station_id uuid        NOT NULL CONSTRAINT resolution_station REFERENCES reference.station ON DELETE RESTRICT,
        number     integer     NOT NULL,
        issue      text        NOT NULL,
        agency     text        NOT NULL,
        agreed_on  date        NOT NULL,
        due_on     date,
        status     text        NOT NULL DEFAULT 'open'
          CONSTRAINT resolution_status CHECK (status IN ('open','in-progress','done','escalated')),
        done_on    date,
        -- What was said when its status last changed.
        note       text,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        recorded_by uuid       NOT NULL,
        version    integer     NOT NULL DEFAULT 1,
        CONSTRAINT resolution_number UNIQUE (station_id, number),
        CONSTRAINT resolution_done_on_a_day CHECK ((status = 'done') = (done_on IS NOT NULL))
      );
      ${WALLS}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA work CASCADE; DROP SCHEMA committee CASCADE');
  }
}

const AGGREGATE_READERS = ['scope_aggregate', 'scope_prosecution', 'scope_agency', 'scope_support_agency'] as const;

/** A task is closed by whose it is, and nothing else of it changes. */
const CLOSE = 'SELECT, UPDATE (closed_at, closed_by, version)';

const WALLS = [
  `GRANT USAGE ON SCHEMA work TO scope_prosecution, scope_police, scope_support, scope_agency, scope_support_agency, scope_service;`,
  wallOfCase('work.task', {
    scope_prosecution: CLOSE,
    scope_police: CLOSE,
    scope_support: CLOSE,
    scope_agency: 'SELECT',
    scope_support_agency: 'SELECT',
    scope_service: 'SELECT, INSERT, UPDATE',
  }),
  `CREATE POLICY own_task ON work.task AS RESTRICTIVE FOR UPDATE TO scope_prosecution, scope_police, scope_support
     USING (assignee_id = (SELECT sec.ctx_user())) WITH CHECK (closed_by = (SELECT sec.ctx_user()));`,
  `CREATE TRIGGER closing_dated BEFORE UPDATE ON work.task FOR EACH ROW
     WHEN (NEW.closed_at IS DISTINCT FROM OLD.closed_at) EXECUTE FUNCTION sec.date_row('closed_at');`,
  // A task of the support side tells what the support file holds, so nobody else reads it.
  `CREATE POLICY not_for_others ON work.task AS RESTRICTIVE TO scope_prosecution, scope_police, scope_agency
     USING (kind NOT LIKE 'accompaniment.%' AND kind NOT LIKE 'survivor.%');`,
  `GRANT USAGE ON SCHEMA committee TO ${AGGREGATE_READERS.join(', ')}, scope_service;`,
  closed('committee.resolution'),
  grants('committee.resolution', {
    scope_aggregate: 'SELECT, INSERT, UPDATE (status, done_on, note, version)',
    scope_prosecution: 'SELECT',
    scope_agency: 'SELECT',
    scope_support_agency: 'SELECT',
    scope_service: 'SELECT, INSERT, UPDATE',
  }),
  `CREATE POLICY read_by_members ON committee.resolution FOR SELECT TO ${AGGREGATE_READERS.join(', ')}
     USING ((SELECT sec.ctx_user()) IS NOT NULL);`,
  // A secretary keeps the register of the committee of her own station.
  `CREATE POLICY written_by_secretary ON committee.resolution FOR INSERT TO scope_aggregate
     WITH CHECK (station_id = (SELECT sec.ctx_station()) AND recorded_by = (SELECT sec.ctx_user()));`,
  `CREATE POLICY changed_by_secretary ON committee.resolution FOR UPDATE TO scope_aggregate
     USING (station_id = (SELECT sec.ctx_station()));`,
  machinery('committee.resolution', { scope_service: 'SELECT' }),
  dated('committee.resolution', 'recorded_at'),
].join('\n');
