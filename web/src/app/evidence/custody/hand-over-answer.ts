import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CUSTODY_NOTE_MAX, type ExhibitListItem } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { Sending } from '../../core/http/sending';
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
  protected readonly sending = new Sending();
  protected readonly noteMax = CUSTODY_NOTE_MAX;

  protected async send(): Promise<void> {
    const handOver = this.item().offerToMe;
    if (!handOver) return;
    const accept = this.answer() === 'accept';
    const note = this.note().trim();
    await this.sending.run(async (key) => {
      await this.exhibits.answer(handOver, { accept, ...(note && { note }) }, key);
      this.answered.emit({ accepted: accept });
    });
  }
}
