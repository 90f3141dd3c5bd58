import { signal } from '@angular/core';
import { toProblem, type Problem } from './problem';
import { newIdempotencyKey } from './write-options';

/** What a form sends: whether it is under way, and what went wrong when it failed. One per form. */
export class Sending {
  private readonly underWay = signal(false);
  private readonly failure = signal<Problem | null>(null);
  /** Kept while nobody knows whether the last attempt arrived, so that pressing again records nothing twice. */
  private key = newIdempotencyKey();

  readonly busy = this.underWay.asReadonly();
  readonly problem = this.failure.asReadonly();

  /** Does it, unless something is under way, and answers what went wrong. */
  async run(act: (key: string) => Promise<unknown>): Promise<Problem | null> {
    if (this.busy()) return null;
    this.underWay.set(true);
    this.failure.set(null);
    try {
      await act(this.key);
    } catch (error) {
      this.failure.set(toProblem(error));
    }
    if (!this.problem()?.passing) this.key = newIdempotencyKey();
    this.underWay.set(false);
    return this.problem();
  }

  /** For whoever starts anew. */
  forget(): void {
    this.failure.set(null);
  }
}
