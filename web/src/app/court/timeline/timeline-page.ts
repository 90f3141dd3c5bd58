import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState, Filled, States } from '../../core/page/states';
import { SessionService } from '../../core/session/session.service';
import { CursorPages } from '../../shared/cursor-pages';
import { Empty } from '../../shared/empty';
import { Pager } from '../../shared/pager';
import { SectionHead } from '../../shared/section-head';
import { CaseStore } from '../case-page/case.store';
import { CasesClient } from '../cases/cases.client';
import { TimelineList } from './timeline-list';

/** Every entry of the docket, corrected ones included. */
@Component({
  selector: 'app-timeline-page',
  imports: [Empty, EmptyState, Filled, MatButton, Pager, RouterLink, SectionHead, States, TimelineList, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (store.current(); as case) {
      <div class="hk-page">
        <hk-section-head [heading]="'court.timeline.title' | transloco">
          @if (mayRecord()) {
            <span class="hk-buttons">
              <a matButton="outlined" [routerLink]="['/cases', case.id, 'charge-sheet']">{{
                (case.counts.length > 0 ? 'court.sheet.amend' : 'court.sheet.file') | transloco
              }}</a>
              <a matButton="filled" [routerLink]="['/cases', case.id, 'timeline', 'new']" data-testid="add-milestone">{{
                'court.milestone.add' | transloco
              }}</a>
            </span>
          }
        </hk-section-head>
        <hk-states [of]="facts" [empty]="nothing()">
          <ng-template [hkFilled]="facts" let-page>
            <app-timeline-list [courtCase]="case" [facts]="page.items" [mayCorrect]="mayRecord()" />
            <hk-pager
              [page]="{ items: page.items, nextCursor: page.nextCursor, total: case.milestoneCount }"
              [pages]="pages"
            />
          </ng-template>
          <ng-template hkEmpty>
            <hk-empty [sentence]="'court.timeline.empty' | transloco" />
          </ng-template>
        </hk-states>
      </div>
    }
  `,
  styles: `
    hk-section-head {
      margin-bottom: var(--hk-4);
    }
    hk-pager {
      margin-top: var(--hk-4);
    }
  `,
})
export class TimelinePage {
  private readonly session = inject(SessionService);
  protected readonly store = inject(CaseStore);

  protected readonly pages = new CursorPages();
  protected readonly mayRecord = computed(() => this.session.may('milestone:record'));
  protected readonly facts = inject(CasesClient).milestones(this.store.caseId, this.pages.cursor);
  protected readonly nothing = computed(() => this.facts.hasValue() && this.facts.value().items.length === 0);
}
