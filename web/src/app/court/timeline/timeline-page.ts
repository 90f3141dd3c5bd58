import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { isCalendarDay, MILESTONE_TYPES } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { Kept } from '../../core/comfort/kept';
import { CourtClock } from '../../core/court-clock';
import { DatesInWords } from '../../core/dates-in-words';
import { PackService } from '../../core/pack/pack.service';
import { EmptyState, Filled, States } from '../../core/page/states';
import { SessionService } from '../../core/session/session.service';
import { CursorPages } from '../../shared/cursor-pages';
import { Empty } from '../../shared/empty';
import { Note } from '../../shared/note';
import { Pager } from '../../shared/pager';
import { SectionHead } from '../../shared/section-head';
import { CaseStore } from '../case-page/case.store';
import { CasesClient } from '../cases/cases.client';
import { TimelineList } from './timeline-list';

const DENSE = 'timeline.dense';

/** Every entry of the docket, newest first, corrected ones included; also as it was known on a day that has passed. */
@Component({
  selector: 'app-timeline-page',
  imports: [
    Empty,
    EmptyState,
    Filled,
    MatButton,
    Note,
    Pager,
    RouterLink,
    SectionHead,
    States,
    TimelineList,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './timeline-page.html',
  styleUrl: './timeline-page.scss',
})
export class TimelinePage {
  private readonly session = inject(SessionService);
  private readonly router = inject(Router);
  private readonly kept = inject(Kept);
  protected readonly store = inject(CaseStore);
  protected readonly pack = inject(PackService);
  protected readonly dates = inject(DatesInWords);
  protected readonly today = inject(CourtClock).today;

  /** From the address. */
  readonly type = input<string>();
  readonly asKnownOn = input<string>();

  protected readonly pages = new CursorPages();
  protected readonly dense = signal(this.kept.read(DENSE) === 'yes');
  protected readonly shownType = computed(() => MILESTONE_TYPES.find((type) => type === this.type()) ?? null);
  /** Only days that have passed are another time than now. */
  protected readonly day = computed(() => {
    const day = this.asKnownOn() ?? '';
    return isCalendarDay(day) && day < this.today() ? day : null;
  });
  protected readonly mayRecord = computed(() => this.session.may('milestone:record'));

  private readonly asked = computed(() => {
    const [type, day] = [this.shownType(), this.day()];
    return { ...(type && { type }), ...(day && { asKnownOn: day }) };
  });
  protected readonly facts = inject(CasesClient).timeline(this.store.caseId, this.asked, this.pages.cursor);
  protected readonly nothing = computed(() => this.facts.hasValue() && this.facts.value().items.length === 0);
  /** They come with the first page, and stay while one pages on. */
  protected readonly types = signal<readonly { type: string; count: number }[]>([]);
  protected readonly total = computed(() => {
    const type = this.shownType();
    const counted = this.types().filter((one) => type === null || one.type === type);
    return counted.reduce((sum, { count }) => sum + count, 0);
  });

  constructor() {
    effect(() => {
      this.asked();
      untracked(() => this.pages.reset());
    });
    effect(() => {
      const types = this.facts.hasValue() ? this.facts.value().types : undefined;
      if (types) this.types.set(types);
    });
  }

  protected go(change: { type?: string | null; asKnownOn?: string | null }): void {
    const commands = ['/cases', this.store.caseId(), 'timeline'];
    void this.router.navigate(commands, { queryParams: change, queryParamsHandling: 'merge' });
  }

  protected look(dense: boolean): void {
    this.dense.set(dense);
    this.kept.write(DENSE, dense ? 'yes' : 'no');
  }
}
