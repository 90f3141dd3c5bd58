import type { JurisdictionPack } from '../reference/pack';
import type { CalendarDay, Instant } from '../shared/days';
import type { Clock } from './clock';
import type { DocketState } from './docket-state';

/** The last day to which a hearing may be adjourned (Criminal Procedure Code s.205). */
export interface AdjournmentLimit {
  readonly inCustody: boolean;
  readonly clearDays: number;
  readonly firstClearDay: CalendarDay;
  readonly lastClearDay: CalendarDay;
  readonly latestNextDate: CalendarDay;
  readonly clock: Clock;
}

/** Court within 24 hours of arrest, or by the end of the next court day (Constitution art. 49(1)(f)). */
export function arraignmentClock(
  pack: JurisdictionPack,
  arrest: { readonly on: CalendarDay; readonly at: Instant | null; readonly accusedId: string | null },
  arraignedOn: CalendarDay | null,
  today: CalendarDay,
): Clock {
  throw new Error(`${pack.code} ${arrest.on} ${arraignedOn} ${today}`);
}

export function adjournmentLimit(pack: JurisdictionPack, from: CalendarDay, inCustody: boolean): AdjournmentLimit {
  throw new Error(`${pack.code} ${from} ${inCustody}`);
}

/** Every clock and duration of a case, each with its working. */
export function caseClocks(pack: JurisdictionPack, state: DocketState, today: CalendarDay): readonly Clock[] {
  throw new Error(`${pack.code} ${state.stage} ${today}`);
}
