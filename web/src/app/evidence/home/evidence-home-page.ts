import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ExhibitHomeView, ExhibitListItem } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageBar } from '../../core/frame/page-bar';
import { EmptyState, Filled, States } from '../../core/page/states';
import { SessionService } from '../../core/session/session.service';
import { CursorPages } from '../../shared/cursor-pages';
import { Empty } from '../../shared/empty';
import { Fact } from '../../shared/fact';
import { Icon } from '../../shared/icon';
import { Pager } from '../../shared/pager';
import { SectionHead } from '../../shared/section-head';
import { OpenTasks } from '../../shared/tasks/open-tasks';
import { ExhibitTable } from '../case-evidence/exhibit-table';
import { ExhibitsClient } from '../exhibits/exhibits.client';
import { HandOverAnswer } from '../custody/hand-over-answer';

/** What the investigator has to do, what is on its way to me, what I hold, and what was logged last. */
@Component({
  selector: 'app-evidence-home-page',
  imports: [
    Empty,
    EmptyState,
    ExhibitTable,
    Fact,
    Filled,
    HandOverAnswer,
    Icon,
    MatButton,
    OpenTasks,
    PageBar,
    Pager,
    RouterLink,
    SectionHead,
    States,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './evidence-home-page.html',
  styleUrl: './evidence-home-page.scss',
})
export class EvidenceHomePage {
  private readonly session = inject(SessionService);

  protected readonly heldPages = new CursorPages();
  protected readonly offeredPages = new CursorPages();
  protected readonly home = inject(ExhibitsClient).home(() => ({
    held: this.heldPages.cursor(),
    offered: this.offeredPages.cursor(),
  }));
  protected readonly mayRecord = computed(() => this.session.may('exhibit:record'));
  /** Whoever logs exhibits begins the day here; a prosecutor has Today. */
  protected readonly listsTasks = computed(() => this.mayRecord() && this.session.may('task:read'));
  protected readonly mayAccept = computed(() => this.session.may('custody:accept'));
  /** What was just answered, by its words in the language files. */
  protected readonly answered = signal<'accepted' | 'declined' | null>(null);
  protected readonly nothing = computed(() => {
    if (!this.home.hasValue()) return false;
    const { inMyCustody, onTheirWayToMe, recent } = this.home.value();
    return inMyCustody.items.length + onTheirWayToMe.items.length + recent.length === 0;
  });

  /** What stands further up is not said twice. */
  protected others({ recent, inMyCustody, onTheirWayToMe }: ExhibitHomeView): readonly ExhibitListItem[] {
    const above = new Set([...inMyCustody.items, ...onTheirWayToMe.items].map(({ id }) => id));
    return recent.filter(({ id }) => !above.has(id));
  }

  protected done(accepted: boolean): void {
    this.answered.set(accepted ? 'accepted' : 'declined');
    this.heldPages.reset();
    this.offeredPages.reset();
    this.home.reload();
  }
}
