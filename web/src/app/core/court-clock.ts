import { DestroyRef, Injectable, computed, effect, inject, signal } from '@angular/core';
import { addDays, daysBetween } from '../shared/time/dates';
import { SessionService } from './session/session.service';

const ZONE = 'Africa/Nairobi';
const MINUTE = 60_000;
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });
const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hour12: false });

/** One clock for the whole app. The day in court comes from the server and then moves on with the device. */
@Injectable({ providedIn: 'root' })
export class CourtClock {
  private readonly session = inject(SessionService);
  private readonly ticking = signal(new Date());
  private readonly ahead = signal(0);

  readonly now = this.ticking.asReadonly();
  /** Today in court, `YYYY-MM-DD`. */
  readonly today = computed(() => addDays(dayOf(this.ticking()), this.ahead()));

  constructor() {
    const timer = setInterval(() => this.ticking.set(new Date()), MINUTE);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    effect(() => {
      const today = this.session.current()?.today;
      if (today) this.ahead.set(daysBetween(dayOf(new Date()), today));
    });
  }
}

/** The calendar day of an instant in court, `YYYY-MM-DD`. */
export function dayOf(instant: Date | string): string {
  return DAY.format(new Date(instant));
}

/** The time of an instant in court, `09:00`. */
export function timeOf(instant: Date | string): string {
  return TIME.format(new Date(instant));
}

/** The instant at which a day in court reads `09:00`, ISO 8601. East Africa knows no summer time. */
export function instantOf(day: string, time: string): string {
  return new Date(`${day}T${time}:00+03:00`).toISOString();
}
