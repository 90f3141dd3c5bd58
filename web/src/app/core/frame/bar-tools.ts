import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon';
import { HideScreenService } from '../comfort/hide-screen.service';
import { SyncChip } from './sync-chip';

/** What stands at the right of every bar: is all saved, and hide the screen. */
@Component({
  selector: 'app-bar-tools',
  imports: [Icon, SyncChip, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-sync-chip [brief]="brief()" />
    <button
      type="button"
      data-testid="hide-screen"
      [attr.aria-label]="'core.hideScreen.hide' | transloco"
      [title]="'core.hideScreen.hint' | transloco"
      (click)="hideScreen.hide()"
    >
      <hk-icon name="visibility_off" />
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex: none;
      align-items: center;
      gap: var(--hk-2);
    }
    button {
      display: inline-grid;
      place-items: center;
      width: var(--hk-target);
      height: var(--hk-target);
      padding: 0;
      border: 0;
      border-radius: var(--hk-radius-m);
      background: none;
      color: var(--hk-ink-2);
      cursor: pointer;
    }
    button:hover {
      background: var(--hk-tone);
    }
  `,
})
export class BarTools {
  /** See `SyncChip`. */
  readonly brief = input(false);

  protected readonly hideScreen = inject(HideScreenService);
}
