import type { CalendarDay } from '../../shared/days';
import type { AccusedState, BailState, Custody, DocketState } from '../docket/docket-state';

/** Whether an accused is held or free, before and after a fact. */
export interface CustodyChange {
  readonly accusedId: string;
  readonly from: Custody;
  readonly to: Custody;
  readonly on: CalendarDay | null;
}

/** What can happen to bail. Refusing what nobody had changes nothing. */
export const BAIL_CHANGES = ['granted', 'varied', 'met', 'in-default', 'surety-discharged', 'ended'] as const;
export type BailChange = (typeof BAIL_CHANGES)[number];

export interface BailNews {
  readonly accusedId: string;
  readonly change: BailChange;
}

/** Who of whom nobody must be surprised: at liberty, however it came about. */
const FREE: readonly Custody[] = ['at-large', 'bail', 'released'];

/** Somebody who was held is not held any more. */
export function isSetFree({ from, to }: Pick<CustodyChange, 'from' | 'to'>): boolean {
  return FREE.includes(to) && !FREE.includes(from);
}

/**
 * What a fact, a correction or a retraction did to custody. Those who were harmed must learn of it (Victim Protection Act
 * s.19), so a fact that only moves a day is no news, and one that undoes an earlier fact is.
 */
export function custodyChanges(before: DocketState, after: DocketState): readonly CustodyChange[] {
  return inBoth(before, after).flatMap(([earlier, { accusedId, custody, custodySince }]) =>
    earlier.custody === custody ? [] : [{ accusedId, from: earlier.custody, to: custody, on: custodySince }],
  );
}

export function bailChanges(before: DocketState, after: DocketState): readonly BailNews[] {
  return inBoth(before, after).flatMap(([earlier, { accusedId, bail }]) => {
    const change = bailChange(earlier.bail, bail);
    return change === null ? [] : [{ accusedId, change }];
  });
}

function inBoth(before: DocketState, after: DocketState): readonly (readonly [AccusedState, AccusedState])[] {
  const earlier = new Map(before.accused.map((accused) => [accused.accusedId, accused]));
  return after.accused.flatMap((accused) => {
    const known = earlier.get(accused.accusedId);
    return known ? [[known, accused] as const] : [];
  });
}

function bailChange(before: BailState | null, after: BailState | null): BailChange | null {
  if (after === null) return before === null ? null : 'ended';
  if (before === null) return after.metOn === null ? 'granted' : 'met';
  return begun(before, after) ?? (termsOf(before) === termsOf(after) ? null : 'varied');
}

/** The day that stands now and did not before; another surety is as good as terms that are met. */
function begun(before: BailState, after: BailState): BailChange | null {
  const began = (day: keyof typeof BEGINS) => before[day] === null && after[day] !== null;
  const day = (['inDefaultSince', 'suretyDischargedOn', 'metOn'] as const).find(began);
  if (day) return BEGINS[day];
  return before.suretyDischargedOn !== null && after.suretyDischargedOn === null ? 'met' : null;
}

const BEGINS = {
  inDefaultSince: 'in-default',
  suretyDischargedOn: 'surety-discharged',
  metOn: 'met',
} as const satisfies Partial<Record<keyof BailState, BailChange>>;

/** Terms in one order, whatever order the fact had them in. */
const termsOf = ({ terms }: BailState): string =>
  JSON.stringify(Object.entries(terms).sort(([one], [other]) => (one < other ? -1 : 1)));
