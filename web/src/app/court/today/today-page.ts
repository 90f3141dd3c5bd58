import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CourtDayMatter, CourtDayRoom, CoverageView, HearingView, TaskView } from '@hakika/contracts';
import type { OutcomeChip } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { DatesInWords } from '../../core/dates-in-words';
import { PageBar } from '../../core/frame/page-bar';
import { SessionService } from '../../core/session/session.service';
import { UndoLineService } from '../../core/page/undo-line.service';
import { Empty } from '../../shared/empty';
import { Icon } from '../../shared/icon';
import { SectionHead } from '../../shared/section-head';
import { OpenTasks } from '../../shared/tasks/open-tasks';
import { EmptyState, Filled, States } from '../../core/page/states';
import { wishOf } from './court-day-keys';
import { DayStrip } from './day-strip';
import { DueList } from './due-list';
import { HearingsClient } from '../hearings/hearings.client';
import { MatterRow } from './matter-row';

/** What the support side has to do stands on its own agenda. */
const OF_SUPPORT = /^(accompaniment|survivor)\./;

/** The court day in call order: who is called next, what happened, what date next. */
@Component({
  selector: 'app-today-page',
  imports: [
    DayStrip,
    DueList,
    Empty,
    EmptyState,
    Filled,
    Icon,
    MatterRow,
    OpenTasks,
    PageBar,
    RouterLink,
    SectionHead,
    States,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './today-page.html',
  styleUrl: './today-page.scss',
  host: { '(keydown)': 'pressed($event)' },
})
export class TodayPage {
  private readonly hearings = inject(HearingsClient);
  private readonly undo = inject(UndoLineService);
  private readonly session = inject(SessionService);
  protected readonly clock = inject(CourtClock);
  protected readonly dates = inject(DatesInWords);

  /** From the address; another day than today. */
  readonly day = input<string>();

  protected readonly shownDay = computed(() => this.day() ?? this.clock.today());
  protected readonly courtDay = this.hearings.courtDay(this.shownDay);
  protected readonly coverage = this.hearings.coverage(this.shownDay, () => this.session.may('coverage:read'));
  protected readonly openId = signal<string | null>(null);
  protected readonly first = signal<OutcomeChip | null>(null);
  /** The support side has its own agenda. */
  protected readonly seesTasks = computed(
    () => this.session.may('task:read') && !this.session.may('accompaniment:read'),
  );
  protected readonly ofSupport = ({ kind }: TaskView) => OF_SUPPORT.test(kind);
  protected readonly mayRecord = computed(() => this.session.may('hearing:record'));
  protected readonly nothing = computed(() => this.courtDay.hasValue() && this.courtDay.value().rooms.length === 0);

  /** Finished matters fold away, except the one that was just recorded and can still be undone. */
  protected finished(room: CourtDayRoom): readonly CourtDayMatter[] {
    return room.matters.filter((matter) => this.isFolded(matter));
  }

  protected running(room: CourtDayRoom): readonly CourtDayMatter[] {
    return room.matters.filter((matter) => !this.isFolded(matter));
  }

  protected coverageOf(hearingId: string): readonly CoverageView[] {
    return this.coverage.hasValue() ? this.coverage.value().items.filter((item) => item.hearingId === hearingId) : [];
  }

  protected placeOf(room: CourtDayRoom, matter: CourtDayMatter): number {
    return room.matters.indexOf(matter) + 1;
  }

  protected begin(matter: CourtDayMatter, outcome: OutcomeChip | null): void {
    this.first.set(outcome);
    this.openId.set(outcome ? matter.hearing.id : null);
    // Whoever gives up may have been told that somebody else was first.
    if (!outcome) this.courtDay.reload();
  }

  protected recorded(hearing: HearingView): void {
    this.openId.set(null);
    this.undo.done(hearing.id, async () => {
      await this.hearings.takeBack(hearing);
      this.courtDay.reload();
    });
    this.courtDay.reload();
  }

  protected pressed(event: KeyboardEvent): void {
    const wish = wishOf(event);
    if (wish?.kind === 'undo')
      void this.undo
        .current()
        ?.undo()
        .then(() => this.undo.clear());
    else if (wish?.kind === 'close') this.openId.set(null);
    else if (wish?.kind === 'outcome' && this.mayRecord()) {
      this.first.set(wish.outcome);
      this.openId.set(wish.hearingId);
    }
  }

  private isFolded(matter: CourtDayMatter): boolean {
    return matter.hearing.status !== 'scheduled' && this.undo.current()?.on !== matter.hearing.id;
  }
}
