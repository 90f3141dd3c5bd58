import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closed, dated, grants, inOwnName, machinery, policy, wallOfCase } from './policies';

/**
 * Cases, who works on them, accused, counts, the docket, hearings and witness days.
 *
 * Milestones and hearing outcomes only grow; stage, outcome and next date are projections of them, kept in the same
 * transaction. The worklist has one row for each subject (person, agency or station) and case it may see.
 */
export class CreateCourt1764000300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(CASES);
    await db.query(PEOPLE_OF_A_CASE);
    await db.query(DOCKET);
    await db.query(HEARINGS);
    await db.query(WORKLIST);
    await db.query(OPENING);
    await db.query(TEAM);
    await db.query(WALLS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION people.colleagues(); DROP SCHEMA court CASCADE');
  }
}

const CASES = `
  CREATE SCHEMA court;

  CREATE TABLE court.court_case (
    id               uuid        PRIMARY KEY,
    code             text        NOT NULL CONSTRAINT court_case_code UNIQUE,
    station_id       uuid        NOT NULL CONSTRAINT court_case_station REFERENCES reference.station ON DELETE RESTRICT,
    ob_number        text,
    police_file      text,
    odpp_file        text,
    report_source    text        NOT NULL,
    reported_on      date        NOT NULL,
    offence_from     date,
    offence_to       date,
    offence_place    text,
    -- Trafficking in fact, apart from what was charged. Arrays of codes of the pack.
    acts             text[]      NOT NULL DEFAULT '{}',
    means            text[]      NOT NULL DEFAULT '{}',
    purposes         text[]      NOT NULL DEFAULT '{}',
    exploitation     text[]      NOT NULL DEFAULT '{}',
    child_survivor   boolean,
    protected        boolean     NOT NULL DEFAULT true,
    -- Projections of the docket and the hearings.
    stage            text        NOT NULL,
    stage_since      date,
    filed_on         date,
    concluded_on     date,
    next_hearing_id  uuid,
    next_hearing_on  date,
    adjournments     integer     NOT NULL DEFAULT 0,
    accused_count    integer     NOT NULL DEFAULT 0,
    last_activity_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    opened_by        uuid        NOT NULL,
    opened_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    version          integer     NOT NULL DEFAULT 1
  );
  CREATE INDEX court_case_station_filed ON court.court_case (station_id, filed_on);

  CREATE TABLE court.case_code (
    year integer PRIMARY KEY,
    last integer NOT NULL
  );

  CREATE TABLE court.court_file (
    id            uuid    PRIMARY KEY,
    case_id       uuid    NOT NULL CONSTRAINT court_file_case REFERENCES court.court_case ON DELETE RESTRICT,
    kind          text    NOT NULL CONSTRAINT court_file_kind CHECK (kind IN ('trial','appeal','revision','miscellaneous')),
    station_id    uuid    CONSTRAINT court_file_station REFERENCES reference.station ON DELETE RESTRICT,
    court_name    text,
    -- As printed on the sheet; the parts are read from it where they can be, and never forced.
    number        text    NOT NULL,
    type_code     text,
    electronic    boolean,
    serial        integer,
    year          integer,
    registered_on date,
    CONSTRAINT court_file_number UNIQUE (station_id, type_code, electronic, serial, year)
  );
  CREATE INDEX court_file_of_case ON court.court_file (case_id);
`;

const PEOPLE_OF_A_CASE = `
  CREATE TABLE court.case_assignment (
    case_id     uuid        NOT NULL CONSTRAINT assignment_case REFERENCES court.court_case ON DELETE RESTRICT,
    user_id     uuid        NOT NULL CONSTRAINT assignment_user REFERENCES people.app_user ON DELETE RESTRICT,
    assigned_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    assigned_by uuid        NOT NULL,
    ended_at    timestamptz,
    CONSTRAINT case_assignment_once PRIMARY KEY (case_id, user_id)
  );
  CREATE INDEX assignment_of_user ON court.case_assignment (user_id, case_id) WHERE ended_at IS NULL;

  CREATE TABLE court.case_agency (
    case_id   uuid NOT NULL CONSTRAINT case_agency_case REFERENCES court.court_case ON DELETE RESTRICT,
    agency_id uuid NOT NULL CONSTRAINT case_agency_agency REFERENCES people.agency ON DELETE RESTRICT,
    CONSTRAINT case_agency_once PRIMARY KEY (case_id, agency_id)
  );

  CREATE TABLE court.accused (
    id             uuid    PRIMARY KEY,
    case_id        uuid    NOT NULL CONSTRAINT accused_case REFERENCES court.court_case ON DELETE RESTRICT,
    number         integer NOT NULL,
    full_name      text,
    sex            text    CHECK (sex IN ('female','male','other')),
    age_at_offence integer CHECK (age_at_offence BETWEEN 8 AND 120),
    nationality    text,
    juristic       boolean NOT NULL DEFAULT false,
    -- Projections of the docket.
    stage          text    NOT NULL,
    stage_since    date,
    custody        text    NOT NULL,
    custody_since  date,
    live           boolean NOT NULL DEFAULT true,
    ending         text,
    reached        jsonb   NOT NULL DEFAULT '{}',
    recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    version        integer NOT NULL DEFAULT 1,
    CONSTRAINT accused_number UNIQUE (case_id, number),
    -- What hangs on a row of a case names both, so that it cannot be hung on a row of another case.
    CONSTRAINT accused_in_case UNIQUE (id, case_id)
  );
  -- Those for whom a limit of the law runs from a projection: held by the police, or waiting for judgment.
  CREATE INDEX accused_waiting ON court.accused (case_id) WHERE live AND (stage = 'judgment' OR custody = 'police-custody');

  CREATE TABLE court.charge_count (
    id               uuid    PRIMARY KEY,
    case_id          uuid    NOT NULL CONSTRAINT count_case REFERENCES court.court_case ON DELETE RESTRICT,
    number           integer NOT NULL,
    offence_code     text    NOT NULL CONSTRAINT count_offence REFERENCES reference.offence ON DELETE RESTRICT,
    charging_section text    NOT NULL,
    penalty_section  text,
    alternative_to   uuid,
    introduced_by    uuid    NOT NULL,
    withdrawn_by     uuid,
    CONSTRAINT count_in_case UNIQUE (id, case_id),
    CONSTRAINT count_alternative FOREIGN KEY (alternative_to, case_id) REFERENCES court.charge_count (id, case_id) ON DELETE RESTRICT
  );
  CREATE INDEX count_of_case ON court.charge_count (case_id);

  CREATE TABLE court.count_accused (
    count_id   uuid NOT NULL,
    accused_id uuid NOT NULL,
    case_id    uuid NOT NULL,
    -- Projections of the docket.
    plea       text,
    verdict    text,
    verdict_on date,
    CONSTRAINT count_accused_once PRIMARY KEY (count_id, accused_id),
    CONSTRAINT count_accused_count FOREIGN KEY (count_id, case_id) REFERENCES court.charge_count (id, case_id) ON DELETE RESTRICT,
    CONSTRAINT count_accused_accused FOREIGN KEY (accused_id, case_id) REFERENCES court.accused (id, case_id) ON DELETE RESTRICT
  );
  CREATE INDEX count_accused_of_case ON court.count_accused (case_id);
`;

const DOCKET = `
  CREATE TABLE court.milestone (
    id          uuid        PRIMARY KEY,
    case_id     uuid        NOT NULL CONSTRAINT milestone_case REFERENCES court.court_case ON DELETE RESTRICT,
    accused_id  uuid,
    count_id    uuid,
    hearing_id  uuid,
    type        text        NOT NULL,
    occurred_on date        NOT NULL,
    occurred_at timestamptz,
    details     jsonb       NOT NULL DEFAULT '{}',
    source      text        NOT NULL,
    supersedes  uuid,
    reason      text,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    recorded_by uuid        NOT NULL,
    -- One fact is corrected once; the next correction corrects the correction.
    CONSTRAINT milestone_corrected_once UNIQUE (supersedes),
    CONSTRAINT milestone_in_case UNIQUE (id, case_id),
    CONSTRAINT milestone_accused FOREIGN KEY (accused_id, case_id) REFERENCES court.accused (id, case_id) ON DELETE RESTRICT,
    CONSTRAINT milestone_count FOREIGN KEY (count_id, case_id) REFERENCES court.charge_count (id, case_id) ON DELETE RESTRICT,
    CONSTRAINT milestone_supersedes FOREIGN KEY (supersedes, case_id) REFERENCES court.milestone (id, case_id) ON DELETE RESTRICT
  );
  CREATE INDEX milestone_of_case ON court.milestone (case_id, occurred_on DESC, recorded_at DESC, id DESC);
  CREATE INDEX milestone_by_type ON court.milestone (type, occurred_on);
`;

const HEARINGS = `
  CREATE TABLE court.hearing (
    id            uuid        PRIMARY KEY,
    case_id       uuid        NOT NULL CONSTRAINT hearing_case REFERENCES court.court_case ON DELETE RESTRICT,
    station_id    uuid        NOT NULL CONSTRAINT hearing_station REFERENCES reference.station ON DELETE RESTRICT,
    courtroom_id  uuid        CONSTRAINT hearing_courtroom REFERENCES reference.courtroom ON DELETE RESTRICT,
    held_on       date        NOT NULL,
    starts_at     time,
    purpose       text        NOT NULL,
    call_order    integer     NOT NULL DEFAULT 0,
    called        boolean     NOT NULL DEFAULT false,
    -- Projection of the outcomes below.
    status        text        NOT NULL DEFAULT 'scheduled'
      CONSTRAINT hearing_status CHECK (status IN ('scheduled','effective','adjourned','vacated')),
    outcome       text,
    reason        text,
    next_id       uuid,
    adjourned_from uuid,
    scheduled_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    scheduled_by  uuid        NOT NULL,
    version       integer     NOT NULL DEFAULT 1,
    CONSTRAINT hearing_in_case UNIQUE (id, case_id),
    CONSTRAINT hearing_next FOREIGN KEY (next_id, case_id) REFERENCES court.hearing (id, case_id) ON DELETE RESTRICT,
    CONSTRAINT hearing_adjourned_from FOREIGN KEY (adjourned_from, case_id) REFERENCES court.hearing (id, case_id) ON DELETE RESTRICT
  );
  ALTER TABLE court.milestone ADD CONSTRAINT milestone_hearing
    FOREIGN KEY (hearing_id, case_id) REFERENCES court.hearing (id, case_id) ON DELETE RESTRICT;
  CREATE UNIQUE INDEX hearing_courtroom_slot ON court.hearing (courtroom_id, held_on, starts_at)
    WHERE courtroom_id IS NOT NULL AND starts_at IS NOT NULL AND status IN ('scheduled','effective');
  CREATE INDEX hearing_of_case ON court.hearing (case_id, held_on);
  CREATE INDEX hearing_of_day ON court.hearing (held_on, station_id);

  -- What happened, as it was entered; an undo or a correction supersedes.
  CREATE TABLE court.hearing_outcome (
    id           uuid        PRIMARY KEY,
    hearing_id   uuid        NOT NULL,
    case_id      uuid        NOT NULL,
    status       text        NOT NULL CONSTRAINT outcome_status CHECK (status IN ('scheduled','effective','adjourned','vacated')),
    outcome      text        NOT NULL,
    reason       text,
    asked_by     text,
    next_id      uuid,
    over_limit   text,
    note         text,
    supersedes   uuid        CONSTRAINT outcome_supersedes REFERENCES court.hearing_outcome ON DELETE RESTRICT,
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    recorded_by  uuid        NOT NULL,
    CONSTRAINT outcome_superseded_once UNIQUE (supersedes),
    CONSTRAINT outcome_hearing FOREIGN KEY (hearing_id, case_id) REFERENCES court.hearing (id, case_id) ON DELETE RESTRICT,
    CONSTRAINT outcome_next FOREIGN KEY (next_id, case_id) REFERENCES court.hearing (id, case_id) ON DELETE RESTRICT
  );
  CREATE INDEX outcome_of_hearing ON court.hearing_outcome (hearing_id, recorded_at);
  CREATE INDEX outcome_of_case ON court.hearing_outcome (case_id);

  CREATE TABLE court.witness_day (
    id          uuid        PRIMARY KEY,
    hearing_id  uuid        NOT NULL,
    case_id     uuid        NOT NULL,
    witness     text        NOT NULL,
    kind        text        NOT NULL CONSTRAINT witness_day_kind CHECK (kind IN ('survivor','civilian','police','expert')),
    summoned    boolean     NOT NULL DEFAULT false,
    bonded      boolean     NOT NULL DEFAULT false,
    confirmed   boolean     NOT NULL DEFAULT false,
    attended    boolean,
    testified   text        CONSTRAINT witness_day_testified CHECK (testified IN ('no','part','complete')),
    sent_home   boolean     NOT NULL DEFAULT false,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    version     integer     NOT NULL DEFAULT 1,
    CONSTRAINT witness_day_once UNIQUE (hearing_id, witness),
    CONSTRAINT witness_day_hearing FOREIGN KEY (hearing_id, case_id) REFERENCES court.hearing (id, case_id) ON DELETE RESTRICT
  );
  CREATE INDEX witness_day_of_case ON court.witness_day (case_id);
`;

const WORKLIST = `
  CREATE TABLE court.worklist (
    subject_id      uuid    NOT NULL,
    case_id         uuid    NOT NULL CONSTRAINT worklist_case REFERENCES court.court_case ON DELETE CASCADE,
    concluded       boolean NOT NULL,
    next_hearing_on date    NOT NULL DEFAULT 'infinity',
    CONSTRAINT worklist_once PRIMARY KEY (subject_id, case_id)
  );
  CREATE INDEX worklist_in_order ON court.worklist (subject_id, concluded, next_hearing_on, case_id);
  CREATE INDEX worklist_of_case ON court.worklist (case_id);

  CREATE FUNCTION court.list_for(subject uuid, listed uuid) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO court.worklist (subject_id, case_id, concluded, next_hearing_on)
    SELECT subject, c.id, c.concluded_on IS NOT NULL, coalesce(c.next_hearing_on, 'infinity') FROM court.court_case c WHERE c.id = listed
    ON CONFLICT (subject_id, case_id) DO NOTHING
  $$;

  CREATE FUNCTION court.keep_worklist_of_case() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      PERFORM court.list_for(NEW.station_id, NEW.id);
      RETURN NEW;
    END IF;
    IF NEW.station_id <> OLD.station_id THEN
      DELETE FROM court.worklist WHERE case_id = NEW.id AND subject_id = OLD.station_id;
      PERFORM court.list_for(NEW.station_id, NEW.id);
    END IF;
    UPDATE court.worklist SET concluded = NEW.concluded_on IS NOT NULL, next_hearing_on = coalesce(NEW.next_hearing_on, 'infinity')
    WHERE case_id = NEW.id;
    RETURN NEW;
  END $$;
  CREATE TRIGGER worklist_follows_new_case AFTER INSERT ON court.court_case
    FOR EACH ROW EXECUTE FUNCTION court.keep_worklist_of_case();
  CREATE TRIGGER worklist_follows_case AFTER UPDATE ON court.court_case FOR EACH ROW
    WHEN (NEW.next_hearing_on IS DISTINCT FROM OLD.next_hearing_on OR NEW.station_id <> OLD.station_id
          OR (NEW.concluded_on IS NULL) <> (OLD.concluded_on IS NULL))
    EXECUTE FUNCTION court.keep_worklist_of_case();

  CREATE FUNCTION court.keep_worklist_of_assignment() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF NEW.ended_at IS NULL THEN
      PERFORM court.list_for(NEW.user_id, NEW.case_id);
    ELSE
      DELETE FROM court.worklist WHERE case_id = NEW.case_id AND subject_id = NEW.user_id;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER worklist_follows_assignment AFTER INSERT OR UPDATE ON court.case_assignment
    FOR EACH ROW EXECUTE FUNCTION court.keep_worklist_of_assignment();

  CREATE FUNCTION court.keep_worklist_of_agency() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    PERFORM court.list_for(NEW.agency_id, NEW.case_id);
    RETURN NEW;
  END $$;
  CREATE TRIGGER worklist_follows_agency AFTER INSERT ON court.case_agency
    FOR EACH ROW EXECUTE FUNCTION court.keep_worklist_of_agency();
`;

const OPENING = `
  -- The court day on which an instant falls.
  CREATE FUNCTION court.day_at(instant timestamptz) RETURNS date
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$ SELECT (instant AT TIME ZONE sec.zone())::date $$;

  -- A case and its first assignment come into being together: nobody may write an assignment, so nobody can let himself in.
  CREATE FUNCTION court.open_case(new_id uuid, year_opened integer, facts jsonb) RETURNS text
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE who sec.context := sec.ctx(); number integer; fresh text;
  BEGIN
    IF who.scope IS NULL OR who.scope NOT IN ('scope_prosecution', 'scope_service') THEN
      RAISE EXCEPTION 'only prosecutors open cases' USING ERRCODE = '42501';
    END IF;
    -- Only the import brings cases of other years, or cases that are further on than a report. Clocks may differ at midnight.
    IF sec.is_api() AND coalesce(facts->>'stage' <> 'report' OR (facts->>'reported_on')::date > court.day_at(sec.now() + interval '1 minute')
        OR year_opened NOT IN (extract(year FROM court.day_at(sec.now() - interval '1 minute')),
          extract(year FROM court.day_at(sec.now() + interval '1 minute'))), true) THEN
      RAISE EXCEPTION 'a case is opened today, as a report' USING ERRCODE = '42501';
    END IF;
    INSERT INTO court.case_code AS c (year, last) VALUES (year_opened, 1)
      ON CONFLICT (year) DO UPDATE SET last = c.last + 1 RETURNING last INTO number;
    fresh := 'HK-' || year_opened || '-' || lpad(number::text, greatest(4, length(number::text)), '0');
    INSERT INTO court.court_case (id, code, station_id, ob_number, police_file, odpp_file, report_source, reported_on,
      offence_from, offence_to, offence_place, acts, means, purposes, exploitation, child_survivor, protected, stage, opened_by)
    SELECT new_id, fresh, f.station_id, f.ob_number, f.police_file, f.odpp_file, f.report_source, f.reported_on,
      f.offence_from, f.offence_to, f.offence_place, coalesce(f.acts, '{}'), coalesce(f.means, '{}'), coalesce(f.purposes, '{}'),
      coalesce(f.exploitation, '{}'), f.child_survivor, coalesce(f.protected, true), f.stage, who.user_id
    FROM jsonb_to_record(facts) AS f (station_id uuid, ob_number text, police_file text, odpp_file text, report_source text,
      reported_on date, offence_from date, offence_to date, offence_place text, acts text[], means text[], purposes text[],
      exploitation text[], child_survivor boolean, protected boolean, stage text);
    IF who.scope = 'scope_prosecution' THEN
      INSERT INTO court.case_agency (case_id, agency_id) VALUES (new_id, who.agency_id);
      INSERT INTO court.case_assignment (case_id, user_id, assigned_by) VALUES (new_id, who.user_id, who.user_id);
    END IF;
    RETURN fresh;
  END $$;

  -- Supervisors assign people of their own agency to cases of their agency. A case reaches another agency when its own
  -- supervisor, or the prosecutor's, shares it with that agency.
  CREATE FUNCTION court.assign(to_case uuid, person uuid, since timestamptz DEFAULT clock_timestamp()) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE who sec.context := sec.ctx(); their_agency uuid; allowed boolean;
  BEGIN
    SELECT agency_id INTO their_agency FROM people.app_user WHERE id = person AND active;
    allowed := their_agency IS NOT NULL AND (who.scope = 'scope_service'
      OR (who.scope IN ('scope_agency', 'scope_support_agency') AND their_agency = who.agency_id AND EXISTS (
        SELECT FROM court.case_agency g WHERE g.case_id = to_case AND g.agency_id = who.agency_id)));
    IF NOT coalesce(allowed, false) THEN RETURN false; END IF;
    IF sec.is_api() THEN since := sec.now(); END IF;
    INSERT INTO court.case_agency (case_id, agency_id) VALUES (to_case, their_agency) ON CONFLICT DO NOTHING;
    INSERT INTO court.case_assignment (case_id, user_id, assigned_by, assigned_at) VALUES (to_case, person, who.user_id, since)
    ON CONFLICT (case_id, user_id) DO UPDATE SET ended_at = NULL, assigned_by = who.user_id, assigned_at = since;
    RETURN true;
  END $$;

  CREATE FUNCTION court.unassign(from_case uuid, person uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE who sec.context := sec.ctx();
  BEGIN
    UPDATE court.case_assignment a SET ended_at = clock_timestamp()
    WHERE a.case_id = from_case AND a.user_id = person AND a.ended_at IS NULL AND (who.scope = 'scope_service'
      OR (who.scope IN ('scope_agency', 'scope_support_agency')
        AND EXISTS (SELECT FROM people.app_user u WHERE u.id = person AND u.agency_id = who.agency_id)
        AND EXISTS (SELECT FROM court.case_agency g WHERE g.case_id = from_case AND g.agency_id = who.agency_id)));
    RETURN FOUND;
  END $$;

  -- Brings another agency into a case: a prosecutor on it, or a supervisor of an agency that is already in it.
  CREATE FUNCTION court.share_with_agency(shared uuid, other uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE who sec.context := sec.ctx();
  BEGIN
    IF NOT coalesce(who.scope = 'scope_service'
      OR (who.scope = 'scope_prosecution' AND EXISTS (SELECT FROM court.case_assignment a
          WHERE a.case_id = shared AND a.user_id = who.user_id AND a.ended_at IS NULL))
      OR (who.scope IN ('scope_agency', 'scope_support_agency') AND EXISTS (
          SELECT FROM court.case_agency g WHERE g.case_id = shared AND g.agency_id = who.agency_id)), false) THEN
      RETURN false;
    END IF;
    -- The bench, the auditors and the operator are on no side of a case.
    IF NOT EXISTS (SELECT FROM people.agency a WHERE a.id = other AND a.kind IN ('prosecution', 'police', 'support')) THEN
      RETURN false;
    END IF;
    INSERT INTO court.case_agency (case_id, agency_id) VALUES (shared, other) ON CONFLICT DO NOTHING;
    RETURN true;
  END $$;
`;

const TEAM = `
  -- Whether whoever asks has this case on a list: as a person, through an agency, or at a station.
  CREATE FUNCTION court.is_mine(of_case uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE who sec.context := sec.ctx();
  BEGIN
    RETURN EXISTS (SELECT FROM court.worklist w WHERE w.case_id = of_case AND w.subject_id = CASE
      WHEN who.scope IN ('scope_prosecution', 'scope_police', 'scope_support') THEN who.user_id
      WHEN who.scope IN ('scope_agency', 'scope_support_agency') THEN who.agency_id
      WHEN who.scope = 'scope_station' THEN who.station_id END);
  END $$;

  -- The people on a case. Who goes with a survivor is known on the support side alone.
  CREATE FUNCTION court.team_of(of_case uuid) RETURNS TABLE (id uuid, display_name text, role text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE who sec.context := sec.ctx(); sees_support boolean := who.scope IN ('scope_support', 'scope_support_agency', 'scope_service');
  BEGIN
    IF who.scope IS DISTINCT FROM 'scope_service' AND NOT court.is_mine(of_case) THEN RETURN; END IF;
    RETURN QUERY SELECT u.id, u.display_name, u.role
      FROM court.case_assignment a JOIN people.app_user u ON u.id = a.user_id JOIN people.agency g ON g.id = u.agency_id
      WHERE a.case_id = of_case AND a.ended_at IS NULL AND (sees_support OR g.kind <> 'support')
      ORDER BY u.role, u.display_name, u.id;
  END $$;

  -- People of one's own agency, and those on a case that one sees.
  CREATE FUNCTION people.colleagues() RETURNS TABLE (id uuid, display_name text, role text, agency_name text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE who sec.context := sec.ctx(); sees_support boolean := who.scope IN ('scope_support', 'scope_support_agency');
  BEGIN
    RETURN QUERY SELECT u.id, u.display_name, u.role, g.name
      FROM people.app_user u JOIN people.agency g ON g.id = u.agency_id
      WHERE u.active AND u.role <> 'system' AND (u.agency_id = who.agency_id
        OR ((sees_support OR g.kind <> 'support') AND EXISTS (
          SELECT FROM court.case_assignment a JOIN court.worklist w ON w.case_id = a.case_id
          WHERE a.user_id = u.id AND a.ended_at IS NULL AND w.subject_id IN (who.user_id, who.agency_id, who.station_id))))
      ORDER BY u.display_name, u.id;
  END $$;
`;

const EVERY_TEAM = {
  scope_prosecution: 'SELECT',
  scope_police: 'SELECT',
  scope_support: 'SELECT',
  scope_agency: 'SELECT',
  scope_support_agency: 'SELECT',
  scope_station: 'SELECT',
} as const;

const JOBS = 'SELECT, INSERT, UPDATE';
/** What a prosecutor may change: never what a row is about, whose it is, who wrote it and when. */
const CHANGE = {
  courtCase: `UPDATE (ob_number, police_file, odpp_file, report_source, reported_on, offence_from, offence_to, offence_place, acts, means,
    purposes, exploitation, child_survivor, protected, station_id, stage, stage_since, filed_on, concluded_on, next_hearing_id,
    next_hearing_on, adjournments, accused_count, last_activity_at, version)`,
  accused: 'UPDATE (stage, stage_since, custody, custody_since, live, ending, reached, version)',
  count: 'UPDATE (withdrawn_by)',
  countAccused: 'UPDATE (plea, verdict, verdict_on)',
  hearing: 'UPDATE (status, outcome, reason, next_id, call_order, called, version)',
  callOrder: 'UPDATE (call_order, called, version)',
  witnessDay: 'UPDATE (summoned, bonded, confirmed, attended, testified, sent_home, version)',
} as const;
/** Names of accused are for prosecution and police; the others read a case by labels. */
const ACCUSED_WITHOUT_NAME =
  'SELECT (id, case_id, number, sex, juristic, stage, stage_since, custody, custody_since, live, ending, reached, recorded_at, version)';
/** What the prosecutor noted for himself stays with the prosecution. */
const OUTCOME_WITHOUT_NOTE =
  'SELECT (id, hearing_id, case_id, status, outcome, reason, asked_by, next_id, over_limit, supersedes, recorded_at, recorded_by)';

const WALLS = [
  `GRANT USAGE ON SCHEMA court TO ${Object.keys(EVERY_TEAM).join(', ')}, scope_service;`,
  `GRANT EXECUTE ON FUNCTION court.open_case(uuid, integer, jsonb) TO scope_prosecution, scope_service;`,
  `GRANT EXECUTE ON FUNCTION court.assign(uuid, uuid, timestamptz), court.unassign(uuid, uuid)
     TO scope_agency, scope_support_agency, scope_service;`,
  `GRANT EXECUTE ON FUNCTION court.share_with_agency(uuid, uuid)
     TO scope_prosecution, scope_agency, scope_support_agency, scope_service;`,

  `GRANT EXECUTE ON FUNCTION court.is_mine(uuid), court.team_of(uuid) TO ${Object.keys(EVERY_TEAM).join(', ')}, scope_service;`,
  `GRANT EXECUTE ON FUNCTION people.colleagues() TO ${Object.keys(EVERY_TEAM).join(', ')};`,

  closed('court.worklist'),
  grants('court.worklist', { ...EVERY_TEAM, scope_service: 'SELECT' }),
  policy(
    'court.worklist',
    'own_list',
    ['scope_prosecution', 'scope_police', 'scope_support'],
    'subject_id = (SELECT sec.ctx_user())',
  ),
  policy(
    'court.worklist',
    'list_of_agency',
    ['scope_agency', 'scope_support_agency'],
    'subject_id = (SELECT sec.ctx_agency())',
  ),
  policy('court.worklist', 'list_of_station', ['scope_station'], 'subject_id = (SELECT sec.ctx_station())'),
  machinery('court.worklist', { scope_service: 'SELECT' }),

  closed('court.case_code'),
  machinery('court.case_code', {}),

  closed('court.case_assignment'),
  grants('court.case_assignment', { ...EVERY_TEAM, scope_service: JOBS }),
  policy(
    'court.case_assignment',
    'own_assignments',
    ['scope_prosecution', 'scope_police', 'scope_support'],
    'user_id = (SELECT sec.ctx_user())',
  ),
  policy(
    'court.case_assignment',
    'assignments_of_agency',
    ['scope_agency', 'scope_support_agency'],
    `EXISTS (SELECT FROM court.case_agency g WHERE g.case_id = case_assignment.case_id AND g.agency_id = (SELECT sec.ctx_agency()))`,
  ),
  // Who goes with a survivor is known on the support side alone.
  `CREATE POLICY not_of_support ON court.case_assignment AS RESTRICTIVE FOR SELECT TO scope_agency
     USING (EXISTS (SELECT FROM people.app_user u JOIN people.agency g ON g.id = u.agency_id
       WHERE u.id = case_assignment.user_id AND g.kind <> 'support'));`,
  machinery('court.case_assignment', { scope_service: JOBS }),

  closed('court.case_agency'),
  grants('court.case_agency', {
    scope_prosecution: 'SELECT',
    scope_agency: 'SELECT',
    scope_support_agency: 'SELECT',
    scope_service: JOBS,
  }),
  policy(
    'court.case_agency',
    'of_assigned_case',
    ['scope_prosecution'],
    `EXISTS (SELECT FROM court.case_assignment a
      WHERE a.case_id = case_agency.case_id AND a.user_id = (SELECT sec.ctx_user()) AND a.ended_at IS NULL)`,
  ),
  policy(
    'court.case_agency',
    'own_agency',
    ['scope_agency', 'scope_support_agency'],
    'agency_id = (SELECT sec.ctx_agency())',
  ),
  machinery('court.case_agency', { scope_service: JOBS }),

  wallOfCase(
    'court.court_case',
    { ...EVERY_TEAM, scope_prosecution: `SELECT, ${CHANGE.courtCase}`, scope_service: JOBS },
    'court_case.id',
  ),
  // A clerk schedules, and a scheduled date moves the next date of the case.
  'GRANT UPDATE (next_hearing_id, next_hearing_on, adjournments, last_activity_at, version) ON court.court_case TO scope_station;',
  wallOfCase('court.court_file', { ...EVERY_TEAM, scope_prosecution: 'SELECT, INSERT', scope_service: JOBS }),
  wallOfCase('court.accused', {
    scope_prosecution: `SELECT, INSERT, ${CHANGE.accused}`,
    scope_police: 'SELECT',
    scope_agency: 'SELECT',
    scope_support: ACCUSED_WITHOUT_NAME,
    scope_support_agency: ACCUSED_WITHOUT_NAME,
    scope_station: ACCUSED_WITHOUT_NAME,
    scope_service: JOBS,
  }),
  wallOfCase('court.charge_count', {
    ...EVERY_TEAM,
    scope_prosecution: `SELECT, INSERT, ${CHANGE.count}`,
    scope_service: JOBS,
  }),
  wallOfCase('court.count_accused', {
    ...EVERY_TEAM,
    scope_prosecution: `SELECT, INSERT, ${CHANGE.countAccused}`,
    scope_service: JOBS,
  }),
  wallOfCase('court.milestone', {
    ...EVERY_TEAM,
    scope_prosecution: 'SELECT, INSERT',
    scope_service: 'SELECT, INSERT',
  }),
  wallOfCase('court.hearing', {
    ...EVERY_TEAM,
    scope_prosecution: `SELECT, INSERT, ${CHANGE.hearing}`,
    scope_station: `SELECT, INSERT, ${CHANGE.callOrder}`,
    scope_service: JOBS,
  }),
  // A date is given for a day to come, and a clerk gives those of the own station.
  `CREATE POLICY begun_scheduled ON court.hearing AS RESTRICTIVE FOR INSERT TO scope_prosecution, scope_station
     WITH CHECK (status = 'scheduled' AND outcome IS NULL AND reason IS NULL AND next_id IS NULL);`,
  `CREATE POLICY at_own_station ON court.hearing AS RESTRICTIVE FOR INSERT TO scope_station
     WITH CHECK (station_id = (SELECT sec.ctx_station()));`,
  wallOfCase('court.hearing_outcome', {
    scope_prosecution: 'SELECT, INSERT',
    scope_police: OUTCOME_WITHOUT_NOTE,
    scope_support: OUTCOME_WITHOUT_NOTE,
    scope_agency: OUTCOME_WITHOUT_NOTE,
    scope_support_agency: OUTCOME_WITHOUT_NOTE,
    scope_station: OUTCOME_WITHOUT_NOTE,
    scope_service: 'SELECT, INSERT',
  }),
  wallOfCase('court.witness_day', {
    ...EVERY_TEAM,
    scope_prosecution: `SELECT, INSERT, ${CHANGE.witnessDay}`,
    scope_service: JOBS,
  }),
  inOwnName('court.milestone', 'recorded_by', ['scope_prosecution']),
  inOwnName('court.hearing_outcome', 'recorded_by', ['scope_prosecution']),
  inOwnName('court.hearing', 'scheduled_by', ['scope_prosecution', 'scope_station']),
  dated('court.accused', 'recorded_at'),
  dated('court.milestone', 'recorded_at'),
  dated('court.hearing', 'scheduled_at'),
  dated('court.hearing_outcome', 'recorded_at'),
  dated('court.witness_day', 'recorded_at'),
].join('\n');
