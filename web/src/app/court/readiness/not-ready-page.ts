import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NotReadyItem, Page } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageBar } from '../../core/frame/page-bar';
import { PackService } from '../../core/pack/pack.service';
import { EmptyState, Filled, States } from '../../core/page/states';
import { When } from '../../core/page/when';
import { CursorPages } from '../../shared/cursor-pages';
import { Empty } from '../../shared/empty';
import { Pager } from '../../shared/pager';
import { Tag } from '../../shared/tag';
import { ReadinessClient } from './readiness.client';
import { READINESS_LOOKS } from './readiness-words';

type OpenLine = NotReadyItem['open'][number];

/** Hearings of the next fourteen days that are not ready, soonest first: what is missing, and what of it is late. */
@Component({
  selector: 'app-not-ready-page',
  imports: [Empty, EmptyState, Filled, PageBar, Pager, RouterLink, States, Tag, TranslocoPipe, When],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './not-ready-page.html',
  styles: `
    .hearing {
      display: grid;
      gap: 4px 24px;
    }
    .tags {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
    }
    @media (min-width: 700px) {
      .hearing {
        grid-template-columns: 180px minmax(0, 1fr);
      }
      .about {
        grid-row: 1 / 3;
      }
    }
  `,
})
export class NotReadyPage {
  protected readonly pack = inject(PackService);
  protected readonly pages = new CursorPages();
  protected readonly view = inject(ReadinessClient).notReady(this.pages.cursor);

  /** Only a page that is the whole list says that there is nothing. */
  protected nothing(): boolean {
    return this.view.hasValue() && this.view.value().items.length === 0 && this.pages.isWhole(this.view.value());
  }

  protected lookOf({ state, late }: OpenLine) {
    const [tone, icon] = READINESS_LOOKS[state];
    return { tone: late && tone !== 'safety' ? ('overdue' as const) : tone, icon };
  }

  protected lateIn({ open }: NotReadyItem): number {
    return open.filter(({ late }) => late).length;
  }

  protected many(page: Page<NotReadyItem>): boolean {
    return page.nextCursor !== null || this.pages.hasPrevious();
  }
}
