import type { UncoveredHearing } from '@hakika/contracts';
import type { Tx } from '../../platform/database/tx';
import { GIVES_EVIDENCE, IS_EXPECTED } from '../attendance';
import { BOOKING_COLUMNS, BOOKING_FROM, type AccompanimentRow } from './accompaniment.rows';

const BOOKED = `SELECT ${BOOKING_COLUMNS} FROM ${BOOKING_FROM}
  WHERE h.held_on BETWEEN $1 AND $2 AND a.status IN ('proposed', 'confirmed', 'done')
  ORDER BY h.held_on, lower(a.booked), c.code, s.number`;

/** What is booked for hearings from one day to another. */
export function bookedRows(tx: Tx, from: string, to: string): Promise<AccompanimentRow[]> {
  return tx.named<AccompanimentRow>('agenda-booked', BOOKED, [from, to]);
}

/** Of a hearing `h` at which a survivor `s` is expected. */
const HEARING_COLUMNS = `s.id AS "survivorId", 'V' || s.number AS "survivorLabel", c.id AS "caseId", c.code AS "caseCode",
  h.id AS "hearingId", h.held_on::text AS "hearingOn", to_char(h.starts_at, 'HH24:MI') AS "hearingAt", h.purpose AS "hearingPurpose",
  st.name AS "stationName", r.name AS "courtroomName", ${GIVES_EVIDENCE} AS "givesEvidence"`;

const NOBODY_GOES = `NOT EXISTS (SELECT FROM support.accompaniment o
  WHERE o.survivor_id = s.id AND o.hearing_id = h.id AND o.status IN ('proposed', 'confirmed', 'done'))`;

const UNCOVERED = `SELECT ${HEARING_COLUMNS}
  FROM support.survivor s
  JOIN court.court_case c ON c.id = s.case_id
  JOIN court.hearing h ON h.case_id = s.case_id AND h.status = 'scheduled' AND h.held_on BETWEEN $1 AND $2
  JOIN reference.station st ON st.id = h.station_id
  LEFT JOIN reference.courtroom r ON r.id = h.courtroom_id
  WHERE ${IS_EXPECTED} AND ${NOBODY_GOES}
  ORDER BY h.held_on, h.starts_at NULLS LAST, c.code, s.number`;

export function uncoveredRows(tx: Tx, from: string, to: string): Promise<UncoveredHearing[]> {
  return tx.named<UncoveredHearing>('agenda-uncovered', UNCOVERED, [from, to]);
}

export interface FallenRow extends AccompanimentRow {
  readonly reason: string | null;
  readonly movedAt: Date;
  readonly measuresCarried: string[];
  readonly next: UncoveredHearing | null;
}

/** The next date is the one that the court gave with the adjournment; failing that, the next at which she is expected. */
const FALLEN = `SELECT ${BOOKING_COLUMNS}, h.reason, coalesce(moved.at, a.recorded_at) AS "movedAt",
    coalesce(m.codes, '{}') AS "measuresCarried", to_json(next) AS next
  FROM ${BOOKING_FROM}
  LEFT JOIN LATERAL (SELECT max(o.recorded_at) AS at FROM court.hearing_outcome o WHERE o.hearing_id = a.hearing_id) moved ON true
  LEFT JOIN LATERAL (SELECT array_agg(code ORDER BY code) AS codes FROM support.measure
    WHERE survivor_id = a.survivor_id AND state = 'granted') m ON true
  LEFT JOIN LATERAL (SELECT n.* FROM (SELECT ${HEARING_COLUMNS} FROM court.hearing h
      JOIN reference.station st ON st.id = h.station_id
      LEFT JOIN reference.courtroom r ON r.id = h.courtroom_id
      WHERE h.case_id = a.case_id AND h.status = 'scheduled' AND h.held_on >= $1 AND ${NOBODY_GOES}
        AND (${IS_EXPECTED} OR h.adjourned_from = a.hearing_id)) n
    ORDER BY (n."hearingId" = h.next_id) DESC NULLS LAST, n."hearingOn" LIMIT 1) next ON true
  WHERE a.status = 'needs-new-plan'
  ORDER BY "movedAt" DESC, a.id`;

/** Plans that fell and have none in their place yet. */
export function fallenRows(tx: Tx, today: string): Promise<FallenRow[]> {
  return tx.named<FallenRow>('agenda-fallen', FALLEN, [today]);
}

export interface Claim {
  readonly id: string;
  readonly officerId: string;
  readonly from: string;
  readonly to: string;
}

const FREE = `SELECT t.id FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS t (id, officer, since, until)
  WHERE support.officer_is_free(t.officer, tstzrange(t.since, t.until))`;

/** Those of several wishes for which the officer is free. */
export async function freeAmong(tx: Tx, claims: readonly Claim[]): Promise<ReadonlySet<string>> {
  if (claims.length === 0) return new Set();
  const rows = await tx.named<{ id: string }>('agenda-free', FREE, [
    claims.map((claim) => claim.id),
    claims.map((claim) => claim.officerId),
    claims.map((claim) => claim.from),
    claims.map((claim) => claim.to),
  ]);
  return new Set(rows.map((row) => row.id));
}
