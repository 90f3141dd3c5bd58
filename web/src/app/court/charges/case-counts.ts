import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { AccusedView, CaseView, CountOutcomeView, CountView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { Unverified } from '../../core/pack/unverified';
import { accusedLabel } from '../case-page/case.store';
import { OutcomeWords } from '../judgment/outcome-words';
import { SentenceFlags } from './sentence-flags';

/** Each count with its sections, and what became of it for each accused. */
@Component({
  selector: 'app-case-counts',
  imports: [SentenceFlags, TranslocoPipe, Unverified],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table class="hk-table">
      <caption class="hk-hidden-text">
        {{
          'court.counts.title' | transloco
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ 'court.counts.count' | transloco }}</th>
          <th scope="col">{{ 'court.counts.outcome' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (count of courtCase().counts; track count.id) {
          <tr [class.removed]="count.removedOn">
            <th scope="row">
              <b>{{ count.number }}.</b> {{ pack.word('offences', count.offenceCode) }}
              <span class="by"
                >{{ sections(count) }} <hk-unverified table="offences" [code]="count.offenceCode"
              /></span>
              @if (count.survivors.length > 0) {
                <span class="by">{{ 'court.versions.about' | transloco: { who: count.survivors.join(', ') } }}</span>
              }
              @if (mainOf(count); as main) {
                <span class="by">{{ 'court.counts.alternative' | transloco: { number: main } }}</span>
              }
            </th>
            <td>
              @if (count.removedOn; as on) {
                {{ 'court.counts.removed' | transloco: { date: dates.dayWithYear(on) } }}
              } @else {
                @for (outcome of byLabel(count); track outcome.accusedId) {
                  <p>
                    <b>{{ label(outcome.accusedId) }}</b> {{ words(outcome) }}
                  </p>
                  @if (outcome.sentence; as sentence) {
                    <app-sentence-flags
                      [offenceCode]="count.offenceCode"
                      [sentence]="sentence"
                      [of]="person(outcome.accusedId)"
                    />
                  }
                }
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: block;
      overflow: hidden;
    }
    th {
      font-weight: 400;
    }
    .by {
      display: block;
      color: var(--hk-ink-2);
      font: var(--hk-text-small);
    }
    .removed th,
    .removed td {
      color: var(--hk-ink-2);
    }
    td b {
      margin-right: 4px;
    }
    @media (min-width: 960px) {
      tbody th {
        width: 52%;
      }
    }
  `,
  host: { class: 'hk-sheet' },
})
export class CaseCounts {
  private readonly said = inject(Words);
  private readonly outcomes = inject(OutcomeWords);
  protected readonly dates = inject(DatesInWords);
  protected readonly pack = inject(PackService);

  readonly courtCase = input.required<CaseView>();

  protected label(accusedId: string): string {
    return accusedLabel(this.courtCase(), accusedId);
  }

  protected person(accusedId: string): Pick<AccusedView, 'child' | 'juristic'> {
    return this.courtCase().accused.find(({ id }) => id === accusedId) ?? { child: null, juristic: false };
  }

  protected byLabel({ outcomes }: CountView): readonly CountOutcomeView[] {
    return [...outcomes].sort((a, b) => this.label(a.accusedId).localeCompare(this.label(b.accusedId)));
  }

  protected mainOf(count: CountView): number | undefined {
    return this.courtCase().counts.find(({ id }) => id === count.alternativeToId)?.number;
  }

  protected sections({ chargingSection: section, penaltySection: penalty }: CountView): string {
    return penalty
      ? this.said.of('court.counts.sections', { section, penalty })
      : this.said.of('court.counts.section', { section });
  }

  protected words(outcome: CountOutcomeView): string {
    return this.outcomes.lines(outcome).join(' · ');
  }
}
