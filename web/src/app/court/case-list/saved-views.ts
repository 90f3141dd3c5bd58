import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { VIEW_NAME_MAX, type CaseFilters, type SavedView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { toProblem, type Problem } from '../../core/http/problem';
import { newIdempotencyKey } from '../../core/http/write-options';
import { ProblemNote } from '../../core/page/problem-note';
import { CaseListClient } from './case-list.client';
import { FILTER_KEYS, sameFilters } from './case-filters';

type Writing = 'save' | 'rename' | null;

/** Lists that a person keeps under a name: one press opens one. Nobody else sees them. */
@Component({
  selector: 'app-saved-views',
  imports: [MatButton, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './saved-views.html',
  styleUrl: './saved-views.scss',
})
export class SavedViews {
  private readonly client = inject(CaseListClient);

  readonly filters = input.required<CaseFilters>();
  readonly opened = output<CaseFilters>();

  protected readonly nameMax = VIEW_NAME_MAX;
  protected readonly views = this.client.views();
  protected readonly all = computed(() => (this.views.hasValue() ? this.views.value() : []));
  protected readonly current = computed(
    () => this.all().find((view) => sameFilters(view.filters, this.filters())) ?? null,
  );
  protected readonly worthKeeping = computed(
    () => !this.current() && FILTER_KEYS.some((key) => this.filters()[key] !== undefined),
  );
  protected readonly writing = signal<Writing>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected write(what: Writing): void {
    this.problem.set(null);
    this.writing.set(what);
  }

  protected keep(name: string): Promise<void> {
    const written = name.trim();
    if (!written) return Promise.resolve();
    const current = this.current();
    const renaming = this.writing() === 'rename' && current;
    return this.change(() =>
      renaming
        ? this.client.rename(current, written)
        : this.client.save({ name: written, filters: this.filters() }, newIdempotencyKey()),
    );
  }

  protected drop(view: SavedView): Promise<void> {
    return this.change(() => this.client.drop(view));
  }

  private async change(act: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await act();
      this.writing.set(null);
      this.views.reload();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
