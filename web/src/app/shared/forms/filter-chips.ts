import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon';

export interface ChosenFilter {
  key: string;
  /** In words, as "Station: Malindi". */
  label: string;
}

/** The chosen filters above a list, each with its way out. */
@Component({
  selector: 'hk-filter-chips',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (filters().length > 0) {
      <ul [attr.aria-label]="'shared.filters.chosen' | transloco">
        @for (filter of filters(); track filter.key) {
          <li>
            <button type="button" class="chip" (click)="removed.emit(filter.key)">
              {{ filter.label }}
              <hk-icon name="close" size="small" />
              <span class="hk-hidden-text">{{ 'shared.filters.remove' | transloco }}</span>
            </button>
          </li>
        }
        <li>
          <button type="button" class="hk-link" (click)="cleared.emit()">
            {{ 'shared.filters.clear' | transloco }}
          </button>
        </li>
      </ul>
    }
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    .chip {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 40px;
      padding: 0 12px 0 14px;
      border: 1px solid var(--hk-edge);
      border-radius: var(--hk-radius-pill);
      background: var(--hk-accent-tint);
      color: var(--hk-on-accent-tint);
      font: var(--hk-text-label);
      cursor: pointer;
    }
    .hk-link {
      min-height: 40px;
    }
  `,
})
export class FilterChips {
  readonly filters = input.required<readonly ChosenFilter[]>();
  readonly removed = output<string>();
  readonly cleared = output<void>();
}
