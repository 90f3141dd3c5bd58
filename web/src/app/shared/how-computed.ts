import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

export interface ComputedStep {
  label: string;
  value: string;
  /** The result, drawn below a line. */
  sum?: boolean;
}

/** Every date and number can be asked: the steps, the rule, and whether counsel has verified it. */
@Component({
  selector: 'hk-how',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary class="hk-opener">{{ 'shared.how.open' | transloco }}</summary>
      <div class="how">
        <dl>
          @for (step of steps(); track $index) {
            <div [class.sum]="step.sum">
              <dt>{{ step.label }}</dt>
              <dd>{{ step.value }}</dd>
            </div>
          }
        </dl>
        <p class="hk-muted">
          {{ source() }}
          @if (!verified()) {
            <b>{{ 'shared.how.unverified' | transloco }}</b>
          }
        </p>
        <ng-content />
      </div>
    </details>
  `,
  styles: `
    .how {
      padding: 10px 12px;
      border-radius: var(--hk-radius-m);
      background: var(--hk-sunken);
      font: var(--hk-text-small);
    }
    dl div {
      display: flex;
      gap: 8px;
      justify-content: space-between;
      padding: 2px 0;
    }
    dd {
      white-space: nowrap;
    }
    .sum {
      margin-top: 2px;
      border-top: 1px solid var(--hk-edge);
      padding-top: 4px;
      font-weight: 600;
    }
    p {
      margin-top: 6px;
    }
  `,
})
export class HowComputed {
  readonly steps = input.required<readonly ComputedStep[]>();
  /** The rule and its section, in words. */
  readonly source = input.required<string>();
  readonly verified = input(false);
}
