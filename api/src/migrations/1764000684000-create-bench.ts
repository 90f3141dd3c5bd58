import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dated, inOwnName, machinery, closed, grants, readableByAll, wallOfCase } from './policies';

/**
 * Magistrates, who sits in a case, and changes of magistrate.
 *
 * A change is recorded once and touches every case before that magistrate. A clerk or a supervisor may record this one
 * fact and no other, so it goes through functions that check the station or the agency, and nobody is given the docket.
 */
export class CreateBench1764000684000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(MAGISTRATES);
    await db.query(SEATS);
    await db.query(CHANGES);
    await db.query(CHANGING);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION court.change_magistrate(uuid, uuid, date, text, uuid, uuid[], uuid[]);
      DROP FUNCTION court.cases_before(uuid);
      DROP TABLE court.magistrate_change_case, court.magistrate_change;
      ALTER TABLE court.court_file DROP COLUMN magistrate_id, DROP COLUMN version;
      ALTER TABLE court.hearing DROP COLUMN magistrate_id;
      DROP TABLE reference.magistrate;
    `);
  }
}

const MAGISTRATES = `
  CREATE TABLE reference.magistrate (
    id          uuid        PRIMARY KEY,
    full_name   text        NOT NULL CONSTRAINT magistrate_named CHECK (length(full_name) BETWEEN 1 AND 160),
    -- A code of the pack.
    rank        text        NOT NULL,
    station_id  uuid        NOT NULL CONSTRAINT magistrate_station REFERENCES reference.station ON DELETE RESTRICT,
    from_day    date        NOT NULL,
    -- The day of leaving the station, which is no day of sitting any more.
    to_day      date,
    recorded_by uuid        NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    version     integer     NOT NULL DEFAULT 1,
    CONSTRAINT magistrate_ends_later CHECK (to_day IS NULL OR to_day >= from_day),
    CONSTRAINT magistrate_once UNIQUE (station_id, full_name, from_day)
  );
  ${readableByAll('reference.magistrate', {
    scope_station: 'SELECT, INSERT',
    scope_administration: 'SELECT, INSERT',
    scope_service: 'SELECT, INSERT',
  })}
  ${inOwnName('reference.magistrate', 'recorded_by', ['scope_station', 'scope_administration'])}
  -- A clerk keeps the list of the own station.
  CREATE POLICY at_own_station ON reference.magistrate AS RESTRICTIVE FOR INSERT TO scope_station
    WITH CHECK (station_id = (SELECT sec.ctx_station()));
  ${dated('reference.magistrate', 'recorded_at')}
`;

const SEATS = `
  ALTER TABLE court.court_file
    -- Who sits; null while nobody does, or nobody has said.
    ADD COLUMN magistrate_id uuid CONSTRAINT court_file_magistrate REFERENCES reference.magistrate ON DELETE RESTRICT,
    ADD COLUMN version       integer NOT NULL DEFAULT 1;
  CREATE INDEX court_file_of_magistrate ON court.court_file (magistrate_id) WHERE magistrate_id IS NOT NULL;
  ALTER TABLE court.hearing
    ADD COLUMN magistrate_id uuid CONSTRAINT hearing_magistrate REFERENCES reference.magistrate ON DELETE RESTRICT;
  CREATE INDEX hearing_of_magistrate ON court.hearing (magistrate_id, held_on) WHERE magistrate_id IS NOT NULL AND status = 'scheduled';
  -- Nobody sits in two rooms at the same time.
  CREATE UNIQUE INDEX hearing_magistrate_slot ON court.hearing (magistrate_id, held_on, starts_at)
    WHERE magistrate_id IS NOT NULL AND starts_at IS NOT NULL AND status IN ('scheduled','effective');
  GRANT UPDATE (magistrate_id, version) ON court.court_file TO scope_prosecution, scope_station;
`;

const READERS = {
  scope_prosecution: 'SELECT',
  scope_police: 'SELECT',
  scope_support: 'SELECT',
  scope_agency: 'SELECT',
  scope_support_agency: 'SELECT',
  scope_station: 'SELECT',
  scope_service: 'SELECT',
} as const;

const CHANGES = `
  CREATE TABLE court.magistrate_change (
    id            uuid        PRIMARY KEY,
    magistrate_id uuid        NOT NULL CONSTRAINT magistrate_change_of REFERENCES reference.magistrate ON DELETE RESTRICT,
    -- Null when nobody has been named yet.
    successor_id  uuid        CONSTRAINT magistrate_change_to REFERENCES reference.magistrate ON DELETE RESTRICT,
    on_day        date        NOT NULL,
    reason        text        NOT NULL CONSTRAINT magistrate_change_reason
      CHECK (reason IN ('transferred','promoted','long-absence','retired','resigned','removed','died')),
    recorded_by   uuid        NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT magistrate_change_other CHECK (successor_id <> magistrate_id)
  );
  ${closed('court.magistrate_change')}
  ${grants('court.magistrate_change', READERS)}
  CREATE POLICY for_everybody ON court.magistrate_change TO ${Object.keys(READERS).join(', ')} USING ((SELECT sec.ctx_user()) IS NOT NULL);
  ${machinery('court.magistrate_change', READERS)}
  ${dated('court.magistrate_change', 'recorded_at')}

  -- Which cases one change touched; those that were part-heard have the fact that says so.
  CREATE TABLE court.magistrate_change_case (
    change_id    uuid NOT NULL CONSTRAINT magistrate_change_touched REFERENCES court.magistrate_change ON DELETE RESTRICT,
    case_id      uuid NOT NULL CONSTRAINT magistrate_change_case REFERENCES court.court_case ON DELETE RESTRICT,
    milestone_id uuid,
    CONSTRAINT magistrate_change_once PRIMARY KEY (change_id, case_id),
    CONSTRAINT magistrate_change_fact FOREIGN KEY (milestone_id, case_id) REFERENCES court.milestone (id, case_id) ON DELETE RESTRICT
  );
  CREATE INDEX magistrate_change_of_case ON court.magistrate_change_case (case_id);
  ${wallOfCase('court.magistrate_change_case', READERS)}
`;

const CHANGING = `
  -- Locks the cases before a magistrate that whoever asks may see, in the order of their ids: two who record the same
  -- change wait for one another. Nothing for whoever may not record it.
  CREATE FUNCTION court.cases_before(leaving uuid) RETURNS SETOF uuid
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE who sec.context := sec.ctx(); seat uuid;
  BEGIN
    SELECT m.station_id INTO seat FROM reference.magistrate m WHERE m.id = leaving;
    IF NOT coalesce((who.scope = 'scope_station' AND who.station_id = seat)
      OR (who.scope = 'scope_agency' AND EXISTS (SELECT FROM people.agency g WHERE g.id = who.agency_id AND g.kind = 'prosecution')), false) THEN
      RETURN;
    END IF;
    PERFORM FROM court.court_case c
      WHERE c.concluded_on IS NULL AND court.is_mine(c.id)
        AND EXISTS (SELECT FROM court.court_file f WHERE f.case_id = c.id AND f.magistrate_id = leaving)
      ORDER BY c.id FOR UPDATE;
    -- Asked again, because whoever was waited for may have handed them on.
    RETURN QUERY SELECT c.id FROM court.court_case c
      WHERE c.concluded_on IS NULL AND court.is_mine(c.id)
        AND EXISTS (SELECT FROM court.court_file f WHERE f.case_id = c.id AND f.magistrate_id = leaving)
      ORDER BY c.id;
  END $$;

  -- Records one change in many cases. A fact stands for a case that is part-heard, null for one that is not.
  CREATE FUNCTION court.change_magistrate(change uuid, leaving uuid, day date, why text, successor uuid, cases uuid[], facts uuid[])
  RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE who sec.context := sec.ctx(); theirs uuid[];
  BEGIN
    SELECT coalesce(array_agg(c), '{}') INTO theirs FROM court.cases_before(leaving) c;
    IF cardinality(theirs) = 0 OR NOT theirs @> cases OR cardinality(cases) IS DISTINCT FROM cardinality(facts)
      OR day > court.day_at(sec.now() + interval '1 minute') THEN
      RETURN false;
    END IF;
    INSERT INTO court.magistrate_change (id, magistrate_id, successor_id, on_day, reason, recorded_by)
      VALUES (change, leaving, successor, day, why, who.user_id);
    INSERT INTO court.milestone (id, case_id, type, occurred_on, source, recorded_by)
      SELECT t.fact, t.one, 'magistrate-changed', day, 'court-record', who.user_id FROM unnest(cases, facts) AS t (one, fact) WHERE t.fact IS NOT NULL;
    INSERT INTO court.magistrate_change_case (change_id, case_id, milestone_id)
      SELECT change, t.one, t.fact FROM unnest(cases, facts) AS t (one, fact);
    UPDATE court.court_file SET magistrate_id = successor, version = version + 1
      WHERE case_id = ANY (cases) AND magistrate_id = leaving;
    -- One who already sits elsewhere at that time cannot sit here too: that date waits for somebody to be named.
    UPDATE court.hearing h SET magistrate_id = CASE WHEN EXISTS (SELECT FROM court.hearing o
          WHERE o.magistrate_id = successor AND o.held_on = h.held_on AND o.starts_at = h.starts_at AND o.status IN ('scheduled','effective'))
        THEN NULL ELSE successor END, version = h.version + 1
      WHERE h.case_id = ANY (cases) AND h.magistrate_id = leaving AND h.status = 'scheduled' AND h.held_on >= day;
    UPDATE court.court_case c SET magistrate_changes = c.magistrate_changes + (t.fact IS NOT NULL)::int,
        last_activity_at = clock_timestamp(), version = c.version + 1
      FROM unnest(cases, facts) AS t (one, fact) WHERE c.id = t.one;
    UPDATE reference.magistrate SET to_day = coalesce(to_day, day), version = version + 1 WHERE id = leaving;
    RETURN true;
  END $$;

  GRANT EXECUTE ON FUNCTION court.cases_before(uuid), court.change_magistrate(uuid, uuid, date, text, uuid, uuid[], uuid[])
    TO scope_station, scope_agency;
`;
