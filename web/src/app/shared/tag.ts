import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons';

export type TagTone = 'plain' | 'overdue' | 'safety' | 'wait' | 'done' | 'line' | 'protected';

/** A status: square, a shape and a word. It cannot be tapped; what can be is a pill or a button. */
@Component({
  selector: 'hk-tag',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<hk-icon [name]="icon()" /><ng-content />`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      padding: 2px 8px 2px 6px;
      border-radius: var(--hk-radius-s);
      background: var(--hk-tone);
      color: var(--hk-ink);
      font: var(--hk-text-micro);
      line-height: 1.125rem;
      white-space: nowrap;
    }
    hk-icon {
      --hk-icon: 15px;
    }
    :host([data-tone='overdue']) {
      background: var(--hk-overdue-tint);
      color: var(--hk-overdue);
    }
    :host([data-tone='safety']) {
      background: var(--hk-safety-fill);
      color: var(--hk-on-safety-fill);
    }
    :host([data-tone='wait']) {
      background: var(--hk-wait-tint);
      color: var(--hk-wait);
    }
    :host([data-tone='protected']) {
      background: var(--hk-protected-tint);
      color: var(--hk-protected);
    }
    :host([data-tone='line']) {
      background: none;
      box-shadow: inset 0 0 0 1px var(--hk-edge);
    }
    :host([data-tone='done']) {
      padding: 2px 0;
      background: none;
      font: var(--hk-text-small);
      & hk-icon {
        color: var(--hk-done);
      }
    }
  `,
  host: { '[attr.data-tone]': 'tone()' },
})
export class Tag {
  readonly icon = input.required<IconName>();
  readonly tone = input<TagTone>('plain');
}
