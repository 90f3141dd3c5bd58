import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons';

/** A message that stays: bold first sentence, at most three sentences, then the action as a link. */
@Component({
  selector: 'hk-note',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<hk-icon [name]="icon()" />
    <div><ng-content /></div>`,
  styles: `
    :host {
      display: flex;
      gap: 10px;
      padding: 12px 14px;
      border: 1px solid var(--hk-line);
      border-left: 4px solid var(--hk-accent);
      border-radius: var(--hk-radius-m);
      background: var(--hk-sheet);
    }
    hk-icon {
      margin-top: 1px;
    }
    div {
      min-width: 0;
    }
    :host([data-tone='wait']) {
      border-left-color: var(--hk-wait);
      & hk-icon {
        color: var(--hk-wait);
      }
    }
    :host([data-tone='overdue']) {
      border-left-color: var(--hk-overdue);
      & hk-icon {
        color: var(--hk-overdue);
      }
    }
    :host([data-tone='safety']) {
      border-left-color: var(--hk-safety);
      & hk-icon {
        color: var(--hk-safety);
      }
    }
  `,
  host: { '[attr.data-tone]': 'tone()' },
})
export class Note {
  readonly icon = input.required<IconName>();
  readonly tone = input<'plain' | 'wait' | 'overdue' | 'safety'>('plain');
}
