import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { BarTools } from './bar-tools';

/**
 * The bar of a page: its one h1, a line of context, and the tools. Each page writes its own, above `hk-page`:
 * `<app-page-bar [heading]="…" [context]="…" />`. The case page puts `app-bar-tools` into its identity bar instead.
 */
@Component({
  selector: 'app-page-bar',
  imports: [BarTools],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-content select="[before]" />
    <div class="grow">
      <h1>{{ heading() }}</h1>
      @if (context()) {
        <p class="hk-small hk-muted">{{ context() }}</p>
      }
    </div>
    <ng-content />
    <app-bar-tools />
  `,
  styles: `
    :host {
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
      :host {
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
