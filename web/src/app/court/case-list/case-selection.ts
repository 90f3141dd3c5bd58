import { Injectable, computed, signal } from '@angular/core';
import { ASSIGN_AT_ONCE_MAX } from '@hakika/domain';

/** The cases that are chosen for what happens to several at once. It lasts as long as the page. */
@Injectable()
export class CaseSelection {
  private readonly chosen = signal<ReadonlySet<string>>(new Set());
  /** Where a range begins. */
  private last: string | null = null;

  readonly ids = computed(() => [...this.chosen()]);
  readonly count = computed(() => this.chosen().size);
  /** More than can be decided about at once were wanted. */
  readonly full = computed(() => this.count() >= ASSIGN_AT_ONCE_MAX);

  has(id: string): boolean {
    return this.chosen().has(id);
  }

  /** One case, or with `range` all from the last one that was touched to this one. */
  toggle(id: string, order: readonly string[], range = false): void {
    const on = !this.has(id);
    const ids = range && this.last ? between(order, this.last, id) : [id];
    this.last = id;
    this.set(ids, on);
  }

  set(ids: readonly string[], on: boolean): void {
    const next = new Set(this.chosen());
    for (const id of ids) {
      if (!on) next.delete(id);
      else if (next.size < ASSIGN_AT_ONCE_MAX) next.add(id);
    }
    this.chosen.set(next);
  }

  clear(): void {
    this.last = null;
    this.chosen.set(new Set());
  }
}

function between(order: readonly string[], one: string, other: string): readonly string[] {
  const [from, to] = [order.indexOf(one), order.indexOf(other)].sort((a, b) => a - b);
  return from === undefined || to === undefined || from < 0 ? [other] : order.slice(from, to + 1);
}
