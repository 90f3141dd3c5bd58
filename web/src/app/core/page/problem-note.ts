import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Problem } from '../http/problem';
import { ProblemWords } from '../http/problem-words';
import { Note } from '../../shared/note';

/** What went wrong, whether the work is safe, what to do, and a reference to give to whoever helps. */
@Component({
  selector: 'hk-problem',
  imports: [Note, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <hk-note role="alert" tone="wait" icon="error">
      <p>
        <b>{{ words.of(problem(), doing()) }}</b>
      </p>
      @if (problem().requestId) {
        <p class="hk-small hk-muted">
          {{ 'shared.problem.reference' | transloco: { reference: problem().requestId } }}
        </p>
      }
      @if (mayRetry()) {
        <p>
          <button type="button" class="hk-link" (click)="retry.emit()">{{ 'shared.tryAgain' | transloco }}</button>
        </p>
      }
    </hk-note>
  `,
  styles: `
    p + p {
      margin-top: 4px;
    }
  `,
})
export class ProblemNote {
  protected readonly words = inject(ProblemWords);

  readonly problem = input.required<Problem>();
  readonly doing = input<'load' | 'save'>('save');
  /** Set where trying again is possible; then `(retry)` is heard. */
  readonly retryable = input(false);
  readonly retry = output<void>();

  protected readonly mayRetry = computed(() => this.retryable() && this.problem().passing);
}
