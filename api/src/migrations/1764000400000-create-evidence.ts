import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closed, grants, inOwnName, machinery, policy, wallOfCase } from './policies';

/** The evidence log: exhibits, their files, what they prove, and every change of hands. */
export class CreateEvidence1764000400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(RULES);
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
  CREATE INDEX exhibit_recent ON evidence.exhibit (recorded_at DESC);
  CREATE INDEX exhibit_of_holder ON evidence.exhibit (holder_id);
  CREATE INDEX exhibit_on_its_way ON evidence.exhibit (offered_to) WHERE offered_to IS NOT NULL;

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
].join('\n');
