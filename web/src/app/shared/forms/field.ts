import { ChangeDetectionStrategy, Component, contentChild, computed, effect, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Control } from './control';
import { Icon } from '../icon';

let counter = 0;

/** Label above, hint between label and box, error under the box in words. Holds one `hkControl`. */
@Component({
  selector: 'hk-field',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label [attr.for]="control().id">{{ label() }}</label>
    @if (hint()) {
      <span class="hint" [id]="hintId">{{ hint() }}</span>
    }
    <span class="box"><ng-content /></span>
    <span class="errors" [id]="errorId" aria-live="polite">
      @for (error of control().errors(); track error.kind) {
        <span class="error"><hk-icon name="error" size="small" />{{ error.message ?? '' | transloco }}</span>
      }
    </span>
  `,
  styles: `
    :host {
      display: block;
    }
    label {
      display: block;
      font: var(--hk-text-label);
      margin-bottom: 4px;
    }
    .hint {
      display: block;
      font: var(--hk-text-small);
      color: var(--hk-ink-2);
      margin-bottom: 6px;
    }
    .box {
      display: block;
      position: relative;
    }
    .error {
      display: flex;
      gap: 6px;
      margin-top: 6px;
      font: var(--hk-text-small);
      font-weight: 600;
      color: var(--hk-overdue);
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input<string>();

  private readonly number = ++counter;
  protected readonly hintId = `hk-hint-${this.number}`;
  protected readonly errorId = `hk-error-${this.number}`;
  protected readonly control = contentChild.required(Control);

  private readonly describedBy = computed(() => (this.hint() ? `${this.hintId} ${this.errorId}` : this.errorId));

  constructor() {
    effect(() => this.control().describedBy.set(this.describedBy()));
  }
}
