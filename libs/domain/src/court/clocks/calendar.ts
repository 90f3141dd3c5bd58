import type { JurisdictionPack } from '../../reference/pack';
import { addDays, weekdayOf, type CalendarDay } from '../../shared/days';

/** Why the court does not sit on a day: the code of a holiday, or `weekend`. */
export type ClosureReason = string;

/** Null on a court day. */
export function closureOn(pack: JurisdictionPack, day: CalendarDay): ClosureReason | null {
  const holiday = pack.holidays.find((entry) => entry.on === day);
  if (holiday) return holiday.code;
  return pack.courtHours.weekdays.includes(weekdayOf(day)) ? null : 'weekend';
}

export function isCourtDay(pack: JurisdictionPack, day: CalendarDay): boolean {
  return closureOn(pack, day) === null;
}

export interface SkippedDay {
  readonly on: CalendarDay;
  readonly reason: ClosureReason;
}

/** The first court day on or after a day, with what was skipped on the way. */
export function courtDayFrom(
  pack: JurisdictionPack,
  day: CalendarDay,
): { readonly on: CalendarDay; readonly skipped: readonly SkippedDay[] } {
  const skipped: SkippedDay[] = [];
  let on = day;
  for (let reason = closureOn(pack, on); reason !== null; reason = closureOn(pack, on)) {
    skipped.push({ on, reason });
    on = addDays(on, 1);
  }
  return { on, skipped };
}
