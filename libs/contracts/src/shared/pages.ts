export const PAGE_LIMIT = 25;
export const PAGE_LIMIT_MAX = 100;

/** A page of a list. `nextCursor` is opaque, and null on the last page. */
export interface Page<Item> {
  items: readonly Item[];
  nextCursor: string | null;
}
