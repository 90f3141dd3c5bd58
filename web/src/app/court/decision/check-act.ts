import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { Milestone } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { MilestoneWords } from '../docket/milestone-words';

/** The answers read once more, before something ends. */
@Component({
  selector: 'app-check-act',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div data-testid="check-answers">
      <p class="hk-small hk-muted">{{ 'court.milestone.check' | transloco }}</p>
      <p>
        <b>{{ words.title(fact()) }}</b>
      </p>
      <p>{{ label() }}, {{ dates.dayWithYear(fact().occurredOn) }}</p>
      <p class="hk-small">{{ 'court.decide.ends' | transloco }}</p>
      <p>
        <button type="button" class="hk-link" (click)="again.emit()">
          {{ 'court.milestone.change' | transloco }}
        </button>
      </p>
    </div>
  `,
})
export class CheckAct {
  protected readonly words = inject(MilestoneWords);
  protected readonly dates = inject(DatesInWords);

  readonly fact = input.required<Milestone>();
  readonly label = input('');
  readonly again = output<void>();
}
