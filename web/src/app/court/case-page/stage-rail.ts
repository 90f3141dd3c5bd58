import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { AccusedView } from '@hakika/contracts';
import type { RailStep } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { DatesInWords } from '../../core/dates-in-words';
import { ActiveLanguage } from '../../core/language/active-language';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { dayAndMonth, daysBetween } from '../../shared/time/dates';

/** Where one accused stands: ten dots on a desktop, ten short bars and three lines on a phone. Nothing to press. */
@Component({
  selector: 'app-stage-rail',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './stage-rail.html',
  styleUrl: './stage-rail.scss',
})
export class StageRail {
  private readonly words = inject(Words);
  private readonly language = inject(ActiveLanguage);
  private readonly clock = inject(CourtClock);
  private readonly dates = inject(DatesInWords);
  protected readonly pack = inject(PackService);

  readonly accused = input.required<AccusedView>();

  protected readonly custody = computed(() => {
    const { custody, custodySince } = this.accused();
    if (!custodySince) return this.words.of(`court.custody.${custody}`);
    const params = { since: this.short(custodySince), days: daysBetween(custodySince, this.clock.today()) };
    return this.words.of(`court.custodySince.${custody}`, params);
  });
  protected readonly end = computed(() => {
    const { ending, stage, since } = this.accused();
    if (ending) return this.pack.word('endings', ending);
    return stage === 'closed' && since ? this.words.of('court.rail.closed', { date: this.short(since) }) : '';
  });
  protected readonly now = computed(() => this.accused().rail.findIndex(({ state }) => state === 'now'));
  protected readonly before = computed(() => {
    const past = this.accused().rail.filter(({ state }) => state === 'past');
    return past.at(-1) ?? null;
  });
  protected readonly next = computed(() => this.accused().rail.find(({ state }) => state === 'ahead') ?? null);

  protected dateOf(step: RailStep): string {
    if (step.state === 'now' && step.on) return this.words.of('court.rail.since', { date: this.short(step.on) });
    if (step.on) return this.short(step.on);
    return this.words.of(`court.rail.${step.state}`);
  }

  protected inLine(step: RailStep): string {
    const name = this.pack.word('stages', step.step);
    return step.on ? `${name}, ${this.dateOf(step)}` : name;
  }

  /** The year only when it is another one. */
  private short(date: string): string {
    const otherYear = date.slice(0, 4) !== this.clock.today().slice(0, 4);
    return dayAndMonth(date, this.language.value(), otherYear);
  }

  protected fullDate(date: string): string {
    return this.dates.dayWithYear(date);
  }
}
