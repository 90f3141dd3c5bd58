import { Injectable, type Signal, type WritableSignal, effect, inject, type Injector } from '@angular/core';
import { SessionService } from '../session/session.service';
import { SharedComputer } from '../session/shared-computer';
import { Kept } from './kept';

const AFTER_MS = 2000;
const START = 'draft.';

export interface Draft<T> {
  savedAt: string;
  value: T;
}

/**
 * Keeps what is being written, per person and record, in this tab only. Never give it a form that holds a survivor's
 * identity, a contact or a place of living: those may not lie in any storage of a browser.
 */
@Injectable({ providedIn: 'root' })
export class DraftService {
  private readonly kept = inject(Kept);
  private readonly session = inject(SessionService);
  private readonly shared = inject(SharedComputer);

  constructor() {
    effect(() => {
      if (!this.session.signedIn()) this.kept.forgetForTab(START);
    });
  }

  /** Keeps the form's value two seconds after each change, as long as the page lives. */
  keep<T extends object>(record: string, value: Signal<T>, injector?: Injector): void {
    const untouched = value();
    effect(
      (onCleanup) => {
        const now = value();
        if (now === untouched) return;
        const timer = setTimeout(() => this.put(record, now), AFTER_MS);
        onCleanup(() => clearTimeout(timer));
      },
      injector ? { injector } : undefined,
    );
  }

  /** The draft of an earlier visit, for "You have an unsent draft from 09:58. Continue / Discard". */
  find<T extends object>(record: string): Draft<T> | null {
    const text = this.kept.readForTab(this.keyOf(record));
    return text ? (JSON.parse(text) as Draft<T>) : null;
  }

  restore<T extends object>(record: string, into: WritableSignal<T>): void {
    const draft = this.find<T>(record);
    if (draft) into.update((value) => ({ ...value, ...draft.value }));
  }

  /** After sending, and on Discard. */
  discard(record: string): void {
    this.kept.writeForTab(this.keyOf(record), null);
  }

  /** Keeps it at once, where something is about to be sent that a reload must not make anew. */
  put(record: string, value: object): void {
    if (this.shared.on()) return;
    const draft: Draft<object> = { savedAt: new Date().toISOString(), value };
    this.kept.writeForTab(this.keyOf(record), JSON.stringify(draft));
  }

  private keyOf(record: string): string {
    return `${START}${this.session.user()?.id ?? ''}.${record}`;
  }
}
