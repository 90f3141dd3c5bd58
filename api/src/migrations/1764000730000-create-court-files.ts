import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policy } from './policies';

/**
 * Several proceedings over the life of a case, trials that began again, and cases that are heard together.
 *
 * Cases that were joined share one room, one magistrate and one hour: what may not be taken twice is a sitting, and the
 * hearings of joined cases at one place and time are one sitting. The database says which, whatever the API says.
 */
export class CreateCourtFiles1764000730000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(FILES);
    await db.query(SITTINGS);
    await db.query(FIRST_STATION);
    // Where a case stood before is where its dates fall when it leaves.
    await db.query('GRANT SELECT (id, seq, station_id) ON court.court_case_entry TO scope_service');
    await db.query(
      policy('court.court_case_entry', 'for_jobs', ['scope_service'], `(SELECT sec.ctx_is('scope_service'))`),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP POLICY for_jobs ON court.court_case_entry;
      REVOKE SELECT (id, seq, station_id) ON court.court_case_entry FROM scope_service;
      DROP TRIGGER hearing_has_sitting ON court.hearing;
      DROP FUNCTION court.give_sitting();
      DROP FUNCTION court.first_station(uuid);
      DROP FUNCTION court.joined_with(uuid);
      ALTER TABLE court.hearing DROP COLUMN sitting_id;
      ALTER TABLE court.court_file DROP COLUMN closed_on, DROP COLUMN closed_because;
      DROP POLICY at_own_station ON court.court_file;
      REVOKE INSERT ON court.court_file FROM scope_station;
      DELETE FROM court.court_file WHERE kind IN ('retrial','second-appeal');
      ALTER TABLE court.court_file DROP CONSTRAINT court_file_kind,
        ADD CONSTRAINT court_file_kind CHECK (kind IN ('trial','appeal','revision','miscellaneous'));
      ${UNIQUE_SLOTS}
    `);
  }
}

const FILES = `
  ALTER TABLE court.court_file
    DROP CONSTRAINT court_file_kind,
    ADD CONSTRAINT court_file_kind CHECK (kind IN ('trial','retrial','appeal','second-appeal','revision','miscellaneous')),
    ADD COLUMN closed_on      date,
    ADD COLUMN closed_because text CONSTRAINT court_file_closed_because CHECK (closed_because IN ('finished','transferred','consolidated')),
    ADD CONSTRAINT court_file_closed_whole CHECK ((closed_on IS NULL) = (closed_because IS NULL)),
    ADD CONSTRAINT court_file_closed_later CHECK (closed_on >= registered_on);
  GRANT UPDATE (closed_on, closed_because) ON court.court_file TO scope_prosecution, scope_station;
  -- A registry gives numbers, those of its own court.
  GRANT INSERT ON court.court_file TO scope_station;
  CREATE POLICY at_own_station ON court.court_file AS RESTRICTIVE FOR INSERT TO scope_station
    WITH CHECK (station_id = (SELECT sec.ctx_station()));
`;

const FIRST_STATION = `
  -- Where a case stood before it was ever transferred: a transfer that is taken back leaves it there.
  CREATE FUNCTION court.first_station(of_case uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT e.station_id FROM court.court_case_entry e WHERE e.id = of_case AND court.is_mine(of_case) ORDER BY e.seq LIMIT 1
  $$;
  REVOKE EXECUTE ON FUNCTION court.first_station(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION court.first_station(uuid) TO scope_prosecution;
`;

const STANDING = `status IN ('scheduled','effective')`;
const ONE_SITTING = `crypt.gist_uuid_ops WITH =, held_on crypt.gist_date_ops WITH =, starts_at crypt.gist_time_ops WITH =,
        sitting_id crypt.gist_uuid_ops WITH <>`;

const SITTINGS = `
  -- Cases that are heard together with this one; either docket may say so.
  CREATE FUNCTION court.joined_with(one uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN m.case_id = one THEN (m.details->>'withCaseId')::uuid ELSE m.case_id END
    FROM court.milestone m
    WHERE m.type = 'consolidated' AND m.details->>'withCaseId' IS NOT NULL
      AND (m.case_id = one OR m.details->>'withCaseId' = one::text)
      AND NOT EXISTS (SELECT FROM court.milestone later WHERE later.supersedes = m.id)
  $$;
  REVOKE EXECUTE ON FUNCTION court.joined_with(uuid) FROM PUBLIC;
  CREATE INDEX milestone_joining ON court.milestone (case_id) WHERE type = 'consolidated';
  CREATE INDEX milestone_joined ON court.milestone ((details->>'withCaseId')) WHERE type = 'consolidated';

  ALTER TABLE court.hearing ADD COLUMN sitting_id uuid;
  UPDATE court.hearing SET sitting_id = id;
  ALTER TABLE court.hearing ALTER COLUMN sitting_id SET NOT NULL;

  CREATE FUNCTION court.give_sitting() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    NEW.sitting_id := NEW.id;
    IF NEW.starts_at IS NULL THEN RETURN NEW; END IF;
    -- Two who give the same hour wait for one another here, and do not both wait at the promise below.
    IF sec.is_api() THEN
      PERFORM pg_advisory_xact_lock(hashtextextended('court.hearing ' || NEW.held_on || ' ' || NEW.starts_at, 0));
    END IF;
    SELECT h.sitting_id INTO NEW.sitting_id FROM court.joined_with(NEW.case_id) j JOIN court.hearing h ON h.case_id = j
      WHERE h.held_on = NEW.held_on AND h.starts_at = NEW.starts_at AND h.station_id = NEW.station_id
        AND h.courtroom_id IS NOT DISTINCT FROM NEW.courtroom_id AND h.${STANDING} LIMIT 1;
    NEW.sitting_id := coalesce(NEW.sitting_id, NEW.id);
    RETURN NEW;
  END $$;
  CREATE TRIGGER hearing_has_sitting BEFORE INSERT ON court.hearing FOR EACH ROW EXECUTE FUNCTION court.give_sitting();

  DROP INDEX court.hearing_courtroom_slot;
  DROP INDEX court.hearing_magistrate_slot;
  ALTER TABLE court.hearing
    ADD CONSTRAINT hearing_courtroom_slot EXCLUDE USING gist (courtroom_id ${ONE_SITTING})
      WHERE (courtroom_id IS NOT NULL AND starts_at IS NOT NULL AND ${STANDING}),
    ADD CONSTRAINT hearing_magistrate_slot EXCLUDE USING gist (magistrate_id ${ONE_SITTING})
      WHERE (magistrate_id IS NOT NULL AND starts_at IS NOT NULL AND ${STANDING});
`;

const UNIQUE_SLOTS = `
      CREATE UNIQUE INDEX hearing_courtroom_slot ON court.hearing (courtroom_id, held_on, starts_at)
        WHERE courtroom_id IS NOT NULL AND starts_at IS NOT NULL AND ${STANDING};
      CREATE UNIQUE INDEX hearing_magistrate_slot ON court.hearing (magistrate_id, held_on, starts_at)
        WHERE magistrate_id IS NOT NULL AND starts_at IS NOT NULL AND ${STANDING};
      DROP INDEX court.milestone_joining, court.milestone_joined;`;
