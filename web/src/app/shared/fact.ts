import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons';

/** A small thing to know about a row: shape and words. `ok` recedes, `warn` waits for somebody, `danger` is a person. */
@Component({
  selector: 'hk-fact',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<hk-icon [name]="icon()" size="small" /><span><ng-content /></span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: flex-start;
      gap: 6px;
      color: var(--hk-ink-2);
      font: var(--hk-text-small);
    }
    hk-icon {
      margin-top: 1px;
    }
    :host([data-tone='ok']) hk-icon {
      color: var(--hk-done);
    }
    :host([data-tone='warn']) {
      color: var(--hk-ink);
      font-weight: 500;
      & hk-icon {
        color: var(--hk-wait);
      }
    }
    :host([data-tone='overdue']) {
      color: var(--hk-overdue);
      font-weight: 600;
    }
    :host([data-tone='danger']) {
      color: var(--hk-safety);
      font-weight: 600;
    }
  `,
  host: { '[attr.data-tone]': 'tone()' },
})
export class Fact {
  readonly icon = input.required<IconName>();
  readonly tone = input<'plain' | 'ok' | 'warn' | 'overdue' | 'danger'>('plain');
}
