import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { STAGES, type Stage } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { PageBar } from '../../core/frame/page-bar';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { EmptyState, Filled, States } from '../../core/page/states';
import { When } from '../../core/page/when';
import { SessionService } from '../../core/session/session.service';
import { CursorPages } from '../../shared/cursor-pages';
import { Empty } from '../../shared/empty';
import { FilterChips } from '../../shared/forms/filter-chips';
import { Icon } from '../../shared/icon';
import { Pager } from '../../shared/pager';
import { ProtectedBadge } from '../../shared/reveal/protected-badge';
import { dayOf } from '../../core/court-clock';
import { CasesClient } from './cases.client';

const VIEWS = ['open', 'concluded'] as const;

/** The worklist: soonest date first, one page at a time; view and stage stand in the address, so that back goes back. */
@Component({
  selector: 'app-cases-page',
  imports: [
    Empty,
    EmptyState,
    Filled,
    FilterChips,
    Icon,
    MatButton,
    PageBar,
    Pager,
    ProtectedBadge,
    RouterLink,
    States,
    TranslocoPipe,
    When,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cases-page.html',
  styleUrl: './cases-page.scss',
})
export class CasesPage {
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly session = inject(SessionService);
  protected readonly dates = inject(DatesInWords);
  protected readonly pack = inject(PackService);

  /** From the address. */
  readonly view = input<string>();
  readonly stage = input<string>();

  protected readonly views = VIEWS;
  protected readonly pages = new CursorPages();
  protected readonly mayOpen = computed(() => this.session.may('case:open'));
  protected readonly shownView = computed(() => (this.view() === 'concluded' ? 'concluded' : 'open'));
  protected readonly shownStage = computed(() => STAGES.find((stage) => stage === this.stage()) ?? null);
  protected readonly stages = computed(() => STAGES.map((code) => ({ code, label: this.pack.word('stages', code) })));
  protected readonly filters = computed(() => {
    const stage = this.shownStage();
    if (!stage) return [];
    const label = this.words.of('court.cases.stageIs', { stage: this.pack.word('stages', stage) });
    return [{ key: 'stage', label }];
  });

  protected readonly cases = inject(CasesClient).list(() => ({
    view: this.shownView(),
    stage: this.shownStage(),
    cursor: this.pages.cursor(),
  }));
  protected readonly nothing = computed(() => this.cases.hasValue() && this.cases.value().items.length === 0);

  constructor() {
    effect(() => {
      this.shownView();
      this.shownStage();
      untracked(() => this.pages.reset());
    });
  }

  protected choose(stage: string): void {
    this.go((STAGES as readonly string[]).includes(stage) ? (stage as Stage) : null);
  }

  protected clear(): void {
    this.go(null);
  }

  protected dayOf(instant: string): string {
    return dayOf(instant);
  }

  private go(stage: Stage | null): void {
    void this.router.navigate(['/cases'], { queryParams: { stage }, queryParamsHandling: 'merge' });
  }
}
