import { isCourtDay, type JurisdictionPack } from '@hakika/domain';

const DAY_MS = 86_400_000;

/** Tens of thousands of days are counted for one demo, so they are counted in UTC, where every day has 24 hours. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

const isMonday = (day: string): boolean => new Date(day).getUTCDay() === 1;

/** Days on which courts sit, and when they sit less. */
export class CourtCalendar {
  private readonly known = new Map<string, boolean>();
  private readonly nextDays = new Map<string, string>();

  constructor(private readonly pack: JurisdictionPack) {}

  sits(day: string): boolean {
    const known = this.known.get(day);
    if (known !== undefined) return known;
    const sits = isCourtDay(this.pack, day);
    this.known.set(day, sits);
    return sits;
  }

  onOrAfter(day: string): string {
    let on = day;
    while (!this.sits(on)) on = this.next(on);
    return on;
  }

  onOrBefore(day: string): string {
    let on = day;
    while (!this.sits(on)) on = addDays(on, -1);
    return on;
  }

  /** The last court day before a day. */
  before(day: string): string {
    return this.onOrBefore(addDays(day, -1));
  }

  /** The court day so many court days after a day. */
  after(day: string, courtDays: number): string {
    let on = day;
    for (let left = courtDays; left > 0; left -= 1) on = this.onOrAfter(this.next(on));
    return on;
  }

  /** Both ends included. */
  between(from: string, to: string): readonly string[] {
    const days: string[] = [];
    for (let on = from; on <= to; on = this.next(on)) if (this.sits(on)) days.push(on);
    return days;
  }

  /** The same days are walked for every case. */
  private next(day: string): string {
    const known = this.nextDays.get(day);
    if (known !== undefined) return known;
    const next = addDays(day, 1);
    this.nextDays.set(day, next);
    return next;
  }

  /** How likely a date is left out: most courts rest in August and around the turn of the year. */
  rest(day: string): number {
    const monthAndDay = day.slice(5);
    if (monthAndDay >= '12-18' || monthAndDay <= '01-05') return 0.85;
    return monthAndDay.startsWith('08') ? 0.5 : 0;
  }

  /** The last day on which an arrest is still in time for court on a day: the day before, or the weekend before a Monday. */
  earliestArrest(courtDay: string): string {
    return addDays(courtDay, isMonday(courtDay) ? -2 : -1);
  }
}

/** The house records in the afternoon; what happened today was recorded this morning. */
export function recordedOn(day: string, today: string): string {
  return day === today ? `${day}T08:50:00+03:00` : `${day}T16:10:00+03:00`;
}
