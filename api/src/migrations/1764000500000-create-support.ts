import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closed, dated, grants, inOwnName, machinery, policy, wallOfCase } from './policies';

/**
 * The support file and, in a schema of its own, identities.
 *
 * Prosecution and police read of it what they need and no more: a code for each survivor, the orders of the court and
 * their delivery, and whether a hearing is covered. Their roles hold rights on those columns only.
 */
export class CreateSupport1764000500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(IDENTITY);
    await db.query(SUPPORT);
    await db.query(EVENTS);
    await db.query(WALLS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TRIGGER event_is_ones_own ON sec.outbox; DROP FUNCTION sec.guard_event(), sec.may_tell(text, jsonb);',
    );
    await db.query('DROP SCHEMA support CASCADE; DROP SCHEMA identity CASCADE');
  }
}

const IDENTITY = `
  CREATE SCHEMA identity;

  -- One key for each person, wrapped by a key that is never in the database.
  CREATE TABLE identity.person (
    id          uuid        PRIMARY KEY,
    wrapped_key bytea       NOT NULL,
    key_id      text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    created_by  uuid        NOT NULL
  );

  CREATE TABLE identity.person_field (
    person_id  uuid        NOT NULL CONSTRAINT field_person REFERENCES identity.person ON DELETE RESTRICT,
    field      text        NOT NULL CONSTRAINT field_name CHECK (field IN ('full-name','birth-date','phone','document-number')),
    version    integer     NOT NULL,
    ciphertext bytea       NOT NULL,
    written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    written_by uuid        NOT NULL,
    -- A correction is a new version; what was known before stays, for whoever must answer for it.
    CONSTRAINT field_once PRIMARY KEY (person_id, field, version)
  );
  CREATE TRIGGER fields_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON identity.person_field
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

  -- In which case a person is known. It stands here, so that no other schema can join two cases by a person.
  CREATE TABLE identity.person_case (
    person_id uuid NOT NULL CONSTRAINT person_case_person REFERENCES identity.person ON DELETE RESTRICT,
    case_id   uuid NOT NULL CONSTRAINT person_case_case REFERENCES court.court_case ON DELETE RESTRICT,
    survivor_id uuid NOT NULL CONSTRAINT person_case_survivor UNIQUE,
    CONSTRAINT person_case_once PRIMARY KEY (person_id, case_id)
  );
  CREATE INDEX person_case_of_case ON identity.person_case (case_id);

  -- Every version follows on the one before, and is in the log, whoever wrote it and by whatever statement.
  CREATE FUNCTION identity.guard_field() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    -- Two who correct the same person at once are one after the other.
    PERFORM FROM identity.person p WHERE p.id = NEW.person_id FOR UPDATE;
    IF NEW.version IS DISTINCT FROM (SELECT coalesce(max(f.version), 0) + 1 FROM identity.person_field f
        WHERE f.person_id = NEW.person_id AND f.field = NEW.field) THEN
      RAISE EXCEPTION 'this version does not follow on the last' USING ERRCODE = '42501';
    END IF;
    INSERT INTO audit.leaf (action, object_type, object_id, case_id, details, body, leaf_hash)
    SELECT 'identity.field-written', 'survivor', c.survivor_id, c.case_id,
      jsonb_build_object('survivorId', c.survivor_id, 'field', NEW.field, 'version', NEW.version), '', ''
    FROM identity.person_case c WHERE c.person_id = NEW.person_id;
    RETURN NEW;
  END $$;
  CREATE TRIGGER field_follows BEFORE INSERT ON identity.person_field FOR EACH ROW EXECUTE FUNCTION identity.guard_field();

  -- Whoever puts a person into the vault puts her into her case. A row added later for somebody else's would open her.
  CREATE FUNCTION identity.is_new_of_mine(person uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT FROM identity.person p WHERE p.id = person AND p.created_by = sec.ctx_user())
      AND NOT EXISTS (SELECT FROM identity.person_case c WHERE c.person_id = person)
  $$;

  -- Who opened an identity and why, in the words of whoever asked; those words are sealed, because they may name her.
  CREATE TABLE identity.reveal (
    id        uuid        PRIMARY KEY,
    person_id uuid        NOT NULL CONSTRAINT reveal_person REFERENCES identity.person ON DELETE RESTRICT,
    case_id   uuid        NOT NULL CONSTRAINT reveal_case REFERENCES court.court_case ON DELETE RESTRICT,
    user_id   uuid        NOT NULL CONSTRAINT reveal_user REFERENCES people.app_user ON DELETE RESTRICT,
    purpose   text        NOT NULL CONSTRAINT reveal_purpose
      CHECK (purpose IN ('safety','contact','court-attendance','service-referral','correction')),
    reason    bytea       NOT NULL,
    at        timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  CREATE INDEX reveal_of_person ON identity.reveal (person_id, at);
`;

const SUPPORT = `
  CREATE SCHEMA support;

  CREATE TABLE support.survivor (
    id        uuid    PRIMARY KEY,
    case_id   uuid    NOT NULL CONSTRAINT survivor_case REFERENCES court.court_case ON DELETE RESTRICT,
    -- V1, V2 … within the case; the pseudonym is for the support side only.
    number    integer NOT NULL,
    pseudonym text    NOT NULL CONSTRAINT survivor_pseudonym UNIQUE,
    child     boolean NOT NULL,
    sex       text    CHECK (sex IN ('female','male','other')),
    language  text    NOT NULL DEFAULT 'sw',
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    recorded_by uuid  NOT NULL,
    version   integer NOT NULL DEFAULT 1,
    CONSTRAINT survivor_number UNIQUE (case_id, number),
    CONSTRAINT survivor_in_case UNIQUE (id, case_id)
  );

  CREATE TABLE support.measure (
    id           uuid        PRIMARY KEY,
    case_id      uuid        NOT NULL CONSTRAINT measure_case REFERENCES court.court_case ON DELETE RESTRICT,
    survivor_id  uuid        NOT NULL,
    code         text        NOT NULL,
    state        text        NOT NULL CONSTRAINT measure_state
      CHECK (state IN ('identified','requested','granted','denied','declined-by-survivor','revoked')),
    requested_on date,
    ordered_on   date,
    order_text   text,
    denial       text,
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    recorded_by  uuid        NOT NULL,
    version      integer     NOT NULL DEFAULT 1,
    CONSTRAINT measure_once UNIQUE (survivor_id, code),
    CONSTRAINT measure_in_case UNIQUE (id, case_id),
    -- Together, so that no row of one case can be hung on a survivor of another.
    CONSTRAINT measure_survivor FOREIGN KEY (survivor_id, case_id) REFERENCES support.survivor (id, case_id) ON DELETE RESTRICT,
    -- A grant needs the day of the order and what was ordered (Sexual Offences Act s.31).
    CONSTRAINT measure_granted_by_order CHECK (state <> 'granted' OR (ordered_on IS NOT NULL AND order_text IS NOT NULL))
  );
  CREATE INDEX measure_of_case ON support.measure (case_id);

  CREATE TABLE support.measure_delivery (
    measure_id  uuid        NOT NULL,
    hearing_id  uuid        NOT NULL,
    case_id     uuid        NOT NULL,
    outcome     text        CONSTRAINT delivery_outcome CHECK (outcome IN ('provided','partly-provided','not-provided')),
    reason      text,
    recorded_at timestamptz,
    recorded_by uuid,
    version     integer     NOT NULL DEFAULT 1,
    CONSTRAINT delivery_once PRIMARY KEY (measure_id, hearing_id),
    CONSTRAINT delivery_measure FOREIGN KEY (measure_id, case_id) REFERENCES support.measure (id, case_id) ON DELETE RESTRICT,
    CONSTRAINT delivery_hearing FOREIGN KEY (hearing_id, case_id) REFERENCES court.hearing (id, case_id) ON DELETE RESTRICT,
    CONSTRAINT delivery_says_why_not CHECK (outcome IS NULL OR outcome = 'provided' OR reason IS NOT NULL)
  );
  CREATE INDEX delivery_of_hearing ON support.measure_delivery (hearing_id);
  CREATE INDEX delivery_of_case ON support.measure_delivery (case_id);

  CREATE TABLE support.accompaniment (
    id            uuid        PRIMARY KEY,
    case_id       uuid        NOT NULL CONSTRAINT accompaniment_case REFERENCES court.court_case ON DELETE RESTRICT,
    survivor_id   uuid        NOT NULL,
    hearing_id    uuid        NOT NULL,
    officer_id    uuid        NOT NULL CONSTRAINT accompaniment_officer REFERENCES people.app_user ON DELETE RESTRICT,
    -- From meeting her to bringing her home; one officer is in one place.
    booked        tstzrange   NOT NULL CONSTRAINT accompaniment_has_a_time CHECK (NOT isempty(booked)),
    meeting_point text        NOT NULL,
    status        text        NOT NULL DEFAULT 'proposed' CONSTRAINT accompaniment_status
      CHECK (status IN ('proposed','confirmed','needs-new-plan','cancelled','done')),
    -- What it was before its hearing fell, for when the adjournment is taken back.
    before_fall   text        CONSTRAINT accompaniment_before_fall CHECK (before_fall IN ('proposed','confirmed')),
    travelled     boolean,
    day_outcome   text,
    replaces      uuid        CONSTRAINT accompaniment_replaces REFERENCES support.accompaniment ON DELETE RESTRICT,
    recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    recorded_by   uuid        NOT NULL,
    version       integer     NOT NULL DEFAULT 1,
    CONSTRAINT accompaniment_survivor FOREIGN KEY (survivor_id, case_id) REFERENCES support.survivor (id, case_id) ON DELETE RESTRICT,
    CONSTRAINT accompaniment_hearing FOREIGN KEY (hearing_id, case_id) REFERENCES court.hearing (id, case_id) ON DELETE RESTRICT,
    CONSTRAINT officer_in_one_place EXCLUDE USING gist (officer_id crypt.gist_uuid_ops WITH =, booked WITH &&)
      WHERE (status IN ('proposed','confirmed'))
  );
  CREATE UNIQUE INDEX accompaniment_once ON support.accompaniment (survivor_id, hearing_id)
    WHERE status IN ('proposed','confirmed','needs-new-plan');
  CREATE INDEX accompaniment_of_hearing ON support.accompaniment (hearing_id);
  CREATE INDEX accompaniment_of_officer ON support.accompaniment (officer_id, booked);
  CREATE INDEX accompaniment_of_case ON support.accompaniment (case_id);
  CREATE INDEX accompaniment_to_plan ON support.accompaniment (case_id) WHERE status = 'needs-new-plan';

  -- Who says that a measure was there, and when, is whoever says it, now. An expected delivery is nobody's word yet.
  CREATE FUNCTION support.sign_delivery() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF sec.is_api() THEN
      NEW.recorded_at := CASE WHEN NEW.outcome IS NOT NULL THEN sec.now() END;
      NEW.recorded_by := CASE WHEN NEW.outcome IS NOT NULL THEN sec.ctx_user() END;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER delivery_is_signed BEFORE INSERT OR UPDATE ON support.measure_delivery
    FOR EACH ROW EXECUTE FUNCTION support.sign_delivery();

  -- Whether an officer is free, also of bookings in cases that the asker may not see: yes or no, and nothing of why.
  CREATE FUNCTION support.officer_is_free(officer uuid, during tstzrange) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT NOT EXISTS (SELECT FROM support.accompaniment a
      WHERE a.officer_id = officer AND a.booked && during AND a.status IN ('proposed', 'confirmed'))
  $$;

  -- Whether a support officer works on a case that the asker works on; officers read no assignments but their own.
  CREATE FUNCTION support.officer_is_on_case(officer uuid, of_case uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT FROM court.case_assignment a JOIN people.app_user u ON u.id = a.user_id
        WHERE a.case_id = of_case AND a.user_id = officer AND a.ended_at IS NULL AND u.active AND u.role = 'support-officer')
      AND EXISTS (SELECT FROM court.worklist w WHERE w.case_id = of_case AND w.subject_id IN (sec.ctx_user(), sec.ctx_agency()))
  $$;
`;

const EVENTS = `
  -- Whether whoever asks may tell this event. Events of a case are told by who sees the case, or has the item in hand, each
  -- kind by those whose work it is; and all that an event names is of that case, because handlers act with the sight of jobs.
  CREATE FUNCTION sec.may_tell(kind text, payload jsonb) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    who sec.context := sec.ctx();
    subject text := split_part(kind, '.', 1);
    of_case uuid := (payload->>'caseId')::uuid;
    item uuid := (payload->>'exhibitId')::uuid;
    in_hand boolean := EXISTS (SELECT FROM evidence.exhibit e WHERE e.id = item AND e.case_id IS NOT DISTINCT FROM of_case
      AND (e.holder_id = who.user_id OR e.offered_to = who.user_id));
  BEGIN
    IF subject NOT IN ('case', 'accused', 'bail', 'bench', 'milestone', 'direction', 'hearing', 'exhibit', 'accompaniment') AND NOT payload ? 'caseId' THEN
      RETURN true;
    END IF;
    RETURN coalesce((in_hand OR court.is_mine(of_case)) AND CASE subject
        WHEN 'case' THEN who.scope IN ('scope_prosecution', 'scope_agency', 'scope_support_agency')
        WHEN 'accused' THEN who.scope = 'scope_prosecution' AND payload ? 'accusedId'
        WHEN 'bail' THEN who.scope = 'scope_prosecution' AND payload ? 'accusedId'
        WHEN 'bench' THEN who.scope IN ('scope_prosecution', 'scope_agency', 'scope_station')
        -- Of a fact that comes in by a door of its own, whoever recorded it.
        WHEN 'milestone' THEN payload ? 'milestoneId' AND (who.scope = 'scope_prosecution' OR EXISTS (SELECT FROM court.milestone m
          WHERE m.id = (payload->>'milestoneId')::uuid AND m.type IN ('magistrate-changed', 'direction-answered', 'decision-approved')
            AND m.recorded_by = who.user_id))
        WHEN 'direction' THEN payload ? 'decisionId' AND (who.scope = 'scope_prosecution' OR (who.scope = 'scope_police' AND kind = 'direction.over'))
        WHEN 'hearing' THEN who.scope IN ('scope_prosecution', 'scope_station') AND payload ? 'hearingId'
        WHEN 'exhibit' THEN who.scope IN ('scope_prosecution', 'scope_police') AND payload ? 'exhibitId'
        WHEN 'accompaniment' THEN who.scope IN ('scope_support', 'scope_support_agency') AND payload ? 'accompanimentId'
        ELSE true END, false)
      AND NOT EXISTS (SELECT FROM (VALUES
          (payload->>'hearingId', (SELECT h.case_id FROM court.hearing h WHERE h.id = (payload->>'hearingId')::uuid)),
          (payload->>'nextHearingId', (SELECT h.case_id FROM court.hearing h WHERE h.id = (payload->>'nextHearingId')::uuid)),
          (payload->>'accusedId', (SELECT a.case_id FROM court.accused a WHERE a.id = (payload->>'accusedId')::uuid)),
          (payload->>'decisionId', (SELECT m.case_id FROM court.milestone m WHERE m.id = (payload->>'decisionId')::uuid)),
          (payload->>'milestoneId', (SELECT m.case_id FROM court.milestone m WHERE m.id = (payload->>'milestoneId')::uuid)),
          (payload->>'accompanimentId', (SELECT a.case_id FROM support.accompaniment a WHERE a.id = (payload->>'accompanimentId')::uuid)),
          (payload->>'replacedBy', (SELECT a.case_id FROM support.accompaniment a WHERE a.id = (payload->>'replacedBy')::uuid)),
          (payload->>'survivorId', (SELECT v.case_id FROM support.survivor v WHERE v.id = (payload->>'survivorId')::uuid)),
          (payload->>'measureId', (SELECT m.case_id FROM support.measure m WHERE m.id = (payload->>'measureId')::uuid))
        ) AS named (id, case_id) WHERE named.id IS NOT NULL AND named.case_id IS DISTINCT FROM of_case)
      AND (item IS NULL OR EXISTS (SELECT FROM evidence.exhibit e WHERE e.id = item AND e.case_id IS NOT DISTINCT FROM of_case))
      AND (payload->>'custodyEventId' IS NULL OR EXISTS (SELECT FROM evidence.custody_event v
        WHERE v.id = (payload->>'custodyEventId')::uuid AND v.exhibit_id = item));
  END $$;

  CREATE FUNCTION sec.guard_event() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF sec.is_api() AND NOT sec.ctx_is('scope_service') AND NOT sec.may_tell(NEW.type, NEW.payload) THEN
      RAISE EXCEPTION 'this event is not theirs to tell' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER event_is_ones_own BEFORE INSERT ON sec.outbox FOR EACH ROW EXECUTE FUNCTION sec.guard_event();
`;

/** What may change: never what a row is about, whose it is, who wrote it and when. */
const CHANGE = {
  measure: 'UPDATE (state, ordered_on, order_text, denial, version)',
  delivery: 'UPDATE (outcome, reason, version)',
  accompaniment: 'UPDATE (status, before_fall, travelled, day_outcome, version)',
} as const;
const JOBS = 'SELECT, INSERT, UPDATE';
const SURVIVOR_BY_CODE = 'SELECT (id, case_id, number, child)';
const COVERAGE = 'SELECT (id, case_id, survivor_id, hearing_id, status)';

const OF_MY_CASES = (table: string) => `EXISTS (SELECT FROM identity.person_case c WHERE c.person_id = ${table})`;

const WALLS = [
  `GRANT USAGE ON SCHEMA support TO scope_prosecution, scope_police, scope_support, scope_support_agency, scope_agency, scope_station, scope_service;`,
  wallOfCase('support.survivor', {
    scope_support: 'SELECT, INSERT',
    scope_support_agency: 'SELECT',
    scope_prosecution: SURVIVOR_BY_CODE,
    scope_police: SURVIVOR_BY_CODE,
    scope_agency: SURVIVOR_BY_CODE,
    scope_station: SURVIVOR_BY_CODE,
    scope_service: JOBS,
  }),
  wallOfCase('support.measure', {
    scope_support: `SELECT, INSERT, ${CHANGE.measure}`,
    scope_support_agency: `SELECT, ${CHANGE.measure}`,
    scope_prosecution: `SELECT, INSERT, ${CHANGE.measure}`,
    scope_station: 'SELECT',
    scope_service: JOBS,
  }),
  wallOfCase('support.measure_delivery', {
    scope_support: `SELECT, INSERT, ${CHANGE.delivery}`,
    scope_support_agency: 'SELECT',
    scope_prosecution: `SELECT, INSERT, ${CHANGE.delivery}`,
    scope_station: `SELECT, INSERT, ${CHANGE.delivery}`,
    scope_service: JOBS,
  }),
  wallOfCase('support.accompaniment', {
    scope_support: `SELECT, INSERT, ${CHANGE.accompaniment}`,
    scope_support_agency: `SELECT, INSERT, ${CHANGE.accompaniment}`,
    scope_prosecution: COVERAGE,
    scope_agency: COVERAGE,
    scope_service: JOBS,
  }),

  inOwnName('support.survivor', 'recorded_by', ['scope_support']),
  inOwnName('support.measure', 'recorded_by', ['scope_support', 'scope_prosecution']),
  inOwnName('support.accompaniment', 'recorded_by', ['scope_support', 'scope_support_agency']),
  inOwnName('identity.person_field', 'written_by', ['scope_support']),
  dated('support.survivor', 'recorded_at'),
  dated('support.measure', 'recorded_at'),
  dated('support.accompaniment', 'recorded_at'),
  dated('identity.person', 'created_at'),
  dated('identity.person_field', 'written_at'),
  dated('identity.reveal', 'at'),

  `GRANT EXECUTE ON FUNCTION support.officer_is_free(uuid, tstzrange), support.officer_is_on_case(uuid, uuid)
     TO scope_support, scope_support_agency, scope_service;`,

  // Identities: the support side alone, and only of persons in a case they see.
  `GRANT USAGE ON SCHEMA identity TO scope_support, scope_support_agency, scope_service;`,
  wallOfCase('identity.person_case', { scope_support: 'SELECT, INSERT', scope_service: 'SELECT, INSERT' }),
  `CREATE POLICY no_way_in ON identity.person_case AS RESTRICTIVE FOR INSERT TO scope_support
     WITH CHECK (identity.is_new_of_mine(person_id));`,
  `GRANT EXECUTE ON FUNCTION identity.is_new_of_mine(uuid) TO scope_support;`,
  closed('identity.person'),
  grants('identity.person', { scope_support: 'SELECT, INSERT', scope_service: 'SELECT, INSERT' }),
  `CREATE POLICY of_visible_case ON identity.person FOR SELECT TO scope_support USING (${OF_MY_CASES('person.id')});`,
  `CREATE POLICY may_add ON identity.person FOR INSERT TO scope_support WITH CHECK (created_by = (SELECT sec.ctx_user()));`,
  machinery('identity.person', { scope_service: 'SELECT' }),
  closed('identity.person_field'),
  grants('identity.person_field', { scope_support: 'SELECT, INSERT', scope_service: 'SELECT, INSERT' }),
  policy('identity.person_field', 'of_visible_person', ['scope_support'], OF_MY_CASES('person_field.person_id')),
  machinery('identity.person_field', { scope_service: 'SELECT' }),
  // Nobody reads it yet; whoever opens an identity cannot take out why.
  closed('identity.reveal'),
  grants('identity.reveal', { scope_support: 'INSERT' }),
  `CREATE POLICY may_open ON identity.reveal FOR INSERT TO scope_support
     WITH CHECK (user_id = (SELECT sec.ctx_user()) AND EXISTS (
       SELECT FROM identity.person_case c WHERE c.person_id = reveal.person_id AND c.case_id = reveal.case_id));`,
  machinery('identity.reveal', {}),
].join('\n');
