import { DOCUMENT, Injectable, Injector, effect, inject, signal } from '@angular/core';
import { Kept, SHARED_COMPUTER } from '../comfort/kept';
import { SessionService } from './session.service';

const IDLE_MS = 10 * 60_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** "This computer is shared": keeps nothing on it, and signs out when nobody has touched it for ten minutes. */
@Injectable({ providedIn: 'root' })
export class SharedComputer {
  private readonly document = inject(DOCUMENT);
  private readonly kept = inject(Kept);
  private readonly session = inject(SessionService);
  private readonly injector = inject(Injector);
  private readonly chosen = signal(this.kept.readForTab(SHARED_COMPUTER) !== null);

  readonly on = this.chosen.asReadonly();

  set(on: boolean): void {
    this.kept.writeForTab(SHARED_COMPUTER, on ? 'yes' : null);
    this.chosen.set(on);
  }

  /** Called once, by the root of the app. */
  watch(): void {
    effect((onCleanup) => onCleanup(this.on() && this.session.signedIn() ? this.signOutWhenIdle() : () => undefined), {
      injector: this.injector,
    });
  }

  private signOutWhenIdle(): () => void {
    let timer = this.wait();
    const alive = () => {
      clearTimeout(timer);
      timer = this.wait();
    };
    for (const sign of SIGNS_OF_LIFE) this.document.addEventListener(sign, alive, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) this.document.removeEventListener(sign, alive);
    };
  }

  private wait(): ReturnType<typeof setTimeout> {
    return setTimeout(() => void this.session.signOut(), IDLE_MS);
  }
}
