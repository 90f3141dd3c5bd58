import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CaseView } from '@hakika/contracts';
import type { Clock, ClockStatus } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { When } from '../../core/page/when';
import { HowComputed } from '../../shared/how-computed';
import type { IconName } from '../../shared/icons';
import { Tag, type TagTone } from '../../shared/tag';
import { accusedLabel } from '../case-page/case.store';
import { ClockDayList } from './clock-day-list';
import { ClockWords } from './clock-words';

const ORDER: readonly ClockStatus[] = ['overdue', 'running', 'late', 'in-time', 'not-applicable'];

/** Limits before durations; of the limits first what was missed, then what still runs. */
const rankOf = ({ dueOn, status }: Clock) => (dueOn === null ? ORDER.length : ORDER.indexOf(status));
const LOOK: Readonly<Record<'late' | 'in-time', readonly [TagTone, IconName]>> = {
  late: ['overdue', 'error'],
  'in-time': ['done', 'check'],
};

/** Limits of the law and measured durations, each with its working; what still runs comes first. */
@Component({
  selector: 'app-case-clocks',
  imports: [ClockDayList, HowComputed, Tag, TranslocoPipe, When],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (clock of sorted(); track $index) {
      <div class="clock">
        <p>{{ words.name(clock) }}{{ labelOf(clock) }}</p>
        @if (clock.dueOn; as due) {
          @if (clock.metOn || clock.status === 'not-applicable') {
            <p>
              <b>{{ 'court.clock.by' | transloco: { date: dates.dayWithYear(due) } }}</b>
            </p>
          } @else {
            <hk-when [date]="due" [due]="clock.force !== 'aim'" [withYear]="true" />
          }
        } @else {
          <p>
            <b>{{ 'court.clock.days' | transloco: { days: clock.days } }}</b>
          </p>
        }
        @if (clock.status === 'late' || clock.status === 'in-time') {
          <p class="hk-line">
            <hk-tag [tone]="look[clock.status][0]" [icon]="look[clock.status][1]">{{
              'court.clock.' + clock.status | transloco
            }}</hk-tag>
            @if (clock.metOn; as met) {
              <span class="hk-small hk-muted">{{ dates.dayWithYear(met) }}</span>
            }
          </p>
        }
        <hk-how [steps]="words.steps(clock)" [source]="words.source(clock)" [verified]="clock.verified">
          @if (clock.force === 'aim') {
            <p>{{ 'court.clock.aim' | transloco }}</p>
          }
          @if (words.extension(clock); as longer) {
            <p>{{ 'court.clock.longer' | transloco: { longer } }}</p>
          }
          @if (words.stops(clock); as stops) {
            <p>{{ 'court.clock.stops' | transloco: { stops } }}</p>
          }
          <app-clock-day-list [clock]="clock" />
        </hk-how>
      </div>
    } @empty {
      <p class="clock hk-muted">{{ 'court.clock.none' | transloco }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .clock {
      padding: 14px 16px;
    }
    .clock + .clock {
      border-top: 1px solid var(--hk-line);
    }
    hk-how {
      display: block;
      margin-top: 4px;
    }
  `,
  host: { class: 'hk-sheet' },
})
export class CaseClocks {
  protected readonly words = inject(ClockWords);
  protected readonly dates = inject(DatesInWords);

  readonly courtCase = input.required<CaseView>();
  readonly clocks = input.required<readonly Clock[]>();

  protected readonly look = LOOK;
  protected readonly sorted = computed(() => [...this.clocks()].sort((a, b) => rankOf(a) - rankOf(b)));

  protected labelOf(clock: Clock): string {
    const label = accusedLabel(this.courtCase(), clock.accusedId);
    return label && `, ${label}`;
  }
}
