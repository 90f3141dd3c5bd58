import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Nothing here: a sentence, a second line if it helps, and one action as content. */
@Component({
  selector: 'hk-empty',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="sentence">{{ sentence() }}</p>
    @if (more()) {
      <p class="hk-muted">{{ more() }}</p>
    }
    <div class="hk-buttons"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding: 32px 0;
    }
    .sentence {
      font: 600 1.125rem/1.625rem var(--hk-font);
    }
  `,
})
export class Empty {
  readonly sentence = input.required<string>();
  readonly more = input<string>();
}
