import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CursorPage, CursorPages } from './cursor-pages';

/** "Showing 1 to 25 of 143", Previous and Next. */
@Component({
  selector: 'hk-pager',
  imports: [MatButton, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="hk-small hk-muted" role="status">{{ range().key | transloco: range() }}</p>
    @if (pages().hasPrevious() || page().nextCursor) {
      <div class="hk-buttons">
        <button matButton="outlined" type="button" [disabled]="!pages().hasPrevious()" (click)="pages().previous()">
          {{ 'shared.pager.previous' | transloco }}
        </button>
        <button matButton="outlined" type="button" [disabled]="!page().nextCursor" (click)="pages().next(page())">
          {{ 'shared.pager.next' | transloco }}
        </button>
      </div>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--hk-2);
      padding: var(--hk-3) 0;
    }
  `,
})
export class Pager {
  readonly page = input.required<CursorPage>();
  readonly pages = input.required<CursorPages>();
  /** The `limit` of the requests. */
  readonly size = input(25);

  protected readonly range = computed(() => {
    const page = this.page();
    const start = this.pages().before() * this.size();
    const { total, moreThanTotal } = this.pages().totalOf(page);
    const known = moreThanTotal ? 'ofMoreThan' : 'ofTotal';
    const from = page.items.length > 0 ? start + 1 : 0;
    return {
      key: `shared.pager.${total === undefined ? 'range' : known}`,
      from,
      to: start + page.items.length,
      total,
    };
  });
}
