import { ChangeDetectionStrategy, Component, computed, effect, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Choice, Choices } from '../forms/choices';

const SECONDS = 60;

export interface RevealedLine {
  label: string;
  value: string;
}

/**
 * The door before an identity: a button, then a reason, then the words for a minute. The page asks the API when a reason
 * is given and passes the answer in; when `(closed)` is heard it must forget the answer. Leaving the window closes it.
 */
@Component({
  selector: 'hk-reveal',
  imports: [Choices, MatButton, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reveal.html',
  styles: `
    .shown {
      padding: 8px 12px;
      border-left: 4px solid var(--hk-protected);
    }
    dt {
      color: var(--hk-ink-2);
      font: var(--hk-text-small);
    }
    dd {
      font-weight: 600;
    }
    .asking {
      display: grid;
      gap: var(--hk-2);
      max-width: var(--hk-measure);
    }
  `,
  host: { '(window:blur)': 'close()' },
})
export class Reveal<R> {
  readonly reasons = input.required<readonly Choice<R>[]>();
  readonly revealed = input<readonly RevealedLine[] | null>(null);
  /** Keeps the reasons shut until what stands above them, as content, is filled in. */
  readonly held = input(false);
  readonly asked = output<R>();
  readonly closed = output<void>();

  protected readonly asking = signal(false);
  protected readonly secondsLeft = signal(SECONDS);
  private readonly open = computed(() => this.revealed() !== null);

  constructor() {
    effect((onCleanup) => {
      if (!this.open()) return;
      this.asking.set(false);
      this.secondsLeft.set(SECONDS);
      const timer = setInterval(() => this.tick(), 1000);
      onCleanup(() => clearInterval(timer));
    });
  }

  protected close(): void {
    this.asking.set(false);
    if (this.open()) this.closed.emit();
  }

  private tick(): void {
    this.secondsLeft.update((seconds) => seconds - 1);
    if (this.secondsLeft() <= 0) this.close();
  }
}
