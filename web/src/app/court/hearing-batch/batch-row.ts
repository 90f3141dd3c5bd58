import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { BatchField } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon';
import { BATCH_FIELDS } from './batch-columns';
import { faultsNow, type JudgedRow, type ListedRow } from './batch-rows';
import { BatchWords } from './batch-words';

/** A row that waits for a hand: its six boxes, and under each what is wrong with it. Enter asks for a new check. */
@Component({
  selector: 'app-batch-row',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './batch-row.html',
  styleUrl: './batch-row.scss',
})
export class BatchRowEditor {
  protected readonly words = inject(BatchWords);

  readonly row = input.required<ListedRow>();
  readonly judged = input<JudgedRow>();
  readonly changed = output<{ field: BatchField; value: string }>();
  readonly entered = output<void>();

  private readonly faults = computed(() => faultsNow(this.row(), this.judged()));
  protected readonly ofRow = computed(() => this.faults().filter(({ field }) => field === null));
  protected readonly mended = computed(() => this.judged() !== undefined && this.faults().length === 0);
  protected readonly boxes = computed(() =>
    BATCH_FIELDS.map((field) => ({
      field,
      value: this.row()[field],
      id: `${field}-${this.row().id}`,
      faults: this.faults().filter((fault) => fault.field === field),
    })),
  );

  protected listOf(field: BatchField): string | null {
    return field === 'purpose' || field === 'station' ? `batch-${field}s` : null;
  }
}
