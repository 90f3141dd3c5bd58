import { computed, signal, type Signal } from '@angular/core';
import type { Preview } from './docket-preview';

/** Whether what a correction makes impossible is taken back with it; another list has to be agreed to anew. */
export class TakenAlong {
  private readonly agreed = signal('');
  readonly ids: Signal<readonly string[]>;
  readonly preview: Signal<Preview | null>;
  private readonly broken: Signal<readonly string[]>;

  constructor(previewWith: (takenAlong: readonly string[]) => Preview | null) {
    const alone = computed(() => previewWith([]));
    this.broken = computed(() => alone()?.breaks.map(({ milestoneId }) => milestoneId) ?? []);
    this.ids = computed(() => (this.broken().join() === this.agreed() ? this.broken() : []));
    this.preview = computed(() => (this.ids().length > 0 ? previewWith(this.ids()) : alone()));
  }

  agree(): void {
    this.agreed.set(this.broken().join());
  }

  refuse(): void {
    this.agreed.set('');
  }
}
