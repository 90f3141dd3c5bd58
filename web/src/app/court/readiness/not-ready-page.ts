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
import { Fact } from '../../shared/fact';
import { Pager } from '../../shared/pager';
import { ReadinessClient } from './readiness.client';

type OpenLine = NotReadyItem['open'][number];

interface RoleLines {
  readonly role: OpenLine['role'];
  readonly lines: readonly OpenLine[];
}

/** Hearings of the next fourteen days that are not ready, soonest first: what is missing, and what of it is late. */
@Component({
  selector: 'app-not-ready-page',
  imports: [Empty, EmptyState, Fact, Filled, PageBar, Pager, RouterLink, States, TranslocoPipe, When],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './not-ready-page.html',
  styles: `
    .hearing {
      display: grid;
      gap: 4px 24px;
    }
    dl {
      display: grid;
      gap: 4px;
      font: var(--hk-text-small);
    }
    dl div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--hk-3);
    }
    dt {
      flex: 0 0 100%;
      color: var(--hk-ink-2);
    }
    .late {
      color: var(--hk-overdue);
      font-weight: 600;
    }
    @media (min-width: 700px) {
      .hearing {
        grid-template-columns: 180px minmax(0, 1fr);
      }
      .about {
        grid-row: 1 / 4;
      }
      dl div {
        padding-left: 9.5rem;
      }
      dt {
        flex-basis: 9.5rem;
        margin-left: -9.5rem;
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

  /** Somebody would stand there without company: said before everything else. */
  protected alone({ open }: NotReadyItem): boolean {
    return open.some(({ state }) => state === 'alone');
  }

  /** What each has to see to, so that one line is one telephone call. */
  protected byRole({ open }: NotReadyItem): readonly RoleLines[] {
    const rest = open.filter(({ state }) => state !== 'alone');
    return [...new Set(rest.map(({ role }) => role))].map((role) => ({
      role,
      lines: rest.filter((line) => line.role === role),
    }));
  }

  protected lateIn({ open }: NotReadyItem): number {
    return open.filter(({ late }) => late).length;
  }

  protected many(page: Page<NotReadyItem>): boolean {
    return page.nextCursor !== null || this.pages.hasPrevious();
  }
}
