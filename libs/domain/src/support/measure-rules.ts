import type { JurisdictionPack } from '../reference/pack';
import { isCalendarDay, type CalendarDay } from '../shared/days';

export const MeasureState = {
  Identified: 'identified',
  Requested: 'requested',
  Granted: 'granted',
  Denied: 'denied',
  DeclinedBySurvivor: 'declined-by-survivor',
  Revoked: 'revoked',
} as const;
export type MeasureState = (typeof MeasureState)[keyof typeof MeasureState];

export const DeliveryOutcome = {
  Provided: 'provided',
  PartlyProvided: 'partly-provided',
  NotProvided: 'not-provided',
} as const;
export type DeliveryOutcome = (typeof DeliveryOutcome)[keyof typeof DeliveryOutcome];

export const MEASURE_REFUSALS = [
  'measure.unknown-code',
  'measure.not-a-day',
  'measure.in-the-future',
  'measure.already-decided',
  'measure.order-before-request',
  'measure.grant-needs-order-text',
  'measure.denial-needs-reason',
  'measure.unknown-denial',
  'delivery.measure-not-granted',
  'delivery.before-hearing',
  'delivery.needs-reason',
  'delivery.unknown-reason',
  'delivery.reason-without-failure',
] as const;
export type MeasureRefusal = (typeof MEASURE_REFUSALS)[number];

const OPEN_TO_AN_ORDER: readonly MeasureState[] = ['identified', 'requested', 'denied'];

/** Why a measure may not be asked for, or null. */
export function refuseMeasure(
  pack: JurisdictionPack,
  asked: { readonly code: string; readonly requestedOn: CalendarDay; readonly today: CalendarDay },
): MeasureRefusal | null {
  if (!pack.accommodations.some((row) => row.code === asked.code)) return 'measure.unknown-code';
  return refuseDay(asked.requestedOn, asked.today);
}

export interface MeasureOrder {
  readonly granted: boolean;
  readonly orderedOn: CalendarDay;
  readonly orderText: string | null;
  readonly denial: string | null;
}

/** Why an order may not be recorded, or null. A grant says what was ordered (Sexual Offences Act s.31(4)); a denial may be followed by a grant. */
export function refuseMeasureOrder(
  pack: JurisdictionPack,
  measure: { readonly state: MeasureState; readonly requestedOn: CalendarDay | null },
  order: MeasureOrder,
  today: CalendarDay,
): MeasureRefusal | null {
  if (!OPEN_TO_AN_ORDER.includes(measure.state)) return 'measure.already-decided';
  const badDay = refuseDay(order.orderedOn, today);
  if (badDay) return badDay;
  if (measure.requestedOn !== null && order.orderedOn < measure.requestedOn) return 'measure.order-before-request';
  if (order.granted) return order.orderText?.trim() ? null : 'measure.grant-needs-order-text';
  if (order.denial === null) return 'measure.denial-needs-reason';
  return pack.denialReasons.some((row) => row.code === order.denial) ? null : 'measure.unknown-denial';
}

/** Why a delivery may not be recorded, or null. */
export function refuseDelivery(
  pack: JurisdictionPack,
  expected: { readonly state: MeasureState; readonly hearingOn: CalendarDay },
  delivery: { readonly outcome: DeliveryOutcome; readonly reason: string | null },
  today: CalendarDay,
): MeasureRefusal | null {
  if (expected.state !== 'granted') return 'delivery.measure-not-granted';
  if (today < expected.hearingOn) return 'delivery.before-hearing';
  if (delivery.outcome === 'provided') return delivery.reason === null ? null : 'delivery.reason-without-failure';
  if (delivery.reason === null) return 'delivery.needs-reason';
  return pack.notProvidedReasons.some((row) => row.code === delivery.reason) ? null : 'delivery.unknown-reason';
}

function refuseDay(day: CalendarDay, today: CalendarDay): MeasureRefusal | null {
  if (!isCalendarDay(day)) return 'measure.not-a-day';
  return day > today ? 'measure.in-the-future' : null;
}
