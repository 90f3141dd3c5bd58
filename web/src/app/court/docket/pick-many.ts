import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Icon } from '../../shared/icon';
import type { Choice } from '../../shared/forms/choices';

/** One question with as many answers as apply, each a pill that is pressed or not. */
@Component({
  selector: 'app-pick-many',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="group" [attr.aria-label]="label()">
      <p class="label" aria-hidden="true">{{ label() }}</p>
      @if (hint()) {
        <p class="hk-small hk-muted hint">{{ hint() }}</p>
      }
      <div class="chips">
        @for (option of options(); track option.value) {
          <button
            type="button"
            class="chip"
            [disabled]="disabled()"
            [attr.aria-pressed]="value().includes(option.value)"
            (click)="toggle(option.value)"
          >
            @if (value().includes(option.value)) {
              <hk-icon name="check" />
            }
            {{ option.label }}
          </button>
        }
      </div>
    </div>
  `,
  styles: `
    .label {
      margin-bottom: 8px;
      font: var(--hk-text-h3);
    }
    .hint {
      margin: -4px 0 8px;
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .chip {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 40px;
      padding: 6px 14px;
      border: 1px solid var(--hk-edge);
      border-radius: var(--hk-radius-pill);
      background: var(--hk-sheet);
      color: var(--hk-ink);
      font: var(--hk-text-label);
      text-align: start;
      cursor: pointer;
    }
    .chip:hover:not([aria-pressed='true']) {
      background: var(--hk-tone);
    }
    .chip[aria-pressed='true'] {
      border-color: var(--hk-accent);
      background: var(--hk-accent);
      color: var(--hk-on-accent);
    }
    hk-icon {
      --hk-icon: 18px;
      margin-left: -2px;
    }
  `,
})
export class PickMany implements FormValueControl<readonly string[]> {
  readonly label = input.required<string>();
  readonly options = input.required<readonly Choice<string>[]>();
  readonly hint = input<string>();
  readonly disabled = input(false);
  readonly value = model<readonly string[]>([]);
  readonly touched = model(false);

  protected toggle(value: string): void {
    this.value.update((chosen) =>
      chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value],
    );
    this.touched.set(true);
  }
}
