import type { ReadinessSaidView } from '@hakika/contracts';
import type { HearingPurpose, HearingStatus, ReadinessSayable } from '@hakika/domain';
import type { Tx } from '../../platform/database/tx';
import { worklistOwner } from '../cases/case-access';
import { isoInstant } from '../docket/docket-facts';

export type SaidRow = ReadinessSaidView & { readonly subject: ReadinessSayable };

export interface HearingToComeRow {
  readonly hearingId: string;
  readonly caseId: string;
  readonly caseCode: string;
  readonly on: string;
  readonly at: string | null;
  readonly purpose: HearingPurpose;
  readonly status: HearingStatus;
  readonly stationName: string;
  readonly witnesses: readonly { readonly label: string; readonly summoned: boolean; readonly confirmed: boolean }[];
  /** Oldest first. */
  readonly said: readonly SaidRow[];
}

const COLUMNS = `h.id AS "hearingId", h.case_id AS "caseId", c.code AS "caseCode", h.held_on::text AS "on",
  to_char(h.starts_at, 'HH24:MI') AS "at", h.purpose, h.status, s.name AS "stationName",
  coalesce((SELECT json_agg(json_build_object('label', w.witness, 'summoned', w.summoned, 'confirmed', w.confirmed)
    ORDER BY left(w.witness, 1), length(w.witness), w.witness) FROM court.witness_day w WHERE w.hearing_id = h.id), '[]') AS witnesses,
  coalesce((SELECT json_agg(json_build_object('subject', e.subject, 'word', e.word, 'reason', e.reason, 'by', u.display_name,
      'at', ${isoInstant('e.recorded_at')}) ORDER BY e.recorded_at, e.id)
    FROM court.readiness_entry e JOIN people.app_user u ON u.id = e.recorded_by WHERE e.hearing_id = h.id), '[]') AS said`;
const JOINS = 'JOIN court.court_case c ON c.id = h.case_id JOIN reference.station s ON s.id = h.station_id';

const ONE = `SELECT ${COLUMNS} FROM court.hearing h ${JOINS} WHERE h.id = $1`;

export async function hearingToCome(tx: Tx, hearingId: string): Promise<HearingToComeRow | null> {
  // A prepared plan belongs to a role, so that roles that share a connection do not undo each other's.
  const name = `readiness-hearing-${tx.actor.scope}`;
  const [row] = await tx.named<HearingToComeRow>(name, ONE, [hearingId]);
  return row ?? null;
}

/** In the order of their days, after the last one of the page before. */
export interface Span {
  readonly from: string;
  readonly until: string;
  readonly after: readonly [on: string, id: string];
  readonly limit: number;
}

const AFTER = `h.status = 'scheduled' AND h.held_on BETWEEN $1 AND $2 AND (h.held_on, h.id) > ($3::date, $4::uuid)
  ORDER BY h.held_on, h.id LIMIT $5`;
const MINE = `SELECT ${COLUMNS} FROM court.worklist l JOIN court.hearing h ON h.case_id = l.case_id ${JOINS}
  WHERE l.subject_id = $6 AND ${AFTER}`;
const ALL = `SELECT ${COLUMNS} FROM court.hearing h ${JOINS} WHERE ${AFTER}`;

export function myHearingsToCome(tx: Tx, { from, until, after, limit }: Span): Promise<HearingToComeRow[]> {
  const name = `readiness-mine-${tx.actor.scope}`;
  return tx.named<HearingToComeRow>(name, MINE, [from, until, ...after, limit, worklistOwner(tx.actor)]);
}

/** For the jobs, which see every case. */
export function allHearingsToCome(tx: Tx, { from, until, after, limit }: Span): Promise<HearingToComeRow[]> {
  return tx.named<HearingToComeRow>('readiness-all', ALL, [from, until, ...after, limit]);
}
