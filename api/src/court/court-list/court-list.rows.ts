import { COURT_LIST_MATTERS_MAX, type CourtListMatter } from '@hakika/contracts';
import type { MatterCall } from '@hakika/domain';
import type { Reader } from '../../platform/database/unit-of-work';
import { worklistOwner } from '../cases/case-access';

export interface ListSpan {
  readonly from: string;
  readonly until: string;
  readonly stationId: string | null;
  readonly courtroomId: string | null;
  readonly prosecutorId: string | null;
}

export interface ListedRow extends Omit<CourtListMatter, 'call' | 'calledAt'> {
  readonly day: string;
  readonly stationId: string;
  readonly stationName: string;
  readonly courtroomId: string | null;
  readonly courtroomName: string | null;
  readonly magistrate: string | null;
  readonly version: number;
  readonly said: MatterCall;
  readonly calledAt: Date | null;
}

const LISTED = `FROM court.worklist l JOIN court.hearing h ON h.case_id = l.case_id AND h.held_on BETWEEN $2 AND $3::date
  LEFT JOIN court.matter_call k ON k.hearing_id = h.id
    AND NOT EXISTS (SELECT FROM court.matter_call later WHERE later.supersedes = k.id)`;
const WHERE = `WHERE l.subject_id = $1 AND ($4::uuid IS NULL OR h.station_id = $4)
  AND ($5::uuid IS NULL OR h.courtroom_id = $5) AND ($6::uuid IS NULL OR EXISTS (
    SELECT FROM court.team_of(h.case_id) p WHERE p.id = $6 AND p.role = 'prosecutor'))`;

/** As `chainBefore` counts them: dates that were moved, back to the last hearing that went on. */
const MOVED = `WITH RECURSIVE before AS (
    SELECT p.id, p.adjourned_from FROM court.hearing p WHERE p.id = h.adjourned_from AND p.status <> 'effective'
    UNION ALL
    SELECT p.id, p.adjourned_from FROM court.hearing p JOIN before b ON p.id = b.adjourned_from WHERE p.status <> 'effective'
  ) SELECT count(*)::int AS times FROM before`;

const MATTERS = `SELECT h.id AS "hearingId", h.case_id AS "caseId", c.code AS "caseCode", f.number AS "courtFileNumber",
    to_char(h.starts_at, 'HH24:MI') AS "at", h.purpose, c.stage, h.status, h.outcome, h.reason, n.held_on::text AS "nextOn",
    c.protected, c.accused_count AS "accusedCount", coalesce(a.labels, '{}') AS "accusedInCustody", w.expected AS witnesses,
    b.times AS moved, coalesce(k.said, 'waiting') AS said, k.recorded_at AS "calledAt", u.display_name AS "calledBy",
    coalesce(t.people, '[]') AS prosecutors, h.held_on::text AS "day", h.station_id AS "stationId", s.name AS "stationName",
    h.courtroom_id AS "courtroomId", r.name AS "courtroomName", coalesce(m.full_name, r.presided) AS magistrate,
    coalesce(cl.version, 1) AS version
  ${LISTED}
  JOIN court.court_case c ON c.id = h.case_id
  JOIN reference.station s ON s.id = h.station_id
  LEFT JOIN reference.courtroom r ON r.id = h.courtroom_id
  LEFT JOIN reference.magistrate m ON m.id = h.magistrate_id
  LEFT JOIN court.hearing n ON n.id = h.next_id
  LEFT JOIN people.app_user u ON u.id = k.recorded_by
  LEFT JOIN court.call_list cl ON cl.station_id = h.station_id AND cl.day = h.held_on AND cl.courtroom_id IS NOT DISTINCT FROM h.courtroom_id
  LEFT JOIN LATERAL (SELECT cf.number FROM court.court_file cf WHERE cf.case_id = c.id AND cf.kind = 'trial'
    ORDER BY cf.registered_on DESC NULLS LAST, cf.id LIMIT 1) f ON true
  LEFT JOIN LATERAL (SELECT array_agg('A' || ac.number ORDER BY ac.number) AS labels
    FROM court.accused ac WHERE ac.case_id = c.id AND ac.live AND ac.custody IN ('remand', 'police-custody')) a ON true
  LEFT JOIN LATERAL (SELECT count(*)::int AS expected FROM court.witness_day wd WHERE wd.hearing_id = h.id) w ON true
  LEFT JOIN LATERAL (${MOVED}) b ON true
  LEFT JOIN LATERAL (SELECT json_agg(json_build_object('id', p.id, 'name', p.display_name)) AS people
    FROM court.team_of(c.id) p WHERE p.role = 'prosecutor') t ON true
  ${WHERE}
  ORDER BY h.held_on, s.name, r.position NULLS LAST, r.name, h.call_order, h.starts_at NULLS LAST, c.code
  LIMIT ${COURT_LIST_MATTERS_MAX + 1}`;

const MARK = `SELECT md5(coalesce(string_agg(concat_ws(' ', h.id, h.version, h.call_order, k.id), ',' ORDER BY h.id), '')) AS mark
  ${LISTED} ${WHERE}`;

const valuesOf = ({ actor }: Reader, span: ListSpan) => [
  worklistOwner(actor),
  span.from,
  span.until,
  span.stationId,
  span.courtroomId,
  span.prosecutorId,
];

export function listedRows(tx: Reader, span: ListSpan): Promise<ListedRow[]> {
  return tx.named<ListedRow>('court-list-matters', MATTERS, valuesOf(tx, span));
}

/** Changes whenever anything changes that a list shows of itself: dates, outcomes, order, and who was called. */
export async function markOf(tx: Reader, span: ListSpan): Promise<string> {
  const [row] = await tx.named<{ mark: string }>('court-list-mark', MARK, valuesOf(tx, span));
  return row?.mark ?? '';
}
