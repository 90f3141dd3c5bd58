import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ContinuationView, MovedDateView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { PackService } from '../../core/pack/pack.service';
import { ContinuationWords } from './continuation-words';

/** How often this date was moved, with the chain behind it, and what the day cost those who came. */
@Component({
  selector: 'app-continuation-line',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (cost(); as words) {
      <p>{{ words }}</p>
    }
    @if (entry().chain.length > 0) {
      <details>
        <summary class="hk-opener">
          {{ 'court.continuation.moved' | transloco: { count: entry().chain.length } }}
        </summary>
        <ol>
          @for (date of entry().chain; track date.hearingId) {
            <li>
              <b>{{ dates.dayWithYear(date.on) }}</b> {{ 'court.outcome.' + date.status | transloco
              }}{{ reason(date) ? ': ' + reason(date) : '' }}
            </li>
          }
        </ol>
      </details>
    }
  `,
  styles: `
    :host {
      display: block;
      font: var(--hk-text-small);
    }
    ol {
      margin-bottom: 4px;
      padding-left: 20px;
    }
  `,
})
export class ContinuationLine {
  private readonly pack = inject(PackService);
  private readonly words = inject(ContinuationWords);
  protected readonly dates = inject(DatesInWords);

  readonly entry = input.required<ContinuationView>();

  protected readonly cost = computed(() => this.words.sentHome(this.entry().sentHome));

  protected reason({ reason, status }: MovedDateView): string {
    if (!reason) return '';
    return this.pack.word(status === 'vacated' ? 'vacationReasons' : 'adjournmentReasons', reason);
  }
}
