import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closed, grants, machinery, policy, readableByAll } from './policies';

/**
 * The log of who saw and did what, the outbox of events, and replies kept for repeated requests.
 *
 * A leaf names ids only. Who acted is taken from the signed context by the database, not from the caller, and the
 * bytes that are hashed are stored as they were hashed, so that sealing later has nothing to render again.
 */
export class CreateAudit1764000100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(LEAF);
    await db.query(OUTBOX);
    await db.query(REPLY);
    await db.query(TIDY);
    await db.query(WALLS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE sec.reply, sec.outbox; DROP SCHEMA audit CASCADE');
  }
}

export const WRITERS = [
  'scope_prosecution',
  'scope_police',
  'scope_support',
  'scope_agency',
  'scope_support_agency',
  'scope_station',
  'scope_aggregate',
  'scope_oversight',
  'scope_administration',
  'scope_counselling',
] as const;

const LEAF = `
  CREATE SCHEMA audit;

  CREATE TABLE audit.leaf (
    id           uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    -- Sealing orders leaves by transaction: none that commits late may slip in before a sealed one.
    xid          xid8        NOT NULL DEFAULT pg_current_xact_id(),
    seq          bigint      CONSTRAINT leaf_seq UNIQUE,
    at           timestamptz NOT NULL,
    actor_id     uuid,
    session_id   uuid,
    scope        text,
    action       text        NOT NULL,
    outcome      text        NOT NULL DEFAULT 'done' CONSTRAINT leaf_outcome CHECK (outcome IN ('done','refused')),
    object_type  text,
    object_id    uuid,
    case_id      uuid,
    reason       text,
    request_id   text,
    network      text,
    details      jsonb       NOT NULL DEFAULT '{}',
    -- The hash of the changed row after the change; filled once the log is sealed and verified.
    state_hash   bytea,
    body         text        NOT NULL,
    leaf_hash    bytea       NOT NULL
  );
  CREATE INDEX leaf_of_case ON audit.leaf (case_id, at) WHERE case_id IS NOT NULL;
  CREATE INDEX leaf_of_actor ON audit.leaf (actor_id, at);
  CREATE INDEX leaf_at ON audit.leaf (at, id);

  CREATE FUNCTION audit.fill_leaf() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE who sec.context := sec.ctx();
  BEGIN
    NEW.at := clock_timestamp();
    NEW.xid := pg_current_xact_id();
    NEW.seq := NULL;
    NEW.state_hash := NULL;
    IF who.user_id IS NOT NULL THEN
      NEW.actor_id := who.user_id;
      NEW.session_id := who.session_id;
      NEW.scope := who.scope;
    END IF;
    NEW.body := json_build_object('v', 1, 'id', NEW.id, 'at', to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'actor', NEW.actor_id, 'session', NEW.session_id, 'scope', NEW.scope, 'action', NEW.action, 'outcome', NEW.outcome,
      'objectType', NEW.object_type, 'object', NEW.object_id, 'case', NEW.case_id, 'reason', NEW.reason,
      'request', NEW.request_id, 'network', NEW.network, 'details', NEW.details)::text;
    NEW.leaf_hash := sha256('\\x00'::bytea || convert_to(NEW.body, 'UTF8'));
    RETURN NEW;
  END $$;
  CREATE TRIGGER leaf_is_filled BEFORE INSERT ON audit.leaf FOR EACH ROW EXECUTE FUNCTION audit.fill_leaf();

  CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    RAISE EXCEPTION 'the log only grows' USING ERRCODE = '42501';
  END $$;
  CREATE TRIGGER leaf_only_grows BEFORE DELETE OR TRUNCATE ON audit.leaf FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

  -- For what happens before anybody is known: an attempt to sign in, a refusal at the door.
  CREATE FUNCTION audit.record_at_the_door(what text, result text, person uuid, request text, net text, more jsonb) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO audit.leaf (action, outcome, actor_id, request_id, network, details, body, leaf_hash)
    VALUES (what, result, person, request, net, more, '', '')
  $$;
`;

const OUTBOX = `
  CREATE TABLE sec.outbox (
    id            uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    type          text        NOT NULL,
    payload       jsonb       NOT NULL,
    actor_id      uuid        NOT NULL DEFAULT sec.ctx_user(),
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    dispatched_at timestamptz
  );
  CREATE INDEX outbox_waiting ON sec.outbox (created_at) WHERE dispatched_at IS NULL;
`;

const REPLY = `
  CREATE TABLE sec.reply (
    user_id     uuid        NOT NULL,
    key         text        NOT NULL,
    route       text        NOT NULL,
    fingerprint bytea       NOT NULL,
    status      integer,
    body        bytea,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT reply_once PRIMARY KEY (user_id, key)
  );
  CREATE INDEX reply_age ON sec.reply (created_at);
`;

const TIDY = `
  -- What is kept only for a while: answers to repeated requests 7 days, delivered events and ended sessions 30 days,
  -- devices 180 days.
  CREATE FUNCTION sec.tidy() RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF NOT sec.ctx_is('scope_service') THEN
      RAISE EXCEPTION 'only jobs tidy up' USING ERRCODE = '42501';
    END IF;
    DELETE FROM sec.reply WHERE created_at < now() - interval '7 days';
    DELETE FROM sec.outbox WHERE dispatched_at < now() - interval '30 days';
    DELETE FROM sec.session WHERE NOT service AND least(ended_at, expires_at) < now() - interval '30 days';
    DELETE FROM sec.throttle WHERE updated_at < now() - interval '1 day';
    DELETE FROM sec.device WHERE seen_at < now() - interval '180 days';
  END $$;
`;

const insertOnly = Object.fromEntries(WRITERS.map((scope) => [scope, 'INSERT']));
const HAS_CONTEXT = '(SELECT sec.ctx_user()) IS NOT NULL';

const WALLS = [
  closed('audit.leaf'),
  grants('audit.leaf', { ...insertOnly, scope_oversight: 'SELECT, INSERT', scope_service: 'SELECT, INSERT' }),
  `CREATE POLICY may_append ON audit.leaf FOR INSERT TO ${WRITERS.join(', ')} WITH CHECK (${HAS_CONTEXT});`,
  policy('audit.leaf', 'for_auditors', ['scope_oversight'], `(SELECT sec.ctx_is('scope_oversight'))`),
  machinery('audit.leaf', { scope_service: 'SELECT, INSERT' }),
  `GRANT USAGE ON SCHEMA audit TO ${WRITERS.join(', ')}, scope_service, hakika_gate;`,

  closed('sec.outbox'),
  // When it was told, by whom, and whether it was delivered, is not for the teller to say.
  grants('sec.outbox', {
    ...Object.fromEntries(WRITERS.map((scope) => [scope, 'INSERT (type, payload)'])),
    scope_service: 'SELECT, INSERT (type, payload), UPDATE (dispatched_at)',
  }),
  `CREATE POLICY may_tell ON sec.outbox FOR INSERT TO ${WRITERS.join(', ')} WITH CHECK (actor_id = (SELECT sec.ctx_user()));`,
  machinery('sec.outbox', { scope_service: 'SELECT' }),

  closed('sec.reply'),
  grants('sec.reply', {
    ...Object.fromEntries(WRITERS.map((scope) => [scope, 'SELECT, INSERT, UPDATE'])),
    scope_service: 'SELECT, INSERT, UPDATE, DELETE',
  }),
  policy('sec.reply', 'own_replies', WRITERS, 'user_id = (SELECT sec.ctx_user())'),
  machinery('sec.reply', { scope_service: 'SELECT' }),

  readableByAll('people.agency', { scope_administration: 'SELECT, INSERT', scope_service: 'SELECT, INSERT, UPDATE' }),
  readableByAll('people.app_user', {
    // Whoever works elsewhere or as something else gets another account.
    scope_administration: 'SELECT, INSERT, UPDATE (display_name, language, active, version)',
    scope_service: 'SELECT, INSERT, UPDATE',
  }),
  `CREATE POLICY not_the_system ON people.app_user AS RESTRICTIVE FOR INSERT TO scope_administration
     WITH CHECK (role <> 'system');`,
  ...['sec.k', 'sec.clock', 'sec.credential', 'sec.session', 'sec.device', 'sec.throttle'].map(
    (table) => `${closed(table)} ${policy(table, 'for_owner', ['hakika_owner'], 'true')}`,
  ),
  `GRANT USAGE ON SCHEMA sec, people TO ${WRITERS.join(', ')}, scope_service, hakika_api, hakika_import, hakika_gate;`,
  `GRANT EXECUTE ON FUNCTION sec.ctx(), sec.ctx_user(), sec.ctx_agency(), sec.ctx_station(), sec.ctx_is(text)
     TO ${WRITERS.join(', ')}, scope_service, hakika_api;`,
  `GRANT EXECUTE ON FUNCTION sec.open_ctx(text), sec.session_of(text), sec.touch_session(text), sec.rotate_session(text, text),
     sec.end_reused_session(text), sec.end_session(text, text) TO hakika_api;`,
  'GRANT EXECUTE ON FUNCTION sec.open_ctx(text), sec.session_of(text) TO hakika_import;',
  `GRANT EXECUTE ON FUNCTION sec.set_credential(uuid, text) TO scope_administration, scope_service;`,
  'GRANT EXECUTE ON FUNCTION sec.tidy() TO scope_service;',
  // Only the gate can start a session: a statement smuggled into the API's login cannot sign anybody in.
  `GRANT EXECUTE ON FUNCTION sec.credential_of(text), sec.start_session(uuid, text, integer, interval),
     sec.reserve_attempt(bytea[], integer[]), sec.give_back_attempt(bytea[], integer[]), sec.forget_failures(bytea),
     sec.knows_device(text, text), sec.keep_device(uuid, text, text),
     audit.record_at_the_door(text, text, uuid, text, text, jsonb) TO hakika_gate;`,
].join('\n');
