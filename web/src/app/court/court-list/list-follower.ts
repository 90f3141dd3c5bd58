import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { timeOf } from '../../core/court-clock';

const EVERY_MS = 15_000;

/**
 * Asks every few seconds whether a list has changed, while somebody looks at it, and reads it again only when it has.
 * Provided by the page that follows.
 */
@Injectable()
export class ListFollower {
  private readonly seenAt = signal<string | null>(null);
  private readonly lost = signal(false);
  private ask: (() => Promise<boolean>) | null = null;
  private busy = false;

  /** When the list was last known to be as shown. */
  readonly asOf = this.seenAt.asReadonly();
  /** True while nobody can say whether it has changed. */
  readonly outOfReach = this.lost.asReadonly();

  constructor() {
    const check = () => void this.check();
    const timer = setInterval(check, EVERY_MS);
    document.addEventListener('visibilitychange', check);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', check);
    });
  }

  /** `ask` reads the list anew where it has changed, and answers false where there is nothing to compare with yet. */
  follow(ask: () => Promise<boolean>): void {
    this.ask = ask;
  }

  private async check(): Promise<void> {
    if (this.busy || !this.ask || document.visibilityState === 'hidden') return;
    this.busy = true;
    try {
      if (await this.ask()) this.seenAt.set(timeOf(new Date()));
      this.lost.set(false);
    } catch {
      // Out of reach for now; the page says so, and the next turn asks again.
      this.lost.set(true);
    }
    this.busy = false;
  }
}
