import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { PackService } from '../../core/pack/pack.service';
import { ActiveLanguage } from '../../core/language/active-language';
import { SessionService } from '../../core/session/session.service';
import { Icon } from '../../shared/icon';
import { SectionHead } from '../../shared/section-head';
import { BenchCard } from '../bench/bench-card';
import { CaseClocks } from '../clocks/case-clocks';
import { derivedClocks } from '../clocks/derived-clocks';
import { CasesClient } from '../cases/cases.client';
import { CaseCounts } from '../charges/case-counts';
import { CaseStore } from './case.store';
import { ChargeGapNote } from '../charges/charge-gap-note';
import { AfterCard } from '../judgment/after-card';
import { LinkedCases } from '../judgment/linked-cases';
import { NextCard } from './next-card';
import { ReadinessList } from '../readiness/readiness-list';
import { StageRail } from './stage-rail';
import { TimelineList } from '../timeline/timeline-list';

const PREVIEW = 8;

/** The whole truth in one place: where each accused stands, what comes next, which limits run, what happened last. */
@Component({
  selector: 'app-case-overview-page',
  imports: [
    AfterCard,
    BenchCard,
    CaseClocks,
    CaseCounts,
    ChargeGapNote,
    Icon,
    LinkedCases,
    MatButton,
    NextCard,
    ReadinessList,
    RouterLink,
    SectionHead,
    StageRail,
    TimelineList,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
})
export class OverviewPage {
  private readonly session = inject(SessionService);
  private readonly cases = inject(CasesClient);
  private readonly language = inject(ActiveLanguage);
  private readonly pack = inject(PackService);
  private readonly today = inject(CourtClock).today;
  protected readonly store = inject(CaseStore);

  protected readonly mayRecord = computed(() => this.session.may('milestone:record'));
  protected readonly mayChange = computed(() => this.session.may('case:change'));
  protected readonly mayPrint = computed(() => this.session.may('case:export'));
  protected readonly summary = computed(() => this.cases.summary(this.store.caseId(), this.language.value()));
  protected readonly clocks = computed(() => {
    const courtCase = this.store.current();
    const pack = this.pack.pack.hasValue() ? this.pack.pack.value() : undefined;
    return courtCase ? derivedClocks(pack, courtCase, this.today()) : [];
  });
  protected readonly preview = computed(() => {
    const facts = this.store.current()?.milestones ?? [];
    const shown = facts.filter(({ supersededById }) => supersededById === null).slice(0, PREVIEW);
    const ids = new Set(shown.flatMap(({ id, supersedesId }) => [id, supersedesId]));
    return facts.filter(({ id }) => ids.has(id));
  });
}
