import { Injectable, signal } from '@angular/core';

/** The cases of the list that was looked at last, in its order, so that one can go from case to case. Kept in memory alone. */
@Injectable({ providedIn: 'root' })
export class CaseSequence {
  private readonly ids = signal<readonly string[]>([]);

  keep(ids: readonly string[]): void {
    this.ids.set(ids);
  }

  /** Where a case stands in it, and its neighbours; null when it was not on the list. */
  around(caseId: string): { at: number; of: number; before: string | null; after: string | null } | null {
    const ids = this.ids();
    const index = ids.indexOf(caseId);
    if (index < 0) return null;
    return { at: index + 1, of: ids.length, before: ids[index - 1] ?? null, after: ids[index + 1] ?? null };
  }
}
