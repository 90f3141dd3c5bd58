import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ContinuationView, HearingView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { DatesInWords } from '../../core/dates-in-words';
import { PackService } from '../../core/pack/pack.service';
import { EmptyState, Filled, States } from '../../core/page/states';
import { When } from '../../core/page/when';
import { SessionService } from '../../core/session/session.service';
import { CursorPages } from '../../shared/cursor-pages';
import { Empty } from '../../shared/empty';
import { Pager } from '../../shared/pager';
import { SectionHead } from '../../shared/section-head';
import { Tag } from '../../shared/tag';
import { CaseStore } from '../case-page/case.store';
import { CaseWitnesses } from '../attendance/case-witnesses';
import { CasesClient } from '../cases/cases.client';
import { CaseContinuations } from './case-continuations';
import { ContinuationLine } from './continuation-line';
import { HearingsClient } from './hearings.client';
import { ScheduleHearing } from './schedule-hearing';

/** Every date in court of the case, the latest first, and a new one. */
@Component({
  selector: 'app-case-hearings-page',
  imports: [
    CaseContinuations,
    CaseWitnesses,
    ContinuationLine,
    Empty,
    EmptyState,
    Filled,
    MatButton,
    Pager,
    RouterLink,
    ScheduleHearing,
    SectionHead,
    States,
    Tag,
    TranslocoPipe,
    When,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './hearings-page.html',
  styles: `
    .list {
      overflow: hidden;
    }
    app-case-witnesses {
      display: block;
    }
    app-schedule-hearing {
      display: block;
      margin-bottom: var(--hk-6);
    }
    .by {
      display: block;
      color: var(--hk-ink-2);
      font: var(--hk-text-small);
    }
  `,
})
export class HearingsPage {
  private readonly session = inject(SessionService);
  protected readonly store = inject(CaseStore);
  protected readonly pack = inject(PackService);
  protected readonly dates = inject(DatesInWords);
  protected readonly today = inject(CourtClock).today;

  protected readonly pages = new CursorPages();
  protected readonly hearings = inject(CasesClient).hearings(this.store.caseId, this.pages.cursor);
  protected readonly continuations = inject(HearingsClient).continuations(this.store.caseId);
  protected readonly nothing = computed(() => this.hearings.hasValue() && this.hearings.value().items.length === 0);
  protected readonly scheduling = signal(false);
  protected readonly maySchedule = computed(() => this.session.may('hearing:schedule'));
  protected readonly mayRecord = computed(
    () => this.session.may('hearing:record') && this.session.may('court-day:read'),
  );

  protected scheduled(): void {
    this.scheduling.set(false);
    this.hearings.reload();
    this.store.reload();
  }

  protected continuationOf({ id }: HearingView): ContinuationView | undefined {
    if (!this.continuations.hasValue()) return undefined;
    return this.continuations.value().hearings.find(({ hearingId }) => hearingId === id);
  }

  protected reasonOf({ reason, status }: HearingView): string {
    if (!reason) return '';
    return this.pack.word(status === 'vacated' ? 'vacationReasons' : 'adjournmentReasons', reason);
  }
}
