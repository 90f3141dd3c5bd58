import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Problem } from '../http/problem';
import { ProblemWords } from '../http/problem-words';
import { MoreWords } from '../language/more-words';
import { Note } from '../../shared/note';

/** What went wrong, whether the work is safe, what to do, and a reference to give to whoever helps. */
@Component({
  selector: 'hk-problem',
  imports: [Note, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <hk-note role="alert" tone="wait" icon="error">
      <p>
        @if (told()) {
          <b>{{ words.of(problem(), doing()) }}</b>
        }
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
  private readonly more = inject(MoreWords);
  protected readonly words = inject(ProblemWords);

  readonly problem = input.required<Problem>();
  readonly doing = input<'load' | 'save'>('save');
  /** Set where trying again is possible; then `(retry)` is heard. */
  readonly retryable = input(false);
  readonly retry = output<void>();

  private readonly asked = signal(false);
  /** Its own words may come a moment after a refusal; when they do not come, the general ones must do. */
  protected readonly told = computed(() => this.asked() || !this.waits(this.problem()));

  protected readonly mayRetry = computed(() => this.retryable() && this.problem().passing);

  constructor() {
    effect(() => {
      if (this.waits(this.problem())) void this.ask();
    });
  }

  private async ask(): Promise<void> {
    await this.more.need().catch(() => undefined);
    this.asked.set(true);
  }

  /** Only a refusal has words of its own. */
  private waits(problem: Problem): boolean {
    return problem.status >= 400 && problem.status < 500 && !this.words.knows(problem);
  }
}
