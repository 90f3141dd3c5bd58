import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two facts on the way to a charge are recorded by whoever does them: an investigator on the case answers a direction, and
 * a supervisor of the prosecution approves a decision. Neither is given the docket for it: these functions are the one door,
 * and neither fact moves a stage, so that no projection is left behind.
 */
export class CreateDecisionSteps1764001110000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION court.may_take_step(of_case uuid, kind text) RETURNS boolean
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE who sec.context := sec.ctx();
      BEGIN
        RETURN coalesce(court.is_mine(of_case) AND CASE kind
          WHEN 'direction-answered' THEN who.scope = 'scope_police'
          WHEN 'decision-approved' THEN who.scope = 'scope_agency'
            AND EXISTS (SELECT FROM people.agency g WHERE g.id = who.agency_id AND g.kind = 'prosecution')
          ELSE false END, false);
      END $$;

      CREATE FUNCTION court.lock_for_step(of_case uuid, kind text) RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF NOT court.may_take_step(of_case, kind) THEN RETURN false; END IF;
        PERFORM FROM court.court_case c WHERE c.id = of_case FOR UPDATE;
        -- Asked again, because whoever was waited for may have handed the case on.
        RETURN court.may_take_step(of_case, kind);
      END $$;

      CREATE FUNCTION court.record_step(fact uuid, of_case uuid, of_accused uuid, kind text, day date, said jsonb) RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE who sec.context := sec.ctx();
      BEGIN
        IF NOT court.may_take_step(of_case, kind) OR day > court.day_at(sec.now() + interval '1 minute') THEN RETURN false; END IF;
        INSERT INTO court.milestone (id, case_id, accused_id, type, occurred_on, details, source, recorded_by)
          VALUES (fact, of_case, of_accused, kind, day, said,
            CASE kind WHEN 'direction-answered' THEN 'police-record' ELSE 'prosecutor-note' END, who.user_id);
        UPDATE court.court_case c SET last_activity_at = clock_timestamp(), version = c.version + 1 WHERE c.id = of_case;
        RETURN true;
      END $$;

      GRANT EXECUTE ON FUNCTION court.lock_for_step(uuid, text), court.record_step(uuid, uuid, uuid, text, date, jsonb)
        TO scope_police, scope_agency;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION court.record_step(uuid, uuid, uuid, text, date, jsonb);
      DROP FUNCTION court.lock_for_step(uuid, text);
      DROP FUNCTION court.may_take_step(uuid, text);
    `);
  }
}
