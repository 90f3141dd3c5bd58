import { Temporal } from 'temporal-polyfill';

/** A calendar day in the zone of the court, `YYYY-MM-DD`. */
export type CalendarDay = string;

/** A moment, ISO 8601 with an offset or `Z`. */
export type Instant = string;

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;

export function isCalendarDay(text: string): boolean {
  if (!DAY_PATTERN.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export function addMonths(day: CalendarDay, months: number): CalendarDay {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Days from one calendar day to another; tomorrow is 1, yesterday is -1. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The calendar day on which a moment falls in a zone. */
export function dayOf(instant: Instant, zone: string): CalendarDay {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The wall-clock time of a moment in a zone, `HH:MM`. */
export function timeOf(instant: Instant, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

export function instantAt(day: CalendarDay, time: string, zone: string): Instant {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString();
}

export function addHours(instant: Instant, hours: number): Instant {
  return Temporal.Instant.from(instant).add({ hours }).toString();
}

/** Negative when `a` comes first; texts with different offsets compare as moments. */
export function compareInstants(a: Instant, b: Instant): number {
  return Temporal.Instant.compare(a, b);
}
