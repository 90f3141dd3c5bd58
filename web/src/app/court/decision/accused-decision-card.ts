import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { isOverdue, type AccusedDecision, type DirectionState } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { DatesInWords } from '../../core/dates-in-words';
import { PackService } from '../../core/pack/pack.service';
import { Unverified } from '../../core/pack/unverified';
import { When } from '../../core/page/when';
import { SessionService } from '../../core/session/session.service';
import { Fact } from '../../shared/fact';
import { Tag } from '../../shared/tag';
import type { Asked, Step } from './act-draft';

/** What each step needs; whoever keeps the docket may record any of them. */
const OWN_DOOR: Readonly<Record<string, string>> = {
  'direction-answered': 'direction:answer',
  'decision-approved': 'decision:approve',
};

/** Where the decision stands for one accused, and the next step with it. */
@Component({
  selector: 'app-accused-decision-card',
  imports: [Fact, MatButton, RouterLink, Tag, TranslocoPipe, Unverified, When],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './accused-decision-card.html',
  styleUrl: './accused-decision-card.scss',
})
export class AccusedDecisionCard {
  private readonly session = inject(SessionService);
  private readonly clock = inject(CourtClock);
  protected readonly pack = inject(PackService);
  protected readonly dates = inject(DatesInWords);

  readonly caseId = input.required<string>();
  readonly name = input.required<string>();
  readonly of = input.required<AccusedDecision>();
  /** A form is open already. */
  readonly busy = input(false);
  readonly asked = output<Asked>();

  protected readonly mayRecord = computed(() => this.session.may('milestone:record'));
  /** Directions are answered one by one; a charge sheet has a page of its own. */
  protected readonly button = computed((): Step | null => {
    const { next } = this.of();
    if (next === null || next === 'charge-sheet-filed' || next === 'direction-answered') return null;
    // A decision is signed by somebody else than whoever made it.
    const own = OWN_DOOR[next];
    return (own ? this.session.may(own) : this.mayRecord()) ? next : null;
  });
  protected readonly mayAnswer = computed(() => this.mayRecord() || this.session.may('direction:answer'));

  protected late(direction: DirectionState): boolean {
    return isOverdue(direction, this.clock.today());
  }

  protected ask(step: Step, direction?: string): void {
    const { accusedId, label } = this.of();
    this.asked.emit({ step, accusedId, label, ...(direction !== undefined && { direction }) });
  }
}
