import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closed, dated, grants, inOwnName, machinery, wallOfCase } from './policies';

/**
 * The list of a court day as it runs: what was said of each matter, and a version for each list, so that of two who put
 * it in order the second hears of the first.
 */
export class CreateCallLists1764000694000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(CALLS);
    await db.query(LISTS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE court.matter_call, court.call_list');
  }
}

const CALLS = `
  CREATE TABLE court.matter_call (
    id          uuid        PRIMARY KEY,
    hearing_id  uuid        NOT NULL,
    case_id     uuid        NOT NULL,
    -- What was said before by mistake is said anew; the last word stands.
    said        text        NOT NULL CONSTRAINT matter_call_said CHECK (said IN ('waiting','called','finished')),
    supersedes  uuid,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    recorded_by uuid        NOT NULL,
    CONSTRAINT matter_call_of_one UNIQUE (id, hearing_id),
    CONSTRAINT matter_call_superseded_once UNIQUE (supersedes),
    CONSTRAINT matter_call_supersedes FOREIGN KEY (supersedes, hearing_id)
      REFERENCES court.matter_call (id, hearing_id) ON DELETE RESTRICT,
    CONSTRAINT matter_call_hearing FOREIGN KEY (hearing_id, case_id) REFERENCES court.hearing (id, case_id) ON DELETE RESTRICT
  );
  -- Of two who say the first word about a matter, one is first.
  CREATE UNIQUE INDEX matter_call_begun_once ON court.matter_call (hearing_id) WHERE supersedes IS NULL;
  CREATE INDEX matter_call_of_hearing ON court.matter_call (hearing_id);
  CREATE INDEX matter_call_of_case ON court.matter_call (case_id);
  ${wallOfCase('court.matter_call', {
    scope_prosecution: 'SELECT, INSERT',
    scope_police: 'SELECT',
    scope_support: 'SELECT',
    scope_agency: 'SELECT',
    scope_support_agency: 'SELECT',
    scope_station: 'SELECT, INSERT',
    scope_service: 'SELECT, INSERT',
  })}
  ${inOwnName('court.matter_call', 'recorded_by', ['scope_prosecution', 'scope_station'])}
  ${dated('court.matter_call', 'recorded_at')}
`;

const SCOPES = {
  scope_prosecution: 'SELECT, INSERT, UPDATE (version)',
  scope_police: 'SELECT',
  scope_support: 'SELECT',
  scope_agency: 'SELECT',
  scope_support_agency: 'SELECT',
  scope_station: 'SELECT, INSERT, UPDATE (version)',
  scope_service: 'SELECT',
} as const;

const LISTS = `
  CREATE TABLE court.call_list (
    station_id   uuid    NOT NULL CONSTRAINT call_list_station REFERENCES reference.station ON DELETE RESTRICT,
    -- Null for matters that have no courtroom yet.
    courtroom_id uuid    CONSTRAINT call_list_courtroom REFERENCES reference.courtroom ON DELETE RESTRICT,
    day          date    NOT NULL,
    version      integer NOT NULL DEFAULT 1,
    CONSTRAINT call_list_once UNIQUE NULLS NOT DISTINCT (station_id, day, courtroom_id)
  );
  ${closed('court.call_list')}
  ${grants('court.call_list', SCOPES)}
  CREATE POLICY for_everybody ON court.call_list TO ${Object.keys(SCOPES).join(', ')}
    USING ((SELECT sec.ctx_user()) IS NOT NULL) WITH CHECK ((SELECT sec.ctx_user()) IS NOT NULL);
  CREATE POLICY at_own_station ON court.call_list AS RESTRICTIVE FOR INSERT TO scope_station
    WITH CHECK (station_id = (SELECT sec.ctx_station()));
  CREATE POLICY of_own_station ON court.call_list AS RESTRICTIVE FOR UPDATE TO scope_station
    USING (station_id = (SELECT sec.ctx_station()));
  ${machinery('court.call_list', SCOPES)}
`;
