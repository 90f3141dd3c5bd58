import type { Tx } from '../../../platform/database/tx';

/** Whole tables in one statement each. Columns that are named are written; all others take their default. */
const INSERTS = {
  // Who is here already is not entered twice.
  magistrate: `${bulk(
    'reference.magistrate',
    'id, full_name, rank, station_id, from_day, to_day, recorded_by, recorded_at, version',
  )} ON CONFLICT DO NOTHING`,
  courtFile: bulk(
    'court.court_file',
    `id, case_id, kind, station_id, court_name, number, type_code, electronic, serial, year, registered_on, closed_on, closed_because,
     magistrate_id, version`,
  ),
  accused: bulk(
    'court.accused',
    `id, case_id, number, full_name, sex, age_at_offence, nationality, juristic, aliases, identity_number, role_in_process, relationship,
     advocate, registration_number, representative, stage, custody, live, reached, recorded_at`,
  ),
  count: bulk(
    'court.charge_count',
    'id, case_id, number, offence_code, charging_section, penalty_section, alternative_to, replaces, survivors, introduced_by',
  ),
  countAccused: bulk('court.count_accused', 'count_id, accused_id, case_id'),
  milestone: bulk(
    'court.milestone',
    `id, case_id, accused_id, count_id, hearing_id, type, occurred_on, occurred_at, details, source, supersedes, reason,
     recorded_at, recorded_by`,
  ),
  hearing: bulk(
    'court.hearing',
    `id, case_id, station_id, courtroom_id, magistrate_id, held_on, starts_at, purpose, call_order, called, status, outcome, reason, next_id,
     adjourned_from, scheduled_at, scheduled_by`,
  ),
  hearingOutcome: bulk(
    'court.hearing_outcome',
    `id, hearing_id, case_id, status, outcome, reason, asked_by, opposed, granted, final, costs_against, sent_home, next_id, over_limit,
     note, recorded_at, recorded_by`,
  ),
  witnessDay: bulk(
    'court.witness_day',
    `id, hearing_id, case_id, witness, kind, summoned, bonded, confirmed, attended, absent_reason, heard, testified, stood_down,
     sent_home, waited_hours, kilometres, recorded_at`,
  ),
  attendance: bulk(
    'court.accused_attendance',
    'id, hearing_id, case_id, accused_id, how, reason, recorded_at, recorded_by',
  ),
  matterCall: bulk('court.matter_call', 'id, hearing_id, case_id, said, supersedes, recorded_at, recorded_by'),
  readiness: bulk('court.readiness_entry', 'id, hearing_id, case_id, subject, word, reason, recorded_at, recorded_by'),
  survivor: bulk('support.survivor', 'id, case_id, number, pseudonym, child, sex, language, recorded_at, recorded_by'),
  measure: bulk(
    'support.measure',
    'id, case_id, survivor_id, code, state, requested_on, ordered_on, order_text, denial, recorded_at, recorded_by',
  ),
  delivery: bulk(
    'support.measure_delivery',
    'measure_id, hearing_id, case_id, outcome, reason, recorded_at, recorded_by',
  ),
  accompaniment: bulk(
    'support.accompaniment',
    `id, case_id, survivor_id, hearing_id, officer_id, booked, meeting_point, status, before_fall, travelled, day_outcome,
     replaces, recorded_at, recorded_by`,
  ),
  task: bulk('work.task', 'id, kind, case_id, subject_id, assignee_id, due_on, event_id, made_at, version'),
  exhibit: bulk(
    'evidence.exhibit',
    `id, case_id, number, kind, description, seal_number, found_on, found_at, found_place, holding_place, tags, status, holder_id,
     offered_to, recorded_by, recorded_at`,
  ),
  custodyEvent: bulk(
    'evidence.custody_event',
    `id, exhibit_id, case_id, seq, kind, from_id, to_id, answers, occurred_at, place, note, recorded_by, recorded_at, prev_hash,
     body, hash`,
  ),
  exhibitLink: bulk('evidence.exhibit_link', 'exhibit_id, case_id, count_id, element, linked_by, linked_at'),
} as const;

export type BulkTable = keyof typeof INSERTS;
export type BulkRow = Readonly<Record<string, unknown>>;

function bulk(table: string, columns: string): string {
  return `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`;
}

export async function insertRows(tx: Tx, table: BulkTable, rows: readonly BulkRow[]): Promise<void> {
  const name = `bulk-${table}`;
  if (rows.length > 0) await tx.named(name, INSERTS[table], [JSON.stringify(rows)]);
}

/** How the database reads bytes out of JSON. */
export const bytes = (buffer: Buffer): string => `\\x${buffer.toString('hex')}`;
