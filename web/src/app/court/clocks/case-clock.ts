import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Clock, ClockStatus } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { When } from '../../core/page/when';
import { HowComputed } from '../../shared/how-computed';
import type { IconName } from '../../shared/icons';
import { Tag, type TagTone } from '../../shared/tag';
import { ClockDayList } from './clock-day-list';
import { ClockWords } from './clock-words';

const LOOKS: Readonly<Partial<Record<ClockStatus, readonly [TagTone, IconName]>>> = {
  late: ['overdue', 'error'],
  'in-time': ['done', 'check'],
};

/** One limit of the law or one measured duration, with its working. */
@Component({
  selector: 'app-case-clock',
  imports: [ClockDayList, HowComputed, Tag, TranslocoPipe, When],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>{{ words.name(clock()) }}{{ accused() }}</p>
    @if (clock().dueOn; as due) {
      @if (clock().metOn || clock().status === 'not-applicable') {
        <p>
          <b>{{ 'court.clock.by' | transloco: { date: dates.dayWithYear(due) } }}</b>
        </p>
      } @else {
        <hk-when [date]="due" [due]="clock().force !== 'aim'" [withYear]="true" />
      }
    } @else {
      <p>
        <b>{{ 'court.clock.days' | transloco: { days: clock().days } }}</b>
      </p>
    }
    @if (looks(); as look) {
      <p class="hk-line">
        <hk-tag [tone]="look[0]" [icon]="look[1]">{{ 'court.clock.' + clock().status | transloco }}</hk-tag>
        @if (clock().metOn; as met) {
          <span class="hk-small hk-muted">{{ dates.dayWithYear(met) }}</span>
        }
      </p>
    }
    <hk-how [steps]="words.steps(clock())" [source]="words.source(clock())" [verified]="clock().verified">
      @if (clock().force === 'aim') {
        <p>{{ 'court.clock.aim' | transloco }}</p>
      }
      @if (words.extension(clock()); as longer) {
        <p>{{ 'court.clock.longer' | transloco: { longer } }}</p>
      }
      @if (words.stops(clock()); as stops) {
        <p>{{ 'court.clock.stops' | transloco: { stops } }}</p>
      }
      <app-clock-day-list [clock]="clock()" />
    </hk-how>
  `,
  styles: `
    :host {
      display: block;
      padding: 12px 16px 4px;
    }
  `,
})
export class CaseClock {
  protected readonly words = inject(ClockWords);
  protected readonly dates = inject(DatesInWords);

  readonly clock = input.required<Clock>();
  /** ", A1" behind the name, or nothing where the clock runs for the whole case. */
  readonly accused = input('');

  protected readonly looks = computed(() => LOOKS[this.clock().status]);
}
