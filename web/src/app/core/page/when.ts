import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../dates-in-words';

/** A date and how far off it is: bold, and under it "In 3 days" or, where something was due, "Overdue 2 days". */
@Component({
  selector: 'hk-when',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <time [attr.datetime]="date()">{{ written() }}{{ time() ? ', ' + time() : '' }}</time>
    @if (inLine()) {
      ·
    }
    <span [class.late]="late()">{{ distance().key | transloco: distance() }}</span>
  `,
  styles: `
    :host(.stacked) {
      display: block;
      & time,
      & span {
        display: block;
      }
      & span {
        color: var(--hk-ink-2);
        font: var(--hk-text-small);
      }
    }
    time {
      font-weight: 600;
    }
    time,
    span {
      white-space: nowrap;
    }
    :host(.stacked) .late,
    .late {
      color: var(--hk-overdue);
      font-weight: 600;
    }
  `,
  host: { '[class.stacked]': '!inLine()' },
})
export class When {
  private readonly dates = inject(DatesInWords);

  /** A calendar day, `YYYY-MM-DD`. */
  readonly date = input.required<string>();
  /** A time of that day, `09:00`, when it is known. */
  readonly time = input<string | null>(null);
  /** Something must be done by then: once it has passed it is overdue. */
  readonly due = input(false);
  readonly inLine = input(false);
  readonly withYear = input(false);

  protected readonly written = computed(() =>
    this.withYear() ? this.dates.dayWithYear(this.date()) : this.dates.day(this.date()),
  );
  protected readonly late = computed(() => this.due() && this.dates.daysAhead(this.date()) < 0);
  protected readonly distance = computed(() => {
    const days = this.dates.daysAhead(this.date());
    const name = wordFor(days, this.due());
    return { key: `shared.when.${this.inLine() ? 'inLine' : 'alone'}.${name}`, days: Math.abs(days) };
  });
}

function wordFor(days: number, due: boolean): string {
  if (days === 0) return 'today';
  if (days > 0) return 'ahead';
  return due ? 'overdue' : 'ago';
}
