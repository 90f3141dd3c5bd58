import { Temporal } from 'temporal-polyfill';

/** A calendar day in the zone of the court, `YYYY-MM-DD`. */
export type CalendarDay = string;

/** A moment, ISO 8601 with an offset or `Z`. */
export type Instant = string;

/** From 1900 to 2199: near the ends of four-digit years, counting on from a day no longer gives a day. */
const DAY_PATTERN = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;
const MOMENT_PATTERN = /^(19|20|21)\d{2}-/;

/** A day of the calendar, in a year in which somebody of a case may have lived. */
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
    return MOMENT_PATTERN.test(Temporal.Instant.from(text).toString());
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const DAY_MS = 86_400_000;

/** Counting whole days needs no calendar, and every clock of every case page counts some: plain numbers are ten times faster. */
function startOf(day: CalendarDay): number {
  const start = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(start)) throw new RangeError(`${day} is no calendar day`);
  return start;
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(startOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

export function addMonths(day: CalendarDay, months: number): CalendarDay {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Days from one calendar day to another; tomorrow is 1, yesterday is -1. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (startOf(to) - startOf(from)) / DAY_MS;
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: CalendarDay): number {
  // The first of January 1970 was a Thursday.
  return ((((startOf(day) / DAY_MS + 3) % 7) + 7) % 7) + 1;
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

/** Milliseconds since 1970. Long dockets compare many moments, and the engine's own reader is a hundred times faster. */
export function millisOf(instant: Instant): number {
  const millis = Date.parse(instant);
  return Number.isNaN(millis) ? Temporal.Instant.from(instant).epochMilliseconds : millis;
}

/** Negative when `a` comes first; texts with different offsets compare as moments. */
export function compareInstants(a: Instant, b: Instant): number {
  return Temporal.Instant.compare(a, b);
}
