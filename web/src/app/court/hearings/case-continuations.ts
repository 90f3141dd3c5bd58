import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CaseContinuationsView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { Words } from '../../core/language/words';
import { ContinuationWords } from './continuation-words';

/** In two sentences: how often the trial was fixed before it went on, and what moved dates cost those who came. */
@Component({
  selector: 'app-case-continuations',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (view().trial.fixed > 0) {
      <p>{{ trial() }}</p>
    }
    @if (cost(); as words) {
      <p>
        <b>{{ 'court.continuation.caseCost' | transloco }}</b> {{ words }}
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--hk-4);
    }
  `,
})
export class CaseContinuations {
  private readonly words = inject(Words);
  private readonly dates = inject(DatesInWords);
  private readonly continuationWords = inject(ContinuationWords);

  readonly view = input.required<CaseContinuationsView>();

  protected readonly trial = computed(() => {
    const { fixed: count, wentOnOn } = this.view().trial;
    if (!wentOnOn) return this.words.of('court.continuation.fixed', { count });
    return this.words.of('court.continuation.wentOn', { count, date: this.dates.dayWithYear(wentOnOn) });
  });
  protected readonly cost = computed(() => this.continuationWords.cost(this.view().cost));
}
