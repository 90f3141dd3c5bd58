import type { Tx } from '../../platform/database/tx';
import { worklistOwner } from '../cases/case-access';
import type { OpenSince } from './due-items';
import { HEARING_COLUMNS, HEARING_JOINS, readsNotes, type HearingRow } from '../hearings/hearings.queries';

export interface MatterRow extends HearingRow {
  readonly caseCode: string;
  readonly courtFileNumber: string | null;
  readonly chargeSections: string[];
  readonly countTotal: number;
  readonly stage: string;
  readonly protected: boolean;
  readonly accusedInCustody: string[];
  readonly expected: number;
  readonly confirmed: number;
  readonly here: number;
  readonly callOrder: number;
  readonly called: boolean;
  readonly presided: string | null;
}

/** The list of cases comes first: it is short for those who carry cases, and has its index for the others. */
const MATTERS_FROM = `c.code AS "caseCode", f.number AS "courtFileNumber", coalesce(k.sections, '{}') AS "chargeSections",
    coalesce(k.total, 0)::int AS "countTotal", c.stage, c.protected, coalesce(a.labels, '{}') AS "accusedInCustody",
    w.expected::int, w.confirmed::int, w.here::int, h.call_order AS "callOrder", h.called, r.presided
  FROM court.worklist l
  JOIN court.hearing h ON h.case_id = l.case_id AND h.held_on = $2
  JOIN court.court_case c ON c.id = h.case_id
  ${HEARING_JOINS}
  LEFT JOIN LATERAL (SELECT cf.number FROM court.court_file cf WHERE cf.case_id = c.id AND cf.kind = 'trial'
    ORDER BY cf.registered_on DESC NULLS LAST, cf.id LIMIT 1) f ON true
  LEFT JOIN LATERAL (SELECT array_agg(DISTINCT cc.charging_section) AS sections, count(*) AS total
    FROM court.charge_count cc WHERE cc.case_id = c.id AND cc.withdrawn_by IS NULL) k ON true
  LEFT JOIN LATERAL (SELECT array_agg('A' || ac.number ORDER BY ac.number) AS labels
    FROM court.accused ac WHERE ac.case_id = c.id AND ac.live AND ac.custody IN ('remand', 'police-custody')) a ON true
  LEFT JOIN LATERAL (SELECT count(*) AS expected, count(*) FILTER (WHERE confirmed) AS confirmed, count(*) FILTER (WHERE attended) AS here
    FROM court.witness_day wd WHERE wd.hearing_id = h.id) w ON true
  WHERE l.subject_id = $1
  ORDER BY s.name, r.position NULLS LAST, r.name, h.call_order, h.starts_at NULLS LAST, c.code`;
const MATTERS = `SELECT ${HEARING_COLUMNS}, ${MATTERS_FROM}`;
const MATTERS_WITH_NOTE = `SELECT ${HEARING_COLUMNS}, o.note, ${MATTERS_FROM}`;

export function matterRows(tx: Tx, day: string): Promise<MatterRow[]> {
  const values = [worklistOwner(tx.actor), day];
  return readsNotes(tx.actor)
    ? tx.named<MatterRow>('court-day-matters-with-note', MATTERS_WITH_NOTE, values)
    : tx.named<MatterRow>('court-day-matters', MATTERS, values);
}

export interface DayCountRow {
  readonly day: string;
  readonly count: number;
  readonly stationName: string;
}

/** Days from the first on that have something listed, each with its count and the station with most. */
const DAYS = `SELECT h.held_on::text AS day, count(*)::int AS count, mode() WITHIN GROUP (ORDER BY s.name) AS "stationName"
  FROM court.worklist l JOIN court.hearing h ON h.case_id = l.case_id JOIN reference.station s ON s.id = h.station_id
  WHERE l.subject_id = $1 AND (h.held_on = $2 OR h.held_on BETWEEN $3 AND $4::date)
    AND (h.status <> 'vacated' OR h.held_on <= $3)
  GROUP BY h.held_on ORDER BY h.held_on`;

/** The court day before, and every day with something on it from `today` to `until`. */
export function listedDays(tx: Tx, before: string, today: string, until: string): Promise<DayCountRow[]> {
  return tx.named<DayCountRow>('court-day-strip', DAYS, [worklistOwner(tx.actor), before, today, until]);
}

const REASONS = `SELECT h.courtroom_id AS "courtroomId", h.reason, count(*)::int AS count
  FROM court.worklist l JOIN court.hearing h ON h.case_id = l.case_id
  WHERE l.subject_id = $1 AND h.status = 'adjourned' AND h.held_on >= $2 AND h.courtroom_id = ANY ($3::uuid[])
  GROUP BY h.courtroom_id, h.reason ORDER BY count DESC, h.reason`;

export interface ReasonRow {
  readonly courtroomId: string;
  readonly reason: string;
}

/** Why matters were adjourned in these courtrooms since a day, most often first. */
export function reasonRows(tx: Tx, since: string, courtroomIds: readonly string[]): Promise<ReasonRow[]> {
  return tx.named<ReasonRow>('court-day-reasons', REASONS, [worklistOwner(tx.actor), since, courtroomIds]);
}

/** A fact from which something becomes due; the rule is applied outside. */
export interface DueFactRow {
  readonly caseId: string;
  readonly caseCode: string;
  readonly fact: 'no-outcome' | 'no-next-date' | 'police-custody' | 'judgment-reserved';
  readonly accusedLabel: string | null;
  readonly accusedId: string | null;
  readonly on: string;
}

/** Until when the last order that stands keeps this accused with the police. */
const ORDERED = `SELECT m.occurred_on + (m.details->>'days')::int AS until FROM court.milestone m
  WHERE m.case_id = a.case_id AND (m.accused_id = a.id OR m.accused_id IS NULL) AND m.type = 'custodial-order'
    AND m.occurred_on >= a.custody_since AND (m.details->>'granted')::boolean
    AND NOT EXISTS (SELECT FROM court.milestone x WHERE x.supersedes = m.id)
  ORDER BY m.occurred_on DESC, m.recorded_at DESC LIMIT 1`;

/** Who waits, by what runs out soonest: those who can still be brought in time have places of their own. */
const WAITING = `SELECT w.*, row_number() OVER (PARTITION BY w.fact, w.open ORDER BY w.ends, w.id) AS place FROM (
    SELECT l.case_id, 'judgment-reserved' AS fact, 'A' || a.number AS label, a.id, a.stage_since AS since,
      a.stage_since AS ends, a.stage_since >= $5 AS open
    FROM court.worklist l JOIN court.accused a ON a.case_id = l.case_id
    WHERE l.subject_id = $1 AND NOT l.concluded AND a.live AND a.stage = 'judgment'
    UNION ALL
    SELECT l.case_id, 'police-custody', 'A' || a.number, a.id, a.custody_since,
      coalesce(o.until, a.custody_since), coalesce(o.until >= $2, a.custody_since >= $4)
    FROM court.worklist l JOIN court.accused a ON a.case_id = l.case_id LEFT JOIN LATERAL (${ORDERED}) o ON true
    WHERE l.subject_id = $1 AND NOT l.concluded AND a.live AND a.stage <> 'judgment' AND a.custody = 'police-custody'
  ) w`;

const DUE = `SELECT d."caseId", c.code AS "caseCode", d.fact, d."accusedLabel", d."accusedId", d."on"::text FROM (
    (SELECT l.case_id AS "caseId", 'no-outcome' AS fact, NULL AS "accusedLabel", NULL::uuid AS "accusedId", h.held_on AS "on"
      FROM court.worklist l JOIN court.hearing h ON h.case_id = l.case_id
      WHERE l.subject_id = $1 AND h.status = 'scheduled' AND h.held_on < $2 ORDER BY h.held_on LIMIT $3)
    UNION ALL
    (SELECT l.case_id, 'no-next-date', NULL, NULL, (SELECT max(h.held_on) FROM court.hearing h WHERE h.case_id = l.case_id AND h.status <> 'scheduled')
      FROM court.worklist l JOIN court.court_case n ON n.id = l.case_id
      WHERE l.subject_id = $1 AND NOT l.concluded AND l.next_hearing_on = 'infinity' AND n.filed_on IS NOT NULL
        AND NOT EXISTS (SELECT FROM court.hearing h WHERE h.case_id = l.case_id AND h.status = 'scheduled') ORDER BY 5 LIMIT $3)
    UNION ALL
    (SELECT p.case_id, p.fact, p.label, p.id, p.since FROM (${WAITING}) p WHERE p.place <= $3)
  ) d JOIN court.court_case c ON c.id = d."caseId" WHERE d."on" IS NOT NULL`;

/** No more than `most` of each kind that are due, and as many that are late. */
export function dueFacts(
  tx: Tx,
  { today, most, open }: { readonly today: string; readonly most: number; readonly open: OpenSince },
): Promise<DueFactRow[]> {
  return tx.named<DueFactRow>('court-day-due', DUE, [worklistOwner(tx.actor), today, most, open.arrest, open.defence]);
}
