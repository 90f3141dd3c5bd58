import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { AccusedView, CaseView, CountView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { OutcomeWords } from '../judgment/outcome-words';
import { outcomeOf, trialsOf } from './trials';

/** Who is charged with what and how it stands, at a glance: counts down, accused across, each trial apart. */
@Component({
  selector: 'app-outcome-grid',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (trial of trials(); track trial.severedOn) {
      <div class="hk-sheet">
        <table class="hk-table" data-testid="trial">
          <caption>
            {{
              trial.severedOn
                ? ('court.grid.severed' | transloco: { date: dates.dayWithYear(trial.severedOn) })
                : ('court.grid.together' | transloco)
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ 'court.counts.count' | transloco }}</th>
              @for (accused of trial.accused; track accused.id) {
                <th scope="col">{{ accused.label }} · {{ 'court.custody.' + accused.custody | transloco }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (count of trial.counts; track count.id) {
              <tr>
                <th scope="row">
                  <b>{{ count.number }}.</b> {{ pack.word('offences', count.offenceCode) }}
                  @if (count.removedOn; as on) {
                    <span class="hk-muted">{{
                      'court.counts.removed' | transloco: { date: dates.dayWithYear(on) }
                    }}</span>
                  }
                </th>
                @for (accused of trial.accused; track accused.id) {
                  <td>
                    <b class="label">{{ accused.label }}</b>
                    @for (line of lines(count, accused); track $index) {
                      <span [class.hk-muted]="!$first">{{ line }}</span>
                    }
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--hk-4);
    }
    caption {
      padding: 10px 12px;
      font: var(--hk-text-label);
      text-align: left;
    }
    tbody th {
      font-weight: 400;
    }
    td span,
    th span {
      display: block;
    }
    @media (min-width: 960px) {
      .label {
        display: none;
      }
    }
    @media (max-width: 959px) {
      caption {
        display: block;
        padding: 12px 16px 0;
      }
    }
  `,
})
export class OutcomeGrid {
  private readonly words = inject(Words);
  private readonly outcomes = inject(OutcomeWords);
  protected readonly dates = inject(DatesInWords);
  protected readonly pack = inject(PackService);

  readonly courtCase = input.required<CaseView>();

  protected readonly trials = computed(() => trialsOf(this.courtCase()));

  /** What stands now first, then what it rests on. */
  protected lines(count: CountView, accused: AccusedView): readonly string[] {
    const outcome = outcomeOf(count, accused.id);
    if (!outcome) return [this.words.of('court.grid.notCharged')];
    return this.outcomes.lines(outcome);
  }
}
