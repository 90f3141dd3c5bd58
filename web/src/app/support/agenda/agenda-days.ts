import type { AccompanimentView, AgendaView } from '@hakika/contracts';
import { addDays } from '../../shared/time/dates';

const NEAR_DAYS = 5;
const SUNDAY = 0;
const SATURDAY = 6;

export interface AgendaDay {
  readonly day: string;
  readonly items: readonly AccompanimentView[];
}

/** Days with bookings, and of the next few also the court days without: that nothing is booked is worth seeing. */
export function daysToShow({ days }: AgendaView, today: string): readonly AgendaDay[] {
  const booked = new Map(days.map((entry) => [entry.day, entry.items]));
  const near = Array.from({ length: NEAR_DAYS }, (_, ahead) => addDays(today, ahead)).filter(isWeekday);
  return [...new Set([...booked.keys(), ...near])]
    .map((day) => ({ day, items: booked.get(day) ?? [] }))
    .filter(({ day, items }) => items.length > 0 || near.includes(day))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== SUNDAY && weekday !== SATURDAY;
}

export function bookedWithin(view: AgendaView, from: string, days: number): number {
  const end = addDays(from, days);
  return view.days
    .filter(({ day }) => day >= from && day < end)
    .reduce((sum, { items }) => sum + items.filter(({ status }) => status !== 'cancelled').length, 0);
}
