import { Injectable, signal } from '@angular/core';

export interface DoneThing {
  /** What it was done to, so that the line appears on that row: a hearing's id, for instance. */
  on: string;
  at: Date;
  /** Takes it back; the line goes when it succeeds and stays when it fails. */
  undo: () => Promise<void>;
}

/** The last thing this person did and can take back. It stays until the next one; no timer takes it away. */
@Injectable({ providedIn: 'root' })
export class UndoLineService {
  private readonly last = signal<DoneThing | null>(null);

  readonly current = this.last.asReadonly();

  done(on: string, undo: () => Promise<void>): void {
    this.last.set({ on, at: new Date(), undo });
  }

  clear(): void {
    this.last.set(null);
  }
}
