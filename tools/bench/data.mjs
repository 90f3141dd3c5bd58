/**
 * Fills an empty, migrated database with invented cases for measuring: the same rows for every contestant.
 *
 * Runs as the superuser of the embedded server with triggers off, and writes the projections itself; the sizes of a
 * caseload are skewed as an office is: of 200,000 cases, half of the people have fewer than 300 and one has about a thousand.
 */
import { createHash } from 'node:crypto';

export const PEOPLE = 2_000;
/** After all who work on cases: who supervises them. */
export const SUPERVISOR = PEOPLE;
const PER_CASE = { accused: 2, counts: 2, hearings: 5, assignments: 3 };

/** Opaque and reproducible; the bench signs in with them. */
export const tokenOf = (person) => createHash('sha256').update(`bench session ${person}`).digest('hex');

export async function fill(client, cases) {
  await client.query('SET session_replication_role = replica');
  await client.query(IDS);
  await people(client);
  await client.query(CASES, [cases]);
  await client.query(ASSIGNMENTS, [cases, PEOPLE]);
  for (const statement of PARTS) await client.query(statement);
  await client.query('SET session_replication_role = origin');
  await client.query('VACUUM ANALYZE');
  return caseloads(client);
}

/** The same id for the same name, in the form of a random one, because the API takes no other. */
const IDS = `CREATE FUNCTION pg_temp.id(name text) RETURNS uuid LANGUAGE sql IMMUTABLE AS
  $$ SELECT overlay(overlay(md5(name) placing '4' from 13) placing '8' from 17)::uuid $$`;

async function people(client) {
  await client.query(
    `INSERT INTO people.agency (id, code, name, kind) VALUES (pg_temp.id('agency'), 'BENCH', 'Bench prosecution', 'prosecution')`,
  );
  await client.query(
    `INSERT INTO people.app_user (id, username, display_name, role, scope, agency_id)
     SELECT pg_temp.id('person ' || n), 'person-' || n, 'Invented person ' || n, CASE WHEN n < $1 THEN 'prosecutor' ELSE 'supervisor' END,
       CASE WHEN n < $1 THEN 'scope_prosecution' ELSE 'scope_agency' END, pg_temp.id('agency')
     FROM generate_series(0, $1::int) n`,
    [SUPERVISOR],
  );
  const tokens = Array.from({ length: PEOPLE + 1 }, (_, person) =>
    createHash('sha256').update(tokenOf(person)).digest(),
  );
  await client.query(
    `INSERT INTO sec.session (token_hash, user_id, expires_at, idle_seconds)
     SELECT t.hash, pg_temp.id('person ' || (t.n - 1)), now() + interval '1 day', 86400 FROM unnest($1::bytea[]) WITH ORDINALITY AS t (hash, n)`,
    [tokens],
  );
}

const CASES = `
  INSERT INTO court.court_case (id, code, station_id, report_source, reported_on, acts, means, purposes, exploitation, child_survivor,
    stage, stage_since, filed_on, next_hearing_on, next_hearing_id, adjournments, accused_count, opened_by, ob_number, open_hearing_on,
    held_since, limit_on, magistrate_changes, offence_place, last_activity_at)
  SELECT pg_temp.id('case ' || n), 'HK-2025-' || lpad(n::text, 7, '0'), (SELECT id FROM reference.station ORDER BY code OFFSET n % 16 LIMIT 1),
    'police', date '2025-01-01' + n % 300, '{recruitment}', '{deception}', '{sexual-exploitation}', '{}', n % 2 = 0,
    'prosecution', date '2025-06-01', date '2025-02-01' + n % 300, date '2026-12-01' + n % 90, pg_temp.id('hearing ' || n || ' 4'), 3, 2,
    pg_temp.id('person 0'), 'OB ' || n, CASE WHEN n % 11 = 0 THEN date '2026-11-01' ELSE date '2026-12-01' + n % 90 END,
    CASE WHEN n % 4 = 0 THEN date '2025-06-01' + n % 500 END, CASE WHEN n % 7 = 0 THEN date '2026-11-01' + n % 40 END, n % 3,
    CASE WHEN n % 2 = 0 THEN 'Invented place' END, timestamptz '2026-06-01 09:00Z' + n % 170 * interval '1 day'
  FROM generate_series(1, $1::int) n`;

/** Case n goes to three people, and more often to some than to others. */
const ASSIGNMENTS = `
  INSERT INTO court.case_assignment (case_id, user_id, assigned_by)
  SELECT DISTINCT ON (n, person) pg_temp.id('case ' || n), pg_temp.id('person ' || person), pg_temp.id('person 0')
  FROM generate_series(1, $1::int) n, generate_series(1, ${PER_CASE.assignments}) k,
    LATERAL (SELECT floor($2 * power(((n * 7919 + k * 104729) % 99991) / 99991.0, 1.2))::int AS person) AS p`;

/** What a row of a list repeats of its case. */
const COPIED = [
  'station_id',
  'stage',
  'protected',
  'filed_on',
  'open_hearing_on',
  'held_since',
  'limit_on',
  'decision_due_on',
  'adjournments',
  'magistrate_changes',
  'charge_gap',
  'owed_kes',
  'untold_since',
  'missing',
  'custodies',
  'offences',
  'purposes',
];

const PARTS = [
  `INSERT INTO court.case_agency (case_id, agency_id) SELECT id, pg_temp.id('agency') FROM court.court_case`,
  `INSERT INTO court.worklist (subject_id, case_id, concluded, next_hearing_on, owners, ${COPIED.join(', ')}, active_on)
     SELECT l.subject_id, c.id, false, c.next_hearing_on, l.owners, ${COPIED.map((column) => `c.${column}`).join(', ')}, c.last_activity_at::date
     FROM court.court_case c CROSS JOIN LATERAL (
       SELECT a.user_id AS subject_id, '{}'::uuid[] AS owners FROM court.case_assignment a WHERE a.case_id = c.id
       UNION ALL SELECT c.station_id, '{}'
       UNION ALL SELECT pg_temp.id('agency'), array_agg(a.user_id) FROM court.case_assignment a WHERE a.case_id = c.id) l`,
  `INSERT INTO court.court_file (id, case_id, kind, station_id, number, type_code, electronic, serial, year, registered_on)
     SELECT pg_temp.id('file ' || code), id, 'trial', station_id, 'MCCR E' || right(code, 7) || '/2025', 'MCCR', true, right(code, 7)::int, 2025, filed_on
     FROM court.court_case`,
  `INSERT INTO court.accused (id, case_id, number, full_name, sex, stage, stage_since, custody, custody_since, reached)
     SELECT pg_temp.id('accused ' || c.code || k), c.id, k, 'Invented accused ' || k, 'male', 'prosecution', date '2025-06-01', 'bail', date '2025-03-05',
       '{"arrest":"2025-03-01","plea":"2025-03-05"}'
     FROM court.court_case c, generate_series(1, ${PER_CASE.accused}) k`,
  `INSERT INTO court.charge_count (id, case_id, number, offence_code, charging_section, penalty_section, introduced_by)
     SELECT pg_temp.id('count ' || c.code || k), c.id, k, (SELECT code FROM reference.offence ORDER BY code LIMIT 1), '3(1)', '3(5)',
       pg_temp.id('sheet ' || c.code)
     FROM court.court_case c, generate_series(1, ${PER_CASE.counts}) k`,
  `INSERT INTO court.count_accused (count_id, accused_id, case_id, plea)
     SELECT pg_temp.id('count ' || c.code || k), pg_temp.id('accused ' || c.code || a), c.id, 'not-guilty'
     FROM court.court_case c, generate_series(1, ${PER_CASE.counts}) k, generate_series(1, ${PER_CASE.accused}) a`,
  `INSERT INTO court.hearing (id, sitting_id, case_id, station_id, held_on, starts_at, purpose, status, outcome, reason, scheduled_by)
     SELECT pg_temp.id('hearing ' || right(c.code, 7)::int || ' ' || k), pg_temp.id('hearing ' || right(c.code, 7)::int || ' ' || k), c.id,
       c.station_id,
       CASE WHEN k = 4 THEN c.next_hearing_on ELSE date '2025-06-10' + k * 30 END, '09:00', 'prosecution-hearing',
       CASE WHEN k = 4 THEN 'scheduled' ELSE 'adjourned' END, CASE WHEN k < 4 THEN 'adjourned' END,
       CASE WHEN k < 4 THEN (SELECT code FROM reference.adjournment_reason ORDER BY code LIMIT 1) END, pg_temp.id('person 0')
     FROM court.court_case c, generate_series(1, ${PER_CASE.hearings - 1}) k`,
  `INSERT INTO court.milestone (id, case_id, accused_id, type, occurred_on, details, source, recorded_at, recorded_by)
     SELECT pg_temp.id(f.type || c.code || coalesce(a.k, 0)), c.id, CASE WHEN a.k IS NULL THEN NULL ELSE pg_temp.id('accused ' || c.code || a.k) END,
       f.type, f.day, CASE WHEN f.type = 'charge-sheet-filed'
         THEN jsonb_build_object('countIds', jsonb_build_array(pg_temp.id('count ' || c.code || 1), pg_temp.id('count ' || c.code || 2)))
         ELSE f.details END, 'court-record', f.day + time '16:00', pg_temp.id('person 0')
     FROM court.court_case c
     CROSS JOIN (VALUES
       ('reported', date '2025-02-27', '{}'::jsonb, false), ('arrested', date '2025-03-01', '{}', true),
       ('charging-decision', date '2025-03-03', '{"decision":"charge"}', true), ('charge-sheet-filed', date '2025-03-04', '{}', false),
       ('arraigned', date '2025-03-04', '{}', true), ('plea-taken', date '2025-03-05', '{"plea":"not-guilty"}', true),
       ('bail-granted', date '2025-03-05', '{"amountKes":100000,"sureties":1}', true), ('bail-met', date '2025-03-06', '{}', true),
       ('disclosure-served', date '2025-04-01', '{}', true), ('pretrial-conference', date '2025-05-01', '{}', false),
       ('prosecution-opened', date '2025-06-01', '{}', true)) AS f (type, day, details, each)
     LEFT JOIN LATERAL (SELECT k FROM generate_series(1, ${PER_CASE.accused}) k WHERE f.each) a ON true`,
];

/** People by the number of their cases, most first. */
async function caseloads(client) {
  const { rows } = await client.query(
    `SELECT right(u.username, -7)::int AS person, count(*)::int AS cases FROM court.case_assignment a
     JOIN people.app_user u ON u.id = a.user_id GROUP BY 1 ORDER BY 2 DESC, 1`,
  );
  return rows;
}
