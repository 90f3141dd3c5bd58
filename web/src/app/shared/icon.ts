import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ICONS, type IconName } from './icons';

/** A shape beside a word. It is never alone, so it is hidden from screen readers. */
@Component({
  selector: 'hk-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg viewBox="0 -960 960 960" aria-hidden="true" focusable="false"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host {
      display: inline-block;
      flex: none;
      width: var(--hk-icon, 20px);
      height: var(--hk-icon, 20px);
      vertical-align: -4px;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      fill: currentColor;
    }
    :host(.small) {
      --hk-icon: 16px;
      vertical-align: -3px;
    }
    :host(.large) {
      --hk-icon: 24px;
    }
  `,
  host: { '[class.small]': "size() === 'small'", '[class.large]': "size() === 'large'" },
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly size = input<'small' | 'normal' | 'large'>('normal');

  protected readonly path = computed(() => ICONS[this.name()]);
}
