import { DOCUMENT, DestroyRef, Injectable, inject, signal } from '@angular/core';
import { Kept } from './kept';

const PRESSES = 3;
const WITHIN_MS = 5000;
const KEY = 'hidden';

/** Covers everything at once when somebody unwelcome comes near: three presses of Shift, or the button in the bar. */
@Injectable({ providedIn: 'root' })
export class HideScreenService {
  private readonly document = inject(DOCUMENT);
  private readonly kept = inject(Kept);
  private readonly covered = signal(this.kept.readForTab(KEY) !== null);
  private presses: number[] = [];

  readonly hidden = this.covered.asReadonly();

  constructor() {
    const press = (event: KeyboardEvent) => this.pressed(event);
    this.document.addEventListener('keydown', press, { capture: true });
    inject(DestroyRef).onDestroy(() => this.document.removeEventListener('keydown', press, { capture: true }));
  }

  hide(): void {
    this.kept.writeForTab(KEY, 'yes');
    this.covered.set(true);
  }

  show(): void {
    this.kept.writeForTab(KEY, null);
    this.covered.set(false);
  }

  /** A capital letter is a Shift too, so any other key in between starts the count anew. */
  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Shift') this.presses = [];
    else if (!event.repeat) this.count(event.timeStamp);
  }

  private count(at: number): void {
    this.presses = [...this.presses.filter((press) => at - press < WITHIN_MS), at];
    if (this.presses.length < PRESSES) return;
    this.presses = [];
    this.hide();
  }
}
