import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ground everything stands on: who signs in, and how a transaction proves for whom it runs.
 *
 * `sec.open_ctx` takes the session token and signs a context to session, backend and transaction.
 * Row policies believe nothing else, so a statement that was smuggled in cannot become somebody else.
 */
export class CreateSecurity1764000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(SCHEMAS);
    await db.query(PEOPLE);
    await db.query(SESSIONS);
    await db.query(TIME);
    await db.query(CONTEXT);
    await db.query(SIGN_IN);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA sec, people, crypt CASCADE');
  }
}

const SCHEMAS = `
  CREATE SCHEMA crypt;
  CREATE EXTENSION pgcrypto SCHEMA crypt;
  CREATE EXTENSION btree_gist SCHEMA crypt;
  CREATE EXTENSION pg_trgm SCHEMA crypt;
  REVOKE ALL ON SCHEMA crypt FROM PUBLIC;

  CREATE SCHEMA sec;
  CREATE SCHEMA people;
  ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
`;

const PEOPLE = `
  CREATE TABLE people.agency (
    id   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    code text NOT NULL CONSTRAINT agency_code UNIQUE,
    name text NOT NULL,
    kind text NOT NULL CONSTRAINT agency_kind CHECK (kind IN ('prosecution','police','support','judiciary','oversight'))
  );

  CREATE TABLE people.app_user (
    id           uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    username     text        NOT NULL CONSTRAINT app_user_username UNIQUE CHECK (username = lower(username)),
    display_name text        NOT NULL,
    role         text        NOT NULL CONSTRAINT app_user_role CHECK (role IN
      ('prosecutor','investigator','support-officer','supervisor','counsellor','clerk','committee-secretary','auditor','administrator','system')),
    scope        text        NOT NULL CONSTRAINT app_user_scope CHECK (scope LIKE 'scope\\_%'),
    agency_id    uuid        NOT NULL CONSTRAINT app_user_agency REFERENCES people.agency ON DELETE RESTRICT,
    station_id   uuid,
    language     text        NOT NULL DEFAULT 'en' CHECK (language IN ('en','sw')),
    active       boolean     NOT NULL DEFAULT true,
    version      integer     NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX app_user_of_agency ON people.app_user (agency_id, role);

  -- The scope decides what somebody sees, so it follows from role and agency here too: not even an administrator gives another.
  CREATE FUNCTION people.check_scope() RETURNS trigger
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF NEW.scope IS DISTINCT FROM (CASE NEW.role
      WHEN 'prosecutor' THEN 'scope_prosecution'
      WHEN 'investigator' THEN 'scope_police'
      WHEN 'support-officer' THEN 'scope_support'
      WHEN 'supervisor' THEN CASE (SELECT kind FROM people.agency WHERE id = NEW.agency_id)
        WHEN 'support' THEN 'scope_support_agency' ELSE 'scope_agency' END
      WHEN 'counsellor' THEN 'scope_counselling'
      WHEN 'clerk' THEN 'scope_station'
      WHEN 'committee-secretary' THEN 'scope_aggregate'
      WHEN 'auditor' THEN 'scope_oversight'
      WHEN 'administrator' THEN 'scope_administration'
      WHEN 'system' THEN 'scope_service' END)
    THEN
      RAISE EXCEPTION 'this scope does not belong to this role' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER scope_follows_role BEFORE INSERT OR UPDATE ON people.app_user FOR EACH ROW EXECUTE FUNCTION people.check_scope();
`;

const SESSIONS = `
  CREATE TABLE sec.k (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    secret   bytea   NOT NULL
  );
  INSERT INTO sec.k (secret) VALUES (crypt.gen_random_bytes(32));

  CREATE TABLE sec.credential (
    user_id    uuid        PRIMARY KEY CONSTRAINT credential_of REFERENCES people.app_user ON DELETE CASCADE,
    hash       text        NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now()
  );

  CREATE TABLE sec.session (
    id           uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    token_hash   bytea       NOT NULL CONSTRAINT session_token UNIQUE,
    -- The token before the last rotation stays good for 30 s, for requests already on their way.
    old_hash     bytea,
    old_until    timestamptz,
    user_id      uuid        NOT NULL CONSTRAINT session_of REFERENCES people.app_user ON DELETE CASCADE,
    service      boolean     NOT NULL DEFAULT false,
    created_at   timestamptz NOT NULL DEFAULT now(),
    rotated_at   timestamptz NOT NULL DEFAULT now(),
    seen_at      timestamptz NOT NULL DEFAULT now(),
    idle_seconds integer     NOT NULL DEFAULT 900,
    expires_at   timestamptz NOT NULL,
    stepped_up_at timestamptz,
    ended_at     timestamptz,
    ended_why    text
  );
  CREATE INDEX session_live ON sec.session (user_id) WHERE ended_at IS NULL;
  CREATE INDEX session_old ON sec.session (old_hash) WHERE old_hash IS NOT NULL;

  -- On which devices somebody has signed in: guesses from elsewhere do not slow them down there.
  CREATE TABLE sec.device (
    token_hash bytea       NOT NULL,
    user_id    uuid        NOT NULL CONSTRAINT device_of REFERENCES people.app_user ON DELETE CASCADE,
    seen_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT device_once PRIMARY KEY (token_hash, user_id)
  );
  CREATE INDEX device_of_person ON sec.device (user_id, seen_at);

  -- Attempts to sign in, by account, by network and by known device, as keyed hashes. Lost in a crash, which costs nothing.
  CREATE UNLOGGED TABLE sec.throttle (
    bucket     bytea       PRIMARY KEY,
    failures   integer     NOT NULL,
    until      timestamptz NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now()
  );
`;

const TIME = `
  -- Tests and pictures are made at an instant that \`hakika migrate\` puts here; in real life there is none.
  CREATE TABLE sec.clock (
    only_row boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    fixed_at timestamptz NOT NULL
  );

  -- The time that the record is dated by, to the millisecond, which is what the API can read.
  CREATE FUNCTION sec.now() RETURNS timestamptz
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce((SELECT fixed_at FROM sec.clock), date_trunc('milliseconds', clock_timestamp()))
  $$;

  -- The zone in which days begin and end in court: \`hakika migrate\` puts that of the jurisdiction here.
  CREATE FUNCTION sec.zone() RETURNS text
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$ SELECT 'UTC' $$;

  -- Whether this connection is the API's. The import has a login of its own, because it alone brings history; no login of
  -- ours may become another, and no role that is taken on changes this.
  CREATE FUNCTION sec.is_api() RETURNS boolean
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$ SELECT session_user = 'hakika_api' $$;

  CREATE FUNCTION sec.date_row() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF sec.is_api() THEN
      NEW := jsonb_populate_record(NEW, jsonb_build_object(TG_ARGV[0], sec.now()));
    END IF;
    RETURN NEW;
  END $$;
`;

const CONTEXT = `
  CREATE TYPE sec.context AS (session_id uuid, user_id uuid, agency_id uuid, station_id uuid, scope text, role text, username text);

  CREATE FUNCTION sec.mac(body text) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT encode(crypt.hmac(
      convert_to(body || '|' || pg_backend_pid() || '|' || extract(epoch FROM transaction_timestamp())::text, 'UTF8'),
      (SELECT secret FROM sec.k), 'sha256'), 'hex')
  $$;

  -- Opens the context of this transaction, or raises 28000. The answer is the scope role that the caller takes on;
  -- PostgreSQL lets no function of this kind take it on itself.
  CREATE FUNCTION sec.open_ctx(token text) RETURNS text
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE who record; body text;
  BEGIN
    SELECT s.id, u.id AS user_id, u.agency_id, u.station_id, u.scope INTO who
    FROM sec.session s JOIN people.app_user u ON u.id = s.user_id
    WHERE (s.token_hash = sha256(convert_to(token, 'UTF8'))
           OR (s.old_hash = sha256(convert_to(token, 'UTF8')) AND s.old_until > clock_timestamp()))
      AND s.ended_at IS NULL AND u.active AND s.expires_at > clock_timestamp()
      AND (s.service OR s.seen_at > clock_timestamp() - make_interval(secs => s.idle_seconds));
    IF NOT FOUND THEN
      RAISE EXCEPTION 'no such session' USING ERRCODE = '28000';
    END IF;
    body := concat_ws('|', who.id, who.user_id, who.agency_id, coalesce(who.station_id::text, '-'), who.scope);
    PERFORM set_config('app.ctx', body || '|' || sec.mac(body), true);
    RETURN who.scope;
  END $$;

  -- The signed context, or NULL when there is none. A context that was altered, replayed, or worn by another role raises.
  CREATE FUNCTION sec.ctx() RETURNS sec.context
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE raw text := nullif(current_setting('app.ctx', true), ''); part text[]; body text; answer sec.context;
  BEGIN
    IF raw IS NULL THEN RETURN NULL; END IF;
    part := string_to_array(raw, '|');
    body := array_to_string(part[1:5], '|');
    IF array_length(part, 1) <> 6 OR part[6] IS DISTINCT FROM sec.mac(body) THEN
      RAISE EXCEPTION 'this context was not issued for this transaction' USING ERRCODE = '28000';
    END IF;
    IF part[5] IS DISTINCT FROM current_setting('role') THEN
      RAISE EXCEPTION 'this context belongs to another role' USING ERRCODE = '28000';
    END IF;
    answer.session_id := part[1]::uuid;
    answer.user_id := part[2]::uuid;
    answer.agency_id := part[3]::uuid;
    answer.station_id := nullif(part[4], '-')::uuid;
    answer.scope := part[5];
    RETURN answer;
  END $$;

  CREATE FUNCTION sec.ctx_user() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT (sec.ctx()).user_id $$;
  CREATE FUNCTION sec.ctx_agency() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT (sec.ctx()).agency_id $$;
  CREATE FUNCTION sec.ctx_station() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT (sec.ctx()).station_id $$;
  -- For scopes whose sight does not depend on whose they are: true only under a context of that very scope.
  CREATE FUNCTION sec.ctx_is(wanted text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT coalesce((sec.ctx()).scope = wanted, false) $$;
`;

const SIGN_IN = `
  -- What the API needs to know of a session before it opens a transaction. NULL scope: no such session.
  CREATE FUNCTION sec.session_of(token text)
  RETURNS TABLE (session_id uuid, user_id uuid, username text, display_name text, role text, scope text, agency_id uuid, agency_code text,
    agency_name text, agency_kind text, station_id uuid, language text, rotated_at timestamptz, seen_at timestamptz, expires_at timestamptz,
    idle_seconds integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.id, u.id, u.username, u.display_name, u.role, u.scope, a.id, a.code, a.name, a.kind, u.station_id, u.language,
      s.rotated_at, s.seen_at, s.expires_at, s.idle_seconds
    FROM sec.session s JOIN people.app_user u ON u.id = s.user_id JOIN people.agency a ON a.id = u.agency_id
    WHERE (s.token_hash = sha256(convert_to(token, 'UTF8'))
           OR (s.old_hash = sha256(convert_to(token, 'UTF8')) AND s.old_until > clock_timestamp()))
      AND s.ended_at IS NULL AND u.active AND s.expires_at > clock_timestamp()
      AND (s.service OR s.seen_at > clock_timestamp() - make_interval(secs => s.idle_seconds))
  $$;

  -- The stored hash of an account, for the API to compare. The answer for an unknown account is no row.
  CREATE FUNCTION sec.credential_of(name text) RETURNS TABLE (user_id uuid, hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT c.user_id, c.hash FROM sec.credential c JOIN people.app_user u ON u.id = c.user_id
    WHERE u.username = lower(name) AND u.active AND u.role <> 'system'
  $$;

  -- At most three sessions a person; the oldest gives way.
  CREATE FUNCTION sec.start_session(person uuid, token text, idle integer, lifetime interval) RETURNS uuid
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE fresh uuid;
  BEGIN
    IF NOT EXISTS (SELECT FROM people.app_user u WHERE u.id = person AND u.active AND u.role <> 'system') THEN
      RAISE EXCEPTION 'nobody signs in as this' USING ERRCODE = '28000';
    END IF;
    UPDATE sec.session SET ended_at = clock_timestamp(), ended_why = 'too-many' WHERE id IN (
      SELECT id FROM sec.session WHERE user_id = person AND ended_at IS NULL AND NOT service AND expires_at > clock_timestamp()
      ORDER BY seen_at DESC OFFSET 2);
    INSERT INTO sec.session (token_hash, user_id, idle_seconds, expires_at)
    VALUES (sha256(convert_to(token, 'UTF8')), person, idle, clock_timestamp() + lifetime) RETURNING id INTO fresh;
    RETURN fresh;
  END $$;

  -- A used session lives on; one that uses a token that was rotated away long ago was stolen, and ends.
  CREATE FUNCTION sec.touch_session(token text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE sec.session SET seen_at = clock_timestamp()
    WHERE token_hash = sha256(convert_to(token, 'UTF8')) AND ended_at IS NULL
      AND seen_at > clock_timestamp() - make_interval(secs => idle_seconds)
  $$;

  CREATE FUNCTION sec.rotate_session(token text, fresh text) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    UPDATE sec.session SET old_hash = token_hash, old_until = clock_timestamp() + interval '30 seconds',
      token_hash = sha256(convert_to(fresh, 'UTF8')), rotated_at = clock_timestamp()
    WHERE token_hash = sha256(convert_to(token, 'UTF8')) AND ended_at IS NULL;
    RETURN FOUND;
  END $$;

  CREATE FUNCTION sec.end_reused_session(token text) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    UPDATE sec.session SET ended_at = clock_timestamp(), ended_why = 'old-token-used'
    WHERE old_hash = sha256(convert_to(token, 'UTF8')) AND old_until <= clock_timestamp() AND ended_at IS NULL;
    RETURN FOUND;
  END $$;

  CREATE FUNCTION sec.end_session(token text, why text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE sec.session SET ended_at = clock_timestamp(), ended_why = why
    WHERE token_hash = sha256(convert_to(token, 'UTF8')) AND ended_at IS NULL
  $$;

  -- A new password ends every session of the old one.
  CREATE FUNCTION sec.set_credential(person uuid, new_hash text) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE who sec.context := sec.ctx();
  BEGIN
    IF who.scope IS NULL OR who.scope NOT IN ('scope_administration', 'scope_service')
       OR NOT EXISTS (SELECT FROM people.app_user u WHERE u.id = person AND u.role <> 'system') THEN
      RETURN false;
    END IF;
    INSERT INTO sec.credential (user_id, hash) VALUES (person, new_hash)
      ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash, changed_at = clock_timestamp();
    UPDATE sec.session SET ended_at = clock_timestamp(), ended_why = 'password-changed'
    WHERE user_id = person AND ended_at IS NULL AND NOT service;
    RETURN true;
  END $$;

  CREATE FUNCTION sec.end_sessions_of() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    UPDATE sec.session SET ended_at = clock_timestamp(), ended_why = 'person-changed'
    WHERE user_id = NEW.id AND ended_at IS NULL;
    RETURN NEW;
  END $$;
  CREATE TRIGGER sessions_end_when_disabled AFTER UPDATE ON people.app_user FOR EACH ROW
    WHEN (NOT NEW.active OR NEW.role <> OLD.role OR NEW.agency_id <> OLD.agency_id OR NEW.station_id IS DISTINCT FROM OLD.station_id)
    EXECUTE FUNCTION sec.end_sessions_of();

  -- Counts an attempt before anybody looks at the password, so that a burst of guesses is counted one by one: NULL lets it
  -- through, an instant says until when nothing is tried, and then nothing is counted. From one more than allowed on, each
  -- attempt doubles the wait: 2 s, 4 s, … up to 15 min. No account is ever locked.
  CREATE FUNCTION sec.reserve_attempt(buckets bytea[], allowed integer[]) RETURNS timestamptz
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE waits timestamptz;
  BEGIN
    -- Whoever tries one of these at the same moment waits here, and all take their locks in the same order.
    INSERT INTO sec.throttle AS t (bucket, failures, until) SELECT b, 0, clock_timestamp() FROM unnest(buckets) b ORDER BY b
      ON CONFLICT (bucket) DO UPDATE SET failures = t.failures;
    SELECT max(t.until) INTO waits FROM sec.throttle t WHERE t.bucket = ANY (buckets) AND t.until > clock_timestamp();
    IF waits IS NOT NULL THEN RETURN waits; END IF;
    UPDATE sec.throttle t SET failures = n.attempt, updated_at = clock_timestamp(),
      until = clock_timestamp() + CASE WHEN n.attempt <= n.most THEN interval '0'
        ELSE least(interval '15 minutes', make_interval(secs => power(2, least(n.attempt - n.most, 12)))) END
    FROM (SELECT k.bucket, g.most,
        CASE WHEN k.updated_at < clock_timestamp() - interval '30 minutes' THEN 1 ELSE k.failures + 1 END AS attempt
      FROM unnest(buckets, allowed) AS g (bucket, most) JOIN sec.throttle k ON k.bucket = g.bucket) n
    WHERE t.bucket = n.bucket;
    RETURN NULL;
  END $$;

  -- An attempt that was none: the password was right, or nobody came to look at it.
  CREATE FUNCTION sec.give_back_attempt(buckets bytea[], allowed integer[]) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO sec.throttle AS t (bucket, failures, until) SELECT b, 0, clock_timestamp() FROM unnest(buckets) b ORDER BY b
      ON CONFLICT (bucket) DO UPDATE SET failures = greatest(t.failures - 1, 0),
        until = CASE WHEN t.failures - 1 > allowed[array_position(buckets, t.bucket)] THEN t.until ELSE clock_timestamp() END
  $$;

  CREATE FUNCTION sec.forget_failures(one_bucket bytea) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE sec.throttle SET failures = 0, until = clock_timestamp() WHERE bucket = one_bucket
  $$;

  -- Whether this person has signed in on this device before.
  CREATE FUNCTION sec.knows_device(token text, name text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT FROM sec.device d JOIN people.app_user u ON u.id = d.user_id
      WHERE d.token_hash = sha256(convert_to(token, 'UTF8')) AND u.username = lower(name)
        AND d.seen_at > clock_timestamp() - interval '180 days')
  $$;

  -- A device that anybody has signed in on stays the same one, or colleagues who share a machine would push each other
  -- out; any other gets the fresh token. Of one person the ten used last are known. The answer is the token to keep.
  CREATE FUNCTION sec.keep_device(person uuid, token text, fresh text) RETURNS text
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE kept text := CASE WHEN EXISTS (SELECT FROM sec.device d WHERE d.token_hash = sha256(convert_to(token, 'UTF8'))
    AND d.seen_at > clock_timestamp() - interval '180 days') THEN token ELSE fresh END;
  BEGIN
    INSERT INTO sec.device (token_hash, user_id) VALUES (sha256(convert_to(kept, 'UTF8')), person)
      ON CONFLICT (token_hash, user_id) DO UPDATE SET seen_at = clock_timestamp();
    DELETE FROM sec.device d WHERE d.user_id = person AND d.token_hash IN (
      SELECT o.token_hash FROM sec.device o WHERE o.user_id = person ORDER BY o.seen_at DESC OFFSET 10);
    RETURN kept;
  END $$;
`;
