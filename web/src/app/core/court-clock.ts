import { DestroyRef, Injectable, computed, effect, inject, signal } from '@angular/core';
import { addDays, daysBetween } from '../shared/time/dates';
import { dayOf } from './court-zone';
import { SessionService } from './session/session.service';

export { dayOf, instantOf, timeOf } from './court-zone';

const MINUTE = 60_000;

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
