import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { CaseFilters } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageBar } from '../../core/frame/page-bar';
import { EmptyState, Filled, States } from '../../core/page/states';
import { SessionService } from '../../core/session/session.service';
import { CursorPages } from '../../shared/cursor-pages';
import { Empty } from '../../shared/empty';
import { FilterChips } from '../../shared/forms/filter-chips';
import { Icon } from '../../shared/icon';
import { Pager } from '../../shared/pager';
import { AssignBar } from './assign-bar';
import { CaseFilterWords } from './case-filter-words';
import { addressOf, filtersOf } from './case-filters';
import { CaseListClient } from './case-list.client';
import { CaseSelection } from './case-selection';
import { CaseSequence } from './case-sequence';
import { CaseTable } from './case-table';
import { FilterBar } from './filter-bar';
import { SavedViews } from './saved-views';

/** The worklist: soonest date first, one page at a time; what narrows it stands in the address, so that back goes back. */
@Component({
  selector: 'app-cases-page',
  imports: [
    AssignBar,
    CaseTable,
    Empty,
    EmptyState,
    Filled,
    FilterBar,
    FilterChips,
    Icon,
    MatButton,
    PageBar,
    Pager,
    RouterLink,
    SavedViews,
    States,
    TranslocoPipe,
  ],
  providers: [CaseFilterWords, CaseSelection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cases-page.html',
  styleUrl: './cases-page.scss',
})
export class CasesPage {
  private readonly router = inject(Router);
  private readonly session = inject(SessionService);
  private readonly words = inject(CaseFilterWords);
  private readonly selection = inject(CaseSelection);
  private readonly sequence = inject(CaseSequence);
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  protected readonly views = ['open', 'concluded'] as const;
  protected readonly pages = new CursorPages();
  protected readonly mayOpen = computed(() => this.session.may('case:open'));
  protected readonly mayAssign = computed(() => this.session.may('case:assign'));
  protected readonly filters = computed(() => filtersOf(this.address()));
  protected readonly view = computed(() => this.filters().view ?? 'open');
  protected readonly chips = computed(() => this.words.chips(this.filters()));

  protected readonly cases = inject(CaseListClient).list(this.filters, this.pages.cursor);
  protected readonly nothing = computed(() => this.cases.hasValue() && this.cases.value().items.length === 0);

  constructor() {
    effect(() => {
      this.filters();
      untracked(() => {
        this.pages.reset();
        this.selection.clear();
      });
    });
    effect(() => {
      if (this.cases.hasValue()) this.sequence.keep(this.cases.value().items.map(({ id }) => id));
    });
  }

  protected go(filters: CaseFilters): void {
    void this.router.navigate(['/cases'], { queryParams: addressOf(filters) });
  }

  protected remove(key: string): void {
    this.go({ ...this.filters(), [key]: undefined } as CaseFilters);
  }
}
