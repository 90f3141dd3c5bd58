import { signal } from '@angular/core';

interface Reading {
  readonly day: Intl.DateTimeFormat;
  readonly time: Intl.DateTimeFormat;
}

/** Without a zone, that of the device: nothing of a court is on screen before somebody has signed in. */
function readingOf(timeZone?: string): Reading {
  return {
    day: new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
    time: new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hour12: false }),
  };
}

/** One installation has one zone, and says it with the session, before anything that has a time is shown. */
const reading = signal(readingOf());

/** The zone in which days and times of the courts are read, as the jurisdiction says it. */
export function readTimesIn(zone: string): void {
  reading.set(readingOf(zone));
}

/** The calendar day of an instant in court, `YYYY-MM-DD`. */
export function dayOf(instant: Date | string): string {
  return reading().day.format(new Date(instant));
}

/** The time of an instant in court, `09:00`. */
export function timeOf(instant: Date | string): string {
  return reading().time.format(new Date(instant));
}

/** The instant at which a day in court reads `09:00`, ISO 8601. */
export function instantOf(day: string, time: string): string {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const near = new Date(asIfUtc);
  // How far the zone stands from UTC around that instant; the zones of our courts know no summer time.
  const ahead = Date.parse(`${dayOf(near)}T${timeOf(near)}:00Z`) - asIfUtc;
  return new Date(asIfUtc - ahead).toISOString();
}
