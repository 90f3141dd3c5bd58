import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { BatchField } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { Words } from '../../core/language/words';
import { BATCH_FIELDS, NEEDED, type BatchColumns } from './batch-columns';
import type { TableLine } from './batch-table';
import { BatchWords } from './batch-words';

/** Which column of the list is which box: a labelled choice for each, with what the first row holds as example. */
@Component({
  selector: 'app-column-choice',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="headings">
      <input
        type="checkbox"
        data-testid="headings"
        [checked]="headings()"
        #first
        (change)="headed.emit(first.checked)"
      />
      {{ 'court.hearingBatch.headings' | transloco }}
    </label>
    <div class="choices">
      @for (field of fields; track field) {
        <label>
          <span
            >{{ words.field(field) }}
            @if (!needed(field)) {
              <span class="hk-muted">({{ 'court.hearingBatch.mayMiss' | transloco }})</span>
            }
          </span>
          <select
            class="hk-control"
            [attr.data-testid]="'column-' + field"
            [attr.aria-invalid]="needed(field) && columns()[field] === null ? true : null"
            #chosen
            (change)="mapped.emit({ field, column: chosen.value === '' ? null : +chosen.value })"
          >
            <option value="" [selected]="columns()[field] === null">
              {{ 'court.hearingBatch.noColumn' | transloco }}
            </option>
            @for (option of options(); track option.index) {
              <option [value]="option.index" [selected]="columns()[field] === option.index">{{ option.label }}</option>
            }
          </select>
        </label>
      }
    </div>
  `,
  styles: `
    .headings {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 40px;
    }
    input {
      width: 20px;
      height: 20px;
    }
    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
      gap: var(--hk-3);
    }
    .choices span {
      font: var(--hk-text-label);
    }
  `,
})
export class ColumnChoice {
  private readonly said = inject(Words);
  protected readonly words = inject(BatchWords);
  protected readonly fields = BATCH_FIELDS;

  readonly table = input.required<readonly TableLine[]>();
  readonly columns = input.required<BatchColumns>();
  readonly headings = input.required<boolean>();
  readonly mapped = output<{ field: BatchField; column: number | null }>();
  readonly headed = output<boolean>();

  protected readonly options = computed(() => {
    const width = Math.max(0, ...this.table().map(({ cells }) => cells.length));
    const first = this.table()[0]?.cells ?? [];
    return Array.from({ length: width }, (_, index) => {
      const column = this.said.of('court.hearingBatch.column', { number: index + 1 });
      return { index, label: first[index] ? `${column}: ${first[index]}` : column };
    });
  });

  protected needed(field: BatchField): boolean {
    return NEEDED.includes(field);
  }
}
