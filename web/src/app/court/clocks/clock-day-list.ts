import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { clockDays, type Clock, type ClockDay } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { PackService } from '../../core/pack/pack.service';
import { ClockWords } from './clock-words';

/** The way to the last day, one by one: which is counted, and on which no court sits and why. */
@Component({
  selector: 'app-clock-day-list',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (days().length > 0) {
      <details data-testid="day-by-day">
        <summary class="hk-opener">
          {{ (byMonth() ? 'court.clock.monthByMonth' : 'court.clock.dayByDay') | transloco }}
        </summary>
        <ol>
          @for (day of days(); track day.on) {
            <li [class.closed]="day.closed">
              <span class="number">{{ day.number ?? '–' }}</span>
              <time [attr.datetime]="day.on">{{ dates.dayWithYear(day.on) }}</time>
              <span class="why">{{ why(day, $first) }}</span>
            </li>
          }
        </ol>
      </details>
    }
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 3ch auto minmax(0, 1fr);
      gap: 0 10px;
      padding: 1px 0;
    }
    .number {
      text-align: right;
      font-variant-numeric: tabular-nums;
    }
    .closed {
      color: var(--hk-ink-2);
    }
  `,
})
export class ClockDayList {
  private readonly pack = inject(PackService);
  private readonly words = inject(ClockWords);
  protected readonly dates = inject(DatesInWords);

  readonly clock = input.required<Clock>();

  protected readonly days = computed(() => {
    const pack = this.pack.pack.hasValue() ? this.pack.pack.value() : null;
    return pack ? clockDays(pack, this.clock()) : [];
  });
  protected readonly byMonth = computed(() => this.words.ruleOf(this.clock())?.unit === 'months');

  protected why(day: ClockDay, first: boolean): string {
    const parts = [first ? this.words.say('start') : '', day.on === this.clock().dueOn ? this.words.say('end') : ''];
    const closed = day.closed ? this.words.closure(day.closed) : '';
    const counted = day.closed && day.number !== null && !this.byMonth() ? this.words.say('counted') : '';
    return [...parts, closed, counted].filter(Boolean).join(', ');
  }
}
