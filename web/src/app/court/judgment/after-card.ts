import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { SessionService } from '../../core/session/session.service';
import { PackService } from '../../core/pack/pack.service';
import { SectionHead } from '../../shared/section-head';
import { accusedLabel } from '../case-page/case.store';
import { MilestoneWords } from '../docket/milestone-words';
import { actsOf, newsOf, owedBy } from './acts';

/** Judgment and what follows it: what can be recorded now, what is still owed, and what a survivor was not told yet. */
@Component({
  selector: 'app-after-card',
  imports: [RouterLink, SectionHead, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './after-card.html',
  styleUrl: './after-card.scss',
})
export class AfterCard {
  protected readonly dates = inject(DatesInWords);
  protected readonly pack = inject(PackService);
  protected readonly money = inject(MilestoneWords);

  private readonly session = inject(SessionService);

  readonly courtCase = input.required<CaseView>();
  readonly mayRecord = input.required<boolean>();

  protected readonly acts = computed(() => (this.mayRecord() ? actsOf(this.courtCase()) : []));
  /** Over for everybody, and by an ending that lets somebody be charged again. */
  protected readonly mayChargeAgain = computed(() => {
    const { accused } = this.courtCase();
    const endings = this.pack.pack.hasValue() ? this.pack.pack.value().endings : [];
    const again = new Set(endings.filter(({ mayBeRecharged }) => mayBeRecharged).map(({ code }) => code));
    const over = accused.length > 0 && accused.every(({ live }) => !live);
    return this.session.may('case:open') && over && accused.some(({ ending }) => ending !== null && again.has(ending));
  });
  protected readonly owed = computed(() => owedBy(this.courtCase()));
  protected readonly toTell = computed(() => newsOf(this.courtCase()));
  protected readonly shown = computed(() => {
    const something = this.acts().length + this.owed().length + this.toTell().length > 0;
    return (something && this.courtCase().counts.length > 0) || this.mayChargeAgain();
  });

  protected label(accusedId: string): string {
    return accusedLabel(this.courtCase(), accusedId);
  }
}
