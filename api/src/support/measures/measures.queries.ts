import type { MeasureDeliveryView, MeasureView } from '@hakika/contracts';
import type { Tx } from '../../platform/database/tx';
import { NotFoundForActor } from '../../platform/errors/errors';

/** A vacated date at which nothing was delivered was never one. */
const FROM = `SELECT m.id, m.version, m.survivor_id AS "survivorId", 'V' || s.number AS "survivorLabel", m.code, m.state,
    m.requested_on::text AS "requestedOn", m.ordered_on::text AS "orderedOn", m.order_text AS "orderText", m.denial,
    coalesce(e.deliveries, '[]') AS deliveries
  FROM support.measure m
  JOIN support.survivor s ON s.id = m.survivor_id
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('measureId', d.measure_id, 'hearingId', d.hearing_id, 'hearingOn', h.held_on,
      'outcome', d.outcome, 'reason', d.reason, 'version', d.version) ORDER BY h.held_on, h.id) AS deliveries
    FROM support.measure_delivery d JOIN court.hearing h ON h.id = d.hearing_id
    WHERE d.measure_id = m.id AND (h.status <> 'vacated' OR d.outcome IS NOT NULL)
  ) e ON true`;
const OF_CASE = `${FROM} WHERE m.case_id = $1 ORDER BY s.number, m.code`;
const ONE = `${FROM} WHERE m.id = $1`;

export function measuresOfCase(tx: Tx, caseId: string): Promise<MeasureView[]> {
  return tx.named<MeasureView>('measures-of-case', OF_CASE, [caseId]);
}

export async function measureView(tx: Tx, measureId: string): Promise<MeasureView> {
  const [view] = await tx.named<MeasureView>('measure', ONE, [measureId]);
  if (!view) throw new NotFoundForActor();
  return view;
}

const DELIVERY = `SELECT d.measure_id AS "measureId", d.hearing_id AS "hearingId", h.held_on::text AS "hearingOn", d.outcome, d.reason,
  d.version FROM support.measure_delivery d JOIN court.hearing h ON h.id = d.hearing_id WHERE d.measure_id = $1 AND d.hearing_id = $2`;

export async function deliveryView(tx: Tx, measureId: string, hearingId: string): Promise<MeasureDeliveryView> {
  const [view] = await tx.named<MeasureDeliveryView>('measure-delivery', DELIVERY, [measureId, hearingId]);
  if (!view) throw new NotFoundForActor();
  return view;
}
