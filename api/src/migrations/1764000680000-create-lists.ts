import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closed, grants, machinery, policy } from './policies';

/**
 * What lists are narrowed by and supervisors look at, beside each case on each list; and the lists that a person keeps.
 *
 * A list of 200,000 cases is narrowed without looking at a case: what matters stands in the row of the list, whose one
 * policy is a condition of its index. The row follows the case in the same transaction.
 */
export class CreateLists1764000680000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(CASES);
    await db.query(WORKLIST);
    await db.query(FOLLOWING);
    await db.query(OWNERS);
    await db.query(VIEWS);
  }

  async down(db: QueryRunner): Promise<void> {
    const columns = COPIED.map(([column]) => `DROP COLUMN ${column}`).join(', ');
    await db.query(`
      DROP TABLE work.saved_view;
      DROP TRIGGER worklists_follow_person ON people.app_user;
      DROP FUNCTION court.keep_worklists_of_person();
      DROP FUNCTION court.owners_of(uuid, uuid) CASCADE;
      ALTER TABLE court.worklist ${columns}, DROP COLUMN owners;
      ALTER TABLE court.court_case DROP COLUMN open_hearing_on, DROP COLUMN held_since, DROP COLUMN limit_on,
        DROP COLUMN decision_due_on, DROP COLUMN magistrate_changes, DROP COLUMN restarts, DROP COLUMN custodies, DROP COLUMN missing,
        DROP COLUMN charge_gap, DROP COLUMN trafficking_charged, DROP COLUMN offences, DROP COLUMN owed_kes, DROP COLUMN untold_since;
    `);
  }
}

const CASES = `
  ALTER TABLE court.court_case
    -- Projections of the hearings and the docket, like those before them.
    ADD COLUMN open_hearing_on    date,
    ADD COLUMN held_since         date,
    ADD COLUMN limit_on           date,
    ADD COLUMN decision_due_on    date,
    ADD COLUMN magistrate_changes integer NOT NULL DEFAULT 0,
    ADD COLUMN restarts           integer NOT NULL DEFAULT 0,
    -- In what custody the accused are who are still in the case, and what is charged.
    ADD COLUMN custodies          text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN offences           text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN trafficking_charged boolean NOT NULL DEFAULT false,
    -- What is owed to survivors: compensation in shillings, and news since that day.
    ADD COLUMN owed_kes           integer NOT NULL DEFAULT 0,
    ADD COLUMN untold_since       date,
    -- Trafficking in fact that is charged, and as something else.
    ADD COLUMN charge_gap         boolean GENERATED ALWAYS AS (
      cardinality(acts) > 0 AND cardinality(purposes) > 0 AND (cardinality(means) > 0 OR child_survivor IS TRUE)
      AND cardinality(offences) > 0 AND NOT trafficking_charged) STORED,
    -- How many facts nobody has entered: act, means (not needed for a child), purpose, age of the survivor, day, place, OB number.
    ADD COLUMN missing            integer GENERATED ALWAYS AS (
      (cardinality(acts) = 0)::int + (cardinality(purposes) = 0)::int + (child_survivor IS NULL)::int
      + (cardinality(means) = 0 AND child_survivor IS NOT TRUE)::int
      + (offence_from IS NULL)::int + (coalesce(offence_place, '') = '')::int + (coalesce(ob_number, '') = '')::int) STORED;
  GRANT UPDATE (open_hearing_on, held_since, limit_on, decision_due_on, magistrate_changes, restarts, custodies, offences,
    trafficking_charged, owed_kes, untold_since) ON court.court_case TO scope_prosecution;
  GRANT UPDATE (open_hearing_on) ON court.court_case TO scope_station;
`;

/** What a row of a list repeats of its case, and how it is read from the case. */
const COPIED: readonly (readonly [column: string, type: string, from: string])[] = [
  ['station_id', 'uuid', 'c.station_id'],
  ['stage', 'text', 'c.stage'],
  ['protected', 'boolean', 'c.protected'],
  ['filed_on', 'date', 'c.filed_on'],
  ['open_hearing_on', 'date', 'c.open_hearing_on'],
  ['held_since', 'date', 'c.held_since'],
  ['limit_on', 'date', 'c.limit_on'],
  ['decision_due_on', 'date', 'c.decision_due_on'],
  // A day is enough to see that nothing happened for a month, and moves the row once a day at most.
  ['active_on', 'date', `(c.last_activity_at AT TIME ZONE 'UTC')::date`],
  ['adjournments', 'integer', 'c.adjournments'],
  ['magistrate_changes', 'integer', 'c.magistrate_changes'],
  ['restarts', 'integer', 'c.restarts'],
  ['missing', 'integer', 'c.missing'],
  ['custodies', 'text[]', 'c.custodies'],
  ['offences', 'text[]', 'c.offences'],
  ['purposes', 'text[]', 'c.purposes'],
  ['charge_gap', 'boolean', 'c.charge_gap'],
  ['owed_kes', 'integer', 'c.owed_kes'],
  ['untold_since', 'date', 'c.untold_since'],
];

const columns = COPIED.map(([column]) => column).join(', ');
const of = (row: string): string => COPIED.map(([, , from]) => from.replaceAll('c.', `${row}.`)).join(', ');

const WORKLIST = `
  ALTER TABLE court.worklist
    ${COPIED.map(([column, type]) => `ADD COLUMN ${column} ${type}`).join(',\n    ')},
    -- In the list of an agency: who of it is on the case, longest first. Empty in every other list.
    ADD COLUMN owners uuid[] NOT NULL DEFAULT '{}';
  CREATE INDEX worklist_owing_survivors ON court.worklist (subject_id, next_hearing_on, case_id)
    WHERE concluded AND (owed_kes > 0 OR untold_since IS NOT NULL);
`;

const FOLLOWING = `
  CREATE FUNCTION court.owners_of(of_case uuid, subject uuid) RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(array_agg(a.user_id ORDER BY a.assigned_at, a.user_id), '{}')
    FROM court.case_assignment a JOIN people.app_user u ON u.id = a.user_id
    WHERE a.case_id = of_case AND a.ended_at IS NULL AND u.active AND u.agency_id = subject
  $$;

  CREATE OR REPLACE FUNCTION court.list_for(subject uuid, listed uuid) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO court.worklist (subject_id, case_id, concluded, next_hearing_on, owners, ${columns})
    SELECT subject, c.id, c.concluded_on IS NOT NULL, coalesce(c.next_hearing_on, 'infinity'), court.owners_of(c.id, subject),
      ${of('c')} FROM court.court_case c WHERE c.id = listed
    ON CONFLICT (subject_id, case_id) DO NOTHING
  $$;

  CREATE OR REPLACE FUNCTION court.keep_worklist_of_case() RETURNS trigger
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
    UPDATE court.worklist SET (concluded, next_hearing_on, ${columns})
      = (SELECT NEW.concluded_on IS NOT NULL, coalesce(NEW.next_hearing_on, 'infinity'), ${of('NEW')})
    WHERE case_id = NEW.id;
    RETURN NEW;
  END $$;

  DROP TRIGGER worklist_follows_case ON court.court_case;
  CREATE TRIGGER worklist_follows_case AFTER UPDATE ON court.court_case FOR EACH ROW
    WHEN (NEW.concluded_on IS NULL <> (OLD.concluded_on IS NULL)
      OR ROW(NEW.next_hearing_on, ${of('NEW')}) IS DISTINCT FROM ROW(OLD.next_hearing_on, ${of('OLD')}))
    EXECUTE FUNCTION court.keep_worklist_of_case();
`;

const OWNERS = `
  CREATE OR REPLACE FUNCTION court.keep_worklist_of_assignment() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF NEW.ended_at IS NULL THEN
      PERFORM court.list_for(NEW.user_id, NEW.case_id);
    ELSE
      DELETE FROM court.worklist WHERE case_id = NEW.case_id AND subject_id = NEW.user_id;
    END IF;
    UPDATE court.worklist w SET owners = court.owners_of(w.case_id, w.subject_id)
    WHERE w.case_id = NEW.case_id AND w.subject_id = (SELECT u.agency_id FROM people.app_user u WHERE u.id = NEW.user_id);
    RETURN NEW;
  END $$;

  -- Whoever has left the house is on no case any more, and a case that had nobody else has nobody.
  CREATE FUNCTION court.keep_worklists_of_person() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    UPDATE court.worklist w SET owners = court.owners_of(w.case_id, w.subject_id)
    FROM court.case_assignment a
    WHERE a.user_id = NEW.id AND a.ended_at IS NULL AND w.case_id = a.case_id AND w.subject_id IN (OLD.agency_id, NEW.agency_id);
    RETURN NEW;
  END $$;
  CREATE TRIGGER worklists_follow_person AFTER UPDATE ON people.app_user FOR EACH ROW
    WHEN (NEW.active <> OLD.active OR NEW.agency_id <> OLD.agency_id)
    EXECUTE FUNCTION court.keep_worklists_of_person();
`;

const READERS = [
  'scope_prosecution',
  'scope_police',
  'scope_support',
  'scope_agency',
  'scope_support_agency',
  'scope_station',
] as const;
const OWN = 'SELECT, INSERT (id, user_id, name, filters, version), UPDATE (name, version), DELETE';

const VIEWS = `
  CREATE TABLE work.saved_view (
    id       uuid        PRIMARY KEY,
    user_id  uuid        NOT NULL CONSTRAINT saved_view_user REFERENCES people.app_user ON DELETE RESTRICT,
    name     text        NOT NULL,
    -- Codes and ids only: what narrows a list names nobody.
    filters  jsonb       NOT NULL,
    saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    version  integer     NOT NULL DEFAULT 1,
    CONSTRAINT saved_view_name UNIQUE (user_id, name)
  );
  GRANT USAGE ON SCHEMA work TO ${READERS.join(', ')};
  ${closed('work.saved_view')}
  ${grants('work.saved_view', Object.fromEntries(READERS.map((scope) => [scope, OWN])))}
  ${policy('work.saved_view', 'own_views', READERS, 'user_id = (SELECT sec.ctx_user())')}
  ${machinery('work.saved_view', {})}
`;
