import type { AccompanimentView } from '@hakika/contracts';
import type { AccompanimentStatus } from '@hakika/domain';
import type { Tx } from '../../platform/database/tx';
import { NotFoundForActor } from '../../platform/errors/errors';

export type AccompanimentRow = Omit<AccompanimentView, 'from' | 'to' | 'status'> & {
  readonly from: Date;
  readonly to: Date;
  readonly status: AccompanimentStatus;
};

/** The columns of a booking `a`, with its joins below. */
export const BOOKING_COLUMNS = `a.id, a.version, a.case_id AS "caseId", c.code AS "caseCode", a.survivor_id AS "survivorId",
  'V' || s.number AS "survivorLabel", a.hearing_id AS "hearingId", h.held_on::text AS "hearingOn",
  to_char(h.starts_at, 'HH24:MI') AS "hearingAt", h.purpose AS "hearingPurpose", st.name AS "stationName", r.name AS "courtroomName",
  a.officer_id AS "officerId", u.display_name AS "officerName", lower(a.booked) AS "from", upper(a.booked) AS "to",
  a.meeting_point AS "meetingPoint", a.status`;

export const BOOKING_FROM = `support.accompaniment a
  JOIN support.survivor s ON s.id = a.survivor_id
  JOIN court.court_case c ON c.id = a.case_id
  JOIN court.hearing h ON h.id = a.hearing_id
  JOIN reference.station st ON st.id = h.station_id
  LEFT JOIN reference.courtroom r ON r.id = h.courtroom_id
  JOIN people.app_user u ON u.id = a.officer_id`;

const ONE = `SELECT ${BOOKING_COLUMNS} FROM ${BOOKING_FROM} WHERE a.id = $1`;

export function toAccompanimentView<R extends AccompanimentRow>({ from, to, ...row }: R): AccompanimentView {
  return { ...row, from: from.toISOString(), to: to.toISOString() };
}

export async function accompanimentView(tx: Tx, id: string): Promise<AccompanimentView> {
  const [row] = await tx.named<AccompanimentRow>('accompaniment', ONE, [id]);
  if (!row) throw new NotFoundForActor();
  return toAccompanimentView(row);
}
