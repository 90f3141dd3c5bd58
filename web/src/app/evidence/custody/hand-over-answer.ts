import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CUSTODY_NOTE_MAX, type ExhibitListItem } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Problem, toProblem } from '../../core/http/problem';
import { newIdempotencyKey } from '../../core/http/write-options';
import { ProblemNote } from '../../core/page/problem-note';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { ExhibitsClient } from '../exhibits/exhibits.client';

/** Accept or decline in two taps: the first says which, the second records it. */
@Component({
  selector: 'app-hand-over-answer',
  imports: [Control, Field, MatButton, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './hand-over-answer.html',
  styles: `
    :host {
      display: grid;
      gap: 12px;
      margin-top: 12px;
    }
  `,
})
export class HandOverAnswer {
  private readonly exhibits = inject(ExhibitsClient);

  readonly item = input.required<ExhibitListItem>();
  readonly answered = output<{ accepted: boolean }>();

  protected readonly answer = signal<'accept' | 'decline' | null>(null);
  protected readonly note = signal('');
  protected readonly saving = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly noteMax = CUSTODY_NOTE_MAX;
  private key = newIdempotencyKey();

  protected async send(): Promise<void> {
    const handOver = this.item().offerToMe;
    if (!handOver || this.saving()) return;
    const accept = this.answer() === 'accept';
    const note = this.note().trim();
    this.saving.set(true);
    this.problem.set(null);
    try {
      await this.exhibits.answer(handOver, { accept, ...(note && { note }) }, this.key);
      this.answered.emit({ accepted: accept });
    } catch (error) {
      this.problem.set(toProblem(error));
      if (!this.problem()?.passing) this.key = newIdempotencyKey();
    } finally {
      this.saving.set(false);
    }
  }
}
