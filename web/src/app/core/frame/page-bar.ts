import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { BarTools } from './bar-tools';
import { OfflineNote } from './offline-note';

/**
 * The bar of a page: its one h1, a line of context, and the tools. Each page writes its own, above `hk-page`:
 * `<app-page-bar [heading]="…" [context]="…" />`. The case page has an identity bar instead: it
 * holds `app-bar-tools`, and `app-offline-note` follows it.
 */
@Component({
  selector: 'app-page-bar',
  imports: [BarTools, OfflineNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="bar">
      <ng-content select="[before]" />
      <div class="grow">
        <h1>{{ heading() }}</h1>
        @if (context()) {
          <p class="hk-small hk-muted">{{ context() }}</p>
        }
      </div>
      <ng-content />
      <app-bar-tools />
    </div>
    <app-offline-note />
  `,
  styles: `
    :host {
      display: block;
    }
    .bar {
      display: flex;
      align-items: center;
      gap: var(--hk-2);
      min-height: 64px;
      padding: var(--hk-2) var(--hk-2) var(--hk-2) var(--hk-gutter);
      background: var(--hk-sheet);
      border-bottom: 1px solid var(--hk-line);
    }
    .grow {
      flex: 1;
      min-width: 0;
    }
    h1 {
      font-size: 1.375rem;
      line-height: 1.75rem;
    }
    @media (min-width: 960px) {
      .bar {
        min-height: 56px;
        padding: var(--hk-2) var(--hk-gutter);
        background: var(--hk-paper);
      }
    }
  `,
})
export class PageBar {
  readonly heading = input.required<string>();
  readonly context = input<string>();
}
