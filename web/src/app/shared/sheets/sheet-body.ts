import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon';

/** Heading, a way out, and the content of what `Sheets` opened. Buttons go into an element with the attribute `actions`. */
@Component({
  selector: 'hk-sheet-body',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <h2 id="hk-sheet-title">{{ heading() }}</h2>
      <button type="button" [attr.aria-label]="'shared.close' | transloco" (click)="dialog.close()">
        <hk-icon name="close" />
      </button>
    </header>
    <div class="content"><ng-content /></div>
    <div class="hk-buttons"><ng-content select="[actions]" /></div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--hk-4);
      padding: var(--hk-4) var(--hk-4) var(--hk-6);
    }
    header {
      display: flex;
      align-items: center;
      gap: var(--hk-2);
    }
    h2 {
      flex: 1;
    }
    header button {
      display: inline-grid;
      place-items: center;
      width: var(--hk-target);
      height: var(--hk-target);
      border: 0;
      border-radius: var(--hk-radius-m);
      background: none;
      color: var(--hk-ink-2);
      cursor: pointer;
    }
    @media (max-width: 959px) {
      .hk-buttons {
        display: grid;
      }
    }
    @media (min-width: 960px) {
      :host {
        padding: var(--hk-4) var(--hk-6) var(--hk-6);
      }
    }
  `,
})
export class SheetBody {
  protected readonly dialog = inject<DialogRef<unknown>>(DialogRef);

  readonly heading = input.required<string>();
}
