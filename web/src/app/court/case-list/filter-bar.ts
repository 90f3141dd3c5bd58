import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { CaseFilters } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon';
import { CaseFilterWords } from './case-filter-words';
import { FIRST_KEYS, type FilterKey } from './case-filters';

/** One box for each thing that narrows the list; a choice acts at once. On a phone they are behind one button. */
@Component({
  selector: 'app-filter-bar',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      type="button"
      class="hk-link toggle hk-narrow-only"
      [attr.aria-expanded]="open()"
      aria-controls="case-filters"
      (click)="open.set(!open())"
    >
      <hk-icon name="expand_more" [class.turned]="open()" />{{ 'court.list.filters' | transloco }}
      @if (count()) {
        <span class="count">{{ 'court.list.chosen' | transloco: { count: count() } }}</span>
      }
    </button>
    <div id="case-filters" class="boxes" [class.open]="open()">
      @for (key of words.keys(); track key) {
        <label [class.rest]="!isFirst(key)">
          <span>{{ 'court.list.filter.' + key | transloco }}</span>
          <select #box class="hk-control" [attr.data-testid]="'filter-' + key" (change)="choose(key, box.value)">
            <option value="" [selected]="filters()[key] === undefined">
              {{ 'court.list.any.' + key | transloco }}
            </option>
            @for (answer of words.answers(key); track answer.code) {
              <option [value]="answer.code" [selected]="answer.code === filters()[key]">{{ answer.label }}</option>
            }
          </select>
        </label>
      }
    </div>
    <button
      type="button"
      class="hk-link toggle hk-wide-only"
      data-testid="more-filters"
      [attr.aria-expanded]="open()"
      aria-controls="case-filters"
      (click)="open.set(!open())"
    >
      <hk-icon name="expand_more" [class.turned]="open()" />{{
        (open() ? 'court.list.fewer' : 'court.list.more') | transloco
      }}
    </button>
  `,
  styleUrl: './filter-bar.scss',
})
export class FilterBar {
  protected readonly words = inject(CaseFilterWords);

  readonly filters = input.required<CaseFilters>();
  readonly changed = output<CaseFilters>();

  protected readonly open = signal(false);
  protected readonly count = computed(
    () => this.words.keys().filter((key) => this.filters()[key] !== undefined).length,
  );

  protected isFirst(key: FilterKey): boolean {
    return FIRST_KEYS.includes(key);
  }

  protected choose(key: FilterKey, code: string): void {
    this.changed.emit({ ...this.filters(), [key]: code || undefined } as CaseFilters);
  }
}
