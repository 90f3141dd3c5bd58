import { computed, signal } from '@angular/core';

/** What a page of a list says about itself. */
export interface CursorPage {
  items: readonly unknown[];
  nextCursor: string | null;
  /** At least with the first page, when it is known. */
  total?: number;
  /** There are more than `total`. */
  moreThanTotal?: true;
}

/** Remembers the way through a list that pages by cursor, so that one can go back. One per list. */
export class CursorPages {
  private readonly trail = signal<readonly (string | null)[]>([null]);

  /** Goes into the request; null is the first page. */
  readonly cursor = computed(() => this.trail().at(-1) ?? null);
  readonly hasPrevious = computed(() => this.trail().length > 1);
  /** How many pages lie before this one. */
  readonly before = computed(() => this.trail().length - 1);
  /** What an earlier page said of the length of the list; it is not counted again for each page. */
  private readonly said = signal<Pick<CursorPage, 'total' | 'moreThanTotal'>>({});

  /** Whether this page is the whole list. */
  isWhole({ nextCursor }: CursorPage): boolean {
    return nextCursor === null && !this.hasPrevious();
  }

  totalOf(page: CursorPage): Pick<CursorPage, 'total' | 'moreThanTotal'> {
    return page.total === undefined ? this.said() : page;
  }

  next(page: CursorPage): void {
    const { nextCursor } = page;
    if (nextCursor === null) return;
    this.said.set(this.totalOf(page));
    this.trail.update((trail) => [...trail, nextCursor]);
  }

  previous(): void {
    this.trail.update((trail) => (trail.length > 1 ? trail.slice(0, -1) : trail));
  }

  /** Other filters are another list. */
  reset(): void {
    this.said.set({});
    this.trail.set([null]);
  }
}
