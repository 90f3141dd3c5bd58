import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closed, dated, grants, inOwnName, machinery, policy, wallOfCase } from './policies';

/** The evidence log: exhibits, their files, what they prove, and every change of hands. */
export class CreateEvidence1764000400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(RULES);
    await db.query(CHAIN);
    await db.query(WALLS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX audit.leaf_of_custody; DROP SCHEMA evidence CASCADE');
  }
}

const TABLES = `
  CREATE SCHEMA evidence;

  CREATE TABLE evidence.exhibit (
    id           uuid        PRIMARY KEY,
    -- An item may be logged where it is found, before it is linked to a case.
    case_id      uuid        CONSTRAINT exhibit_case REFERENCES court.court_case ON DELETE RESTRICT,
    number       integer,
    kind         text        NOT NULL CONSTRAINT exhibit_kind
      CHECK (kind IN ('physical','document','statement','medical','digital','photograph','money')),
    description  text        NOT NULL,
    seal_number  text,
    found_on     date        NOT NULL,
    found_at     timestamptz,
    found_place  text,
    holding_place text,
    tags         text[]      NOT NULL DEFAULT '{}',
    status       text        NOT NULL DEFAULT 'recorded' CONSTRAINT exhibit_status
      CHECK (status IN ('recorded','sealed','held-elsewhere','on-its-way','handed-on')),
    holder_id    uuid        NOT NULL CONSTRAINT exhibit_holder REFERENCES people.app_user ON DELETE RESTRICT,
    -- To whom it is being handed; the item is theirs once they accept.
    offered_to   uuid        CONSTRAINT exhibit_offered_to REFERENCES people.app_user ON DELETE RESTRICT,
    recorded_by  uuid        NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    version      integer     NOT NULL DEFAULT 1,
    CONSTRAINT exhibit_number UNIQUE (case_id, number),
    CONSTRAINT exhibit_seal UNIQUE (case_id, seal_number),
    CONSTRAINT exhibit_in_case UNIQUE (id, case_id),
    -- Of an image of abuse, where it is lawfully held is all that is known here.
    CONSTRAINT exhibit_held_somewhere CHECK (NOT 'abuse-image' = ANY (tags) OR coalesce(holding_place, found_place) IS NOT NULL)
  );
  CREATE INDEX exhibit_recent ON evidence.exhibit (recorded_at, id);
  CREATE INDEX exhibit_of_holder ON evidence.exhibit (holder_id, recorded_at, id);
  CREATE INDEX exhibit_on_its_way ON evidence.exhibit (offered_to, recorded_at, id) WHERE offered_to IS NOT NULL;

  CREATE TABLE evidence.exhibit_file (
    id          uuid        PRIMARY KEY,
    exhibit_id  uuid        NOT NULL CONSTRAINT file_exhibit REFERENCES evidence.exhibit ON DELETE RESTRICT,
    case_id     uuid,
    sha256      bytea       NOT NULL,
    bytes       bigint      NOT NULL CHECK (bytes > 0),
    media_type  text        NOT NULL,
    object_key  text        NOT NULL,
    wrapped_key bytea       NOT NULL,
    key_id      text        NOT NULL,
    stored_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    stored_by   uuid        NOT NULL,
    CONSTRAINT file_once UNIQUE (exhibit_id, sha256)
  );

  CREATE TABLE evidence.exhibit_link (
    exhibit_id uuid        NOT NULL,
    case_id    uuid        NOT NULL,
    count_id   uuid        NOT NULL,
    element    text        NOT NULL,
    linked_by  uuid        NOT NULL,
    linked_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT link_once PRIMARY KEY (exhibit_id, count_id, element),
    -- Together, so that no item of one case is said to prove a count of another.
    CONSTRAINT link_exhibit FOREIGN KEY (exhibit_id, case_id) REFERENCES evidence.exhibit (id, case_id) ON DELETE RESTRICT,
    CONSTRAINT link_count FOREIGN KEY (count_id, case_id) REFERENCES court.charge_count (id, case_id) ON DELETE RESTRICT
  );
  CREATE INDEX link_of_case ON evidence.exhibit_link (case_id);

  CREATE TABLE evidence.custody_event (
    id          uuid        PRIMARY KEY,
    exhibit_id  uuid        NOT NULL CONSTRAINT custody_exhibit REFERENCES evidence.exhibit ON DELETE RESTRICT,
    case_id     uuid,
    seq         integer     NOT NULL,
    kind        text        NOT NULL CONSTRAINT custody_kind
      CHECK (kind IN ('collected','sealed','handed-over','accepted','declined','examined','copied','produced','returned','destroyed')),
    from_id     uuid        CONSTRAINT custody_from REFERENCES people.app_user ON DELETE RESTRICT,
    to_id       uuid        CONSTRAINT custody_to REFERENCES people.app_user ON DELETE RESTRICT,
    answers     uuid        CONSTRAINT custody_answers REFERENCES evidence.custody_event ON DELETE RESTRICT,
    occurred_at timestamptz NOT NULL,
    place       text,
    note        text,
    recorded_by uuid        NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    prev_hash   bytea       NOT NULL,
    body        text        NOT NULL,
    hash        bytea       NOT NULL,
    CONSTRAINT custody_in_order UNIQUE (exhibit_id, seq),
    CONSTRAINT custody_answered_once UNIQUE (answers)
  );
  CREATE INDEX custody_to_accept ON evidence.custody_event (to_id) WHERE kind = 'handed-over';

  -- The log names the hash of each custody event, so that neither can be cut without the other showing it.
  CREATE INDEX leaf_of_custody ON audit.leaf (object_id) WHERE details ? 'custodyHash';

  CREATE TRIGGER custody_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence.custody_event
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
  CREATE TRIGGER files_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence.exhibit_file
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
`;

const RULES = `
  -- An item gets its case once, from somebody who works on that case.
  CREATE FUNCTION evidence.guard_case() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE who sec.context := sec.ctx();
  BEGIN
    IF who.scope = 'scope_service' THEN RETURN NEW; END IF;
    IF OLD.case_id IS NOT NULL OR NOT EXISTS (SELECT FROM court.case_assignment a
        WHERE a.case_id = NEW.case_id AND a.user_id = who.user_id AND a.ended_at IS NULL) THEN
      RAISE EXCEPTION 'this item cannot be put into that case' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER exhibit_keeps_its_case BEFORE UPDATE ON evidence.exhibit FOR EACH ROW
    WHEN (NEW.case_id IS DISTINCT FROM OLD.case_id) EXECUTE FUNCTION evidence.guard_case();

  CREATE FUNCTION evidence.refuse_image_of_abuse() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF EXISTS (SELECT FROM evidence.exhibit e WHERE e.id = NEW.exhibit_id AND 'abuse-image' = ANY (e.tags)) THEN
      RAISE EXCEPTION 'images of abuse are never stored' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER no_image_of_abuse BEFORE INSERT ON evidence.exhibit_file
    FOR EACH ROW EXECUTE FUNCTION evidence.refuse_image_of_abuse();

  -- Who declines an item of a case that is not theirs loses sight of it by declining, and could not write the row themselves.
  CREATE FUNCTION evidence.decline_offer(declined uuid, status_before text) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    UPDATE evidence.exhibit SET offered_to = NULL, status = status_before, version = version + 1
    WHERE id = declined AND offered_to = sec.ctx_user();
    RETURN FOUND;
  END $$;
`;

const CHAIN = `
  -- What is hashed, byte for byte as the API writes it: JSON with its keys in order of the alphabet.
  CREATE FUNCTION evidence.custody_body(e evidence.custody_event) RETURNS text
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT '{' || string_agg(to_json(f.name)::text || ':' || f.value, ',' ORDER BY f.position) || '}' FROM (VALUES
      (1, 'answers', coalesce(to_json(e.answers)::text, 'null')),
      (2, 'caseId', coalesce(to_json(e.case_id)::text, 'null')),
      (3, 'exhibitId', to_json(e.exhibit_id)::text),
      (4, 'fromId', coalesce(to_json(e.from_id)::text, 'null')),
      (5, 'id', to_json(e.id)::text),
      (6, 'kind', to_json(e.kind)::text),
      (7, 'note', coalesce(to_json(e.note)::text, 'null')),
      (8, 'occurredAt', to_json(to_char(e.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text),
      (9, 'place', coalesce(to_json(e.place)::text, 'null')),
      (10, 'prevHash', to_json(encode(e.prev_hash, 'hex'))::text),
      (11, 'recordedAt', to_json(to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text),
      (12, 'recordedBy', to_json(e.recorded_by)::text),
      (13, 'seq', e.seq::text),
      (14, 'toId', coalesce(to_json(e.to_id)::text, 'null')),
      (15, 'v', '1')) AS f (position, name, value)
  $$;

  -- Whether this event can be the next of its item: it is given away and kept by who holds it, taken or declined by whom
  -- it is offered to, and each offer is answered once.
  CREATE FUNCTION evidence.may_happen(e evidence.custody_event, item evidence.exhibit, who uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(CASE
      WHEN e.kind = 'collected' THEN e.seq = 1 AND e.from_id IS NULL AND e.to_id = who AND e.answers IS NULL AND item.holder_id = who
      WHEN e.seq = 1 THEN false
      WHEN e.kind IN ('accepted', 'declined') THEN item.offered_to = who AND e.to_id = who AND e.from_id = item.holder_id
        AND e.answers = (SELECT v.id FROM evidence.custody_event v WHERE v.exhibit_id = e.exhibit_id AND v.kind = 'handed-over'
          ORDER BY v.seq DESC LIMIT 1)
      WHEN e.kind = 'handed-over' THEN item.holder_id = who AND item.offered_to IS NULL AND e.from_id = who AND e.to_id <> who
        AND e.answers IS NULL
      ELSE item.holder_id = who AND e.from_id = who AND e.to_id IS NULL AND e.answers IS NULL END, false)
  $$;

  -- The chain is made here. Whoever brings a hash, as the import does, brings the one that follows, or nothing is written.
  CREATE FUNCTION evidence.link_custody() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE given evidence.custody_event := NEW; item evidence.exhibit; last evidence.custody_event;
  BEGIN
    -- Whoever writes to the same chain waits here, so that it does not fork.
    SELECT * INTO item FROM evidence.exhibit x WHERE x.id = NEW.exhibit_id FOR UPDATE;
    SELECT * INTO last FROM evidence.custody_event v WHERE v.exhibit_id = NEW.exhibit_id ORDER BY v.seq DESC LIMIT 1;
    NEW.case_id := item.case_id;
    NEW.seq := coalesce(last.seq, 0) + 1;
    NEW.prev_hash := coalesce(last.hash, sha256(convert_to('hakika.custody|' || NEW.exhibit_id, 'UTF8')));
    IF sec.is_api() THEN
      NEW.recorded_at := sec.now();
      -- From hand to hand is now; an item may have been found before.
      IF NEW.kind <> 'collected' OR NEW.occurred_at IS NULL THEN NEW.occurred_at := NEW.recorded_at; END IF;
      IF NEW.occurred_at > NEW.recorded_at + interval '1 minute' OR NOT evidence.may_happen(NEW, item, sec.ctx_user()) THEN
        RAISE EXCEPTION 'this cannot have happened to the item' USING ERRCODE = '42501';
      END IF;
    END IF;
    NEW.body := evidence.custody_body(NEW);
    NEW.hash := sha256(convert_to(NEW.body, 'UTF8'));
    IF (coalesce(given.case_id, NEW.case_id), coalesce(given.seq, NEW.seq), coalesce(given.prev_hash, NEW.prev_hash),
        coalesce(given.body, NEW.body), coalesce(given.hash, NEW.hash))
      IS DISTINCT FROM (NEW.case_id, NEW.seq, NEW.prev_hash, NEW.body, NEW.hash) THEN
      RAISE EXCEPTION 'this does not follow on the chain of the item' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER custody_follows BEFORE INSERT ON evidence.custody_event FOR EACH ROW EXECUTE FUNCTION evidence.link_custody();

  -- Who holds an item, and to whom it is offered, is what its chain says, whoever may write the row.
  CREATE FUNCTION evidence.guard_hands() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE last evidence.custody_event;
  BEGIN
    IF NOT sec.is_api() THEN RETURN NEW; END IF;
    SELECT * INTO last FROM evidence.custody_event v
    WHERE v.exhibit_id = NEW.id AND v.kind IN ('collected', 'handed-over', 'accepted', 'declined') ORDER BY v.seq DESC LIMIT 1;
    IF NEW.holder_id IS DISTINCT FROM (CASE WHEN last.kind IN ('collected', 'accepted') THEN last.to_id ELSE last.from_id END)
      OR NEW.offered_to IS DISTINCT FROM (CASE WHEN last.kind = 'handed-over' THEN last.to_id END) THEN
      RAISE EXCEPTION 'the chain of the item says otherwise' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER hands_follow_chain BEFORE UPDATE ON evidence.exhibit FOR EACH ROW
    WHEN (NEW.holder_id IS DISTINCT FROM OLD.holder_id OR NEW.offered_to IS DISTINCT FROM OLD.offered_to)
    EXECUTE FUNCTION evidence.guard_hands();

  -- A file is of the case that its item is of.
  CREATE FUNCTION evidence.place_file() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    NEW.case_id := (SELECT x.case_id FROM evidence.exhibit x WHERE x.id = NEW.exhibit_id);
    RETURN NEW;
  END $$;
  CREATE TRIGGER file_is_placed BEFORE INSERT ON evidence.exhibit_file FOR EACH ROW EXECUTE FUNCTION evidence.place_file();
`;

/** An item is also seen by who holds it and to whom it is being handed; without a case, by who logged it. */
const MINE = `(holder_id = (SELECT sec.ctx_user()) OR offered_to = (SELECT sec.ctx_user())
  OR (case_id IS NULL AND recorded_by = (SELECT sec.ctx_user())))`;
const OF_AN_EXHIBIT_I_SEE = (table: string) =>
  `EXISTS (SELECT FROM evidence.exhibit e WHERE e.id = ${table}.exhibit_id)`;

const READERS = {
  scope_prosecution: 'SELECT',
  scope_police: 'SELECT, INSERT',
  scope_agency: 'SELECT',
  scope_service: 'SELECT, INSERT, UPDATE',
} as const;

/** What hangs on an exhibit is seen by whoever sees the exhibit. */
const wallOfExhibit = (table: string, granted: Readonly<Record<string, string>>) =>
  [
    closed(table),
    grants(table, granted),
    policy(
      table,
      'of_visible_exhibit',
      ['scope_prosecution', 'scope_police', 'scope_agency'],
      OF_AN_EXHIBIT_I_SEE(table),
    ),
    machinery(table, granted),
  ].join('\n');

const HANDS = ['scope_police', 'scope_prosecution'] as const;

const WALLS = [
  `GRANT USAGE ON SCHEMA evidence TO ${Object.keys(READERS).join(', ')};`,
  `GRANT EXECUTE ON FUNCTION evidence.decline_offer(uuid, text) TO scope_police, scope_prosecution;`,
  wallOfCase('evidence.exhibit', {
    ...READERS,
    scope_police: 'SELECT, INSERT, UPDATE (case_id, number, holder_id, offered_to, status, version)',
    // A prosecutor who accepts an item becomes its holder.
    scope_prosecution: 'SELECT, UPDATE (holder_id, offered_to, status, version)',
  }),
  policy('evidence.exhibit', 'in_my_hands', ['scope_police', 'scope_prosecution'], MINE),
  // Holding an item is no way into a case: a new one belongs to no case yet, or to one of those its finder works on.
  `CREATE POLICY begun_in_own_case ON evidence.exhibit AS RESTRICTIVE FOR INSERT TO scope_police
     WITH CHECK (recorded_by = (SELECT sec.ctx_user()) AND holder_id = recorded_by AND offered_to IS NULL
       AND (case_id IS NULL OR EXISTS (SELECT FROM court.case_assignment a
         WHERE a.case_id = exhibit.case_id AND a.user_id = (SELECT sec.ctx_user()) AND a.ended_at IS NULL)));`,
  wallOfExhibit('evidence.exhibit_file', READERS),
  inOwnName('evidence.exhibit_file', 'stored_by', HANDS),
  wallOfExhibit('evidence.exhibit_link', READERS),
  inOwnName('evidence.exhibit_link', 'linked_by', HANDS),
  wallOfExhibit('evidence.custody_event', { ...READERS, scope_prosecution: 'SELECT, INSERT' }),
  inOwnName('evidence.custody_event', 'recorded_by', HANDS),
  dated('evidence.exhibit', 'recorded_at'),
  dated('evidence.exhibit_file', 'stored_at'),
  dated('evidence.exhibit_link', 'linked_at'),
].join('\n');
