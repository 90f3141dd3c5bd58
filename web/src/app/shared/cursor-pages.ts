import { computed, signal } from '@angular/core';

/** What a page of a list says about itself. */
export interface CursorPage {
  items: readonly unknown[];
  nextCursor: string | null;
  total?: number;
}

/** Remembers the way through a list that pages by cursor, so that one can go back. One per list. */
export class CursorPages {
  private readonly trail = signal<readonly (string | null)[]>([null]);

  /** Goes into the request; null is the first page. */
  readonly cursor = computed(() => this.trail().at(-1) ?? null);
  readonly hasPrevious = computed(() => this.trail().length > 1);
  /** How many pages lie before this one. */
  readonly before = computed(() => this.trail().length - 1);

  next(cursor: string): void {
    this.trail.update((trail) => [...trail, cursor]);
  }

  previous(): void {
    this.trail.update((trail) => (trail.length > 1 ? trail.slice(0, -1) : trail));
  }

  /** Other filters are another list. */
  reset(): void {
    this.trail.set([null]);
  }
}
