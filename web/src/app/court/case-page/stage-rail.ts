import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { AccusedView } from '@hakika/contracts';
import type { RailStep } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { CustodyWords } from '../parties/custody-words';

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
  private readonly custodyWords = inject(CustodyWords);
  private readonly dates = inject(DatesInWords);
  protected readonly pack = inject(PackService);

  readonly accused = input.required<AccusedView>();

  protected readonly custody = computed(() => this.custodyWords.now(this.accused()));
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

  private short(date: string): string {
    return this.custodyWords.short(date);
  }

  protected fullDate(date: string): string {
    return this.dates.dayWithYear(date);
  }
}
