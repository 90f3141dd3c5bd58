import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who appears and who interprets at a date, each in one place at a time; and what else those on a case have that day. */
export class CreateAppearances1764000733000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(APPEARANCES);
    await db.query(CLASHES);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION court.clashes(uuid, date, time, uuid, uuid, uuid, text);
      ALTER TABLE court.hearing DROP COLUMN prosecutor_id, DROP COLUMN interpreter_key, DROP COLUMN interpreter;
    `);
  }
}

const STANDING = `status IN ('scheduled','effective')`;
const ONE_SITTING = `WITH =, held_on crypt.gist_date_ops WITH =, starts_at crypt.gist_time_ops WITH =,
        sitting_id crypt.gist_uuid_ops WITH <>`;

const APPEARANCES = `
  ALTER TABLE court.hearing
    ADD COLUMN prosecutor_id   uuid CONSTRAINT hearing_prosecutor REFERENCES people.app_user ON DELETE RESTRICT,
    -- As the court calls them; two of one name are told apart by what is written.
    ADD COLUMN interpreter     text CONSTRAINT hearing_interpreter_named CHECK (length(btrim(interpreter)) BETWEEN 1 AND 160),
    ADD COLUMN interpreter_key text GENERATED ALWAYS AS (lower(btrim(interpreter))) STORED;
  ALTER TABLE court.hearing
    ADD CONSTRAINT hearing_prosecutor_slot EXCLUDE USING gist (prosecutor_id crypt.gist_uuid_ops ${ONE_SITTING})
      WHERE (prosecutor_id IS NOT NULL AND starts_at IS NOT NULL AND ${STANDING}),
    ADD CONSTRAINT hearing_interpreter_slot EXCLUDE USING gist (interpreter_key crypt.gist_text_ops ${ONE_SITTING})
      WHERE (interpreter_key IS NOT NULL AND starts_at IS NOT NULL AND ${STANDING});
`;

const CLASHES = `
  -- What else prosecutors of a case, and whoever interprets, have on that day. A place and a time, and a case only where
  -- whoever asks has it too. Who goes with a survivor is no part of it.
  CREATE FUNCTION court.clashes(of_case uuid, day date, hour time, station uuid, room uuid, appears uuid, interprets text)
  RETURNS TABLE (who text, person text, "at" text, "stationName" text, "courtroomName" text, "caseCode" text, "sameTime" boolean)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  #variable_conflict use_column
  BEGIN
    IF NOT coalesce(court.is_mine(of_case), false) THEN RETURN; END IF;
    RETURN QUERY
      WITH people AS (
        SELECT a.user_id, u.display_name, a.user_id = appears AS named
        FROM court.case_assignment a JOIN people.app_user u ON u.id = a.user_id
        WHERE a.case_id = of_case AND a.ended_at IS NULL AND u.active AND u.role = 'prosecutor'
          AND (appears IS NULL OR a.user_id = appears)
      ), elsewhere AS (
        SELECT h.*, s.name AS station_name, r.name AS room_name,
          CASE WHEN court.is_mine(c.id) THEN c.code END AS code, h.starts_at = hour AS same
        FROM court.hearing h JOIN court.court_case c ON c.id = h.case_id JOIN reference.station s ON s.id = h.station_id
          LEFT JOIN reference.courtroom r ON r.id = h.courtroom_id
        WHERE h.held_on = day AND h.status = 'scheduled' AND h.case_id <> of_case
          AND NOT EXISTS (SELECT FROM court.joined_with(of_case) j WHERE j = h.case_id)
          -- In one room matters are called in turn.
          AND NOT (h.station_id = station AND h.courtroom_id IS NOT DISTINCT FROM room)
      )
      SELECT DISTINCT 'prosecutor', p.display_name, to_char(e.starts_at, 'HH24:MI'), e.station_name, e.room_name, e.code, coalesce(e.same, false)
        FROM people p JOIN elsewhere e ON e.prosecutor_id = p.user_id
          OR (e.prosecutor_id IS NULL AND EXISTS (SELECT FROM court.case_assignment a
            WHERE a.case_id = e.case_id AND a.user_id = p.user_id AND a.ended_at IS NULL))
        -- Another time in the same house is no clash; another town is, and so is a time that nobody knows.
        WHERE e.same OR e.station_id <> station OR (p.named AND (hour IS NULL OR e.starts_at IS NULL))
      UNION ALL
      SELECT DISTINCT 'interpreter', e.interpreter, to_char(e.starts_at, 'HH24:MI'), e.station_name, e.room_name, e.code, coalesce(e.same, false)
        FROM elsewhere e WHERE e.interpreter_key = lower(btrim(interprets))
          AND (e.same OR e.station_id <> station OR hour IS NULL OR e.starts_at IS NULL)
      ORDER BY 1, 7 DESC, 2, 3;
  END $$;
  REVOKE EXECUTE ON FUNCTION court.clashes(uuid, date, time, uuid, uuid, uuid, text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION court.clashes(uuid, date, time, uuid, uuid, uuid, text) TO scope_prosecution, scope_station;
`;
