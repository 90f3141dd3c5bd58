import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AccompanimentView, AgendaView, RePlanItem, TaskView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock, timeOf } from '../../core/court-clock';
import { DatesInWords } from '../../core/dates-in-words';
import { PageBar } from '../../core/frame/page-bar';
import { Words } from '../../core/language/words';
import { EmptyState, Filled, States } from '../../core/page/states';
import { UndoLineService } from '../../core/page/undo-line.service';
import { addDays } from '../../shared/time/dates';
import { Empty } from '../../shared/empty';
import { SectionHead } from '../../shared/section-head';
import { Sheets } from '../../shared/sheets/sheets';
import { OpenTasks } from '../../shared/tasks/open-tasks';
import { AccompanimentRow } from './accompaniment-row';
import { bookedWithin, daysToShow } from './agenda-days';
import type { BookingPlan } from '../booking/booking-plan';
import { BookingSheet } from '../booking/booking-sheet';
import { RePlanCard } from './re-plan-card';
import { SupportClient } from '../support.client';
import { UncoveredList } from './uncovered-list';

const FORTNIGHT = 14;
/** The API shows no more than a quarter of a year. */
const FORTNIGHTS_MAX = 6;
const WEEK = 7;

/** Who goes with whom, where and when: who would be alone first, then what moved, then the days. */
@Component({
  selector: 'app-court-support-page',
  imports: [
    AccompanimentRow,
    Empty,
    EmptyState,
    Filled,
    MatButton,
    OpenTasks,
    PageBar,
    RePlanCard,
    SectionHead,
    States,
    TranslocoPipe,
    UncoveredList,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './court-support-page.html',
  styleUrl: './court-support-page.scss',
  // A plan can fall while this page lies open; whoever comes back to it finds it as it is now.
  host: { '(window:focus)': 'reload()' },
})
export class CourtSupportPage {
  private readonly support = inject(SupportClient);
  private readonly sheets = inject(Sheets);
  private readonly undo = inject(UndoLineService);
  private readonly words = inject(Words);
  protected readonly clock = inject(CourtClock);
  protected readonly dates = inject(DatesInWords);

  private readonly tasks = viewChild(OpenTasks);
  private readonly fortnights = signal(1);
  protected readonly until = computed(() => addDays(this.clock.today(), FORTNIGHT * this.fortnights() - 1));
  protected readonly mayLookFurther = computed(() => this.fortnights() < FORTNIGHTS_MAX);
  protected readonly agenda = this.support.agenda(() => ({ from: this.clock.today(), to: this.until() }));
  protected readonly saved = signal<{ id: string; at: string } | null>(null);

  private readonly replaced = signal<readonly string[]>([]);

  protected readonly nothing = computed(() => {
    if (!this.agenda.hasValue()) return false;
    const { uncovered, rePlan, days } = this.agenda.value();
    return uncovered.length + rePlan.length + days.reduce((sum, { items }) => sum + items.length, 0) === 0;
  });
  protected readonly context = computed(() => {
    const today = this.dates.day(this.clock.today());
    if (!this.agenda.hasValue()) return today;
    const count = bookedWithin(this.agenda.value(), this.clock.today(), WEEK);
    return this.words.of('support.agenda.context', { date: today, count });
  });

  protected daysOf(view: AgendaView) {
    return daysToShow(view, this.clock.today());
  }

  /** A plan that was just replaced keeps its task until the server has heard of it; it is not told again meanwhile. */
  protected readonly asCards = computed(() => {
    const fallen = this.agenda.hasValue() ? this.agenda.value().rePlan : [];
    const cards = new Set([...this.replaced(), ...fallen.map(({ accompaniment }) => accompaniment.id)]);
    return ({ subjectId }: TaskView) => cards.has(subjectId);
  });

  protected distance(day: string): { key: string; days: number } | null {
    const days = this.dates.daysAhead(day);
    return days < 0 ? null : { key: `shared.when.alone.${days === 0 ? 'today' : 'ahead'}`, days };
  }

  /** Minutes while they are few, else the moment itself. */
  protected ago(instant: string): { key: string; count: number } | null {
    const count = Math.floor((this.clock.now().getTime() - Date.parse(instant)) / 60_000);
    return count >= 0 && count < 60 ? { key: 'support.agenda.minutesAgo', count } : null;
  }

  protected book(plan: Omit<BookingPlan, 'fallen'>): void {
    this.open({ ...plan, fallen: null }, (booked) => {
      this.undo.done(booked.id, async () => {
        await this.support.change(booked, { status: 'cancelled' });
        this.reload();
      });
    });
  }

  protected planAnew({ next: hearing, accompaniment, proposal }: RePlanItem): void {
    if (!hearing) return;
    this.open({ hearing, officerId: accompaniment.officerId, fallen: { accompaniment, proposal } }, (booked) => {
      this.replace(accompaniment);
      this.remember(booked);
    });
  }

  protected moved(fallen: RePlanItem, booked: AccompanimentView): void {
    this.replace(fallen.accompaniment);
    this.changed(booked);
  }

  protected changed(item: AccompanimentView): void {
    this.undo.clear();
    this.remember(item);
    this.reload();
  }

  protected later(): void {
    this.fortnights.update((count) => count + 1);
  }

  private open(plan: BookingPlan, after: (booked: AccompanimentView) => void): void {
    this.sheets.open<AccompanimentView, BookingPlan, BookingSheet>(BookingSheet, plan).closed.subscribe((booked) => {
      if (!booked) return;
      this.saved.set(null);
      after(booked);
      this.reload();
    });
  }

  private replace({ id }: AccompanimentView): void {
    this.replaced.update((ids) => [...ids, id]);
  }

  private remember({ id }: AccompanimentView): void {
    this.saved.set({ id, at: timeOf(new Date()) });
  }

  protected reload(): void {
    this.agenda.reload();
    this.tasks()?.reload();
  }
}
