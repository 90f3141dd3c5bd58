import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AccusedView, CaseView } from '@hakika/contracts';
import { likelyCustodyFacts, type BailState } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { PackService } from '../../core/pack/pack.service';
import { SessionService } from '../../core/session/session.service';
import { Fact } from '../../shared/fact';
import { MilestoneWords } from '../docket/milestone-words';
import { CustodyWords } from './custody-words';

/** One accused: who it is, held or free and on what terms, how it came to that, and what may be recorded next. */
@Component({
  selector: 'app-accused-row',
  imports: [Fact, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './accused-row.html',
  styleUrl: './accused-row.scss',
})
export class AccusedRow {
  private readonly session = inject(SessionService);
  protected readonly pack = inject(PackService);
  protected readonly custody = inject(CustodyWords);
  protected readonly milestones = inject(MilestoneWords);
  protected readonly dates = inject(DatesInWords);

  readonly courtCase = input.required<CaseView>();
  readonly accused = input.required<AccusedView>();

  /** Newest first, as the timeline. */
  protected readonly history = computed(() => [...this.accused().custodyHistory].reverse());
  protected readonly next = computed(() =>
    this.session.may('milestone:record') ? likelyCustodyFacts(this.accused()) : [],
  );

  protected standing({ metOn, inDefaultSince, suretyDischargedOn }: BailState): string {
    if (suretyDischargedOn) return 'court.bail.withoutSurety';
    if (inDefaultSince) return 'court.bail.inDefault';
    return metOn ? 'court.bail.met' : 'court.bail.notMet';
  }

  protected sinceOf({ grantedOn, metOn, inDefaultSince, suretyDischargedOn }: BailState): string {
    return this.custody.short(suretyDischargedOn ?? inDefaultSince ?? metOn ?? grantedOn);
  }
}
