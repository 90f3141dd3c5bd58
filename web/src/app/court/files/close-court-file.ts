import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { CourtFileView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { Sending } from '../../core/http/sending';
import { ProblemNote } from '../../core/page/problem-note';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { faultsAtFields, type ServerFaults } from '../cases/server-faults';
import { CourtFilesClient } from './court-files.client';

/** The day on which a proceeding was over. */
@Component({
  selector: 'app-close-court-file',
  imports: [Control, Field, FormField, FormRoot, MatButton, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="hk-form" [formRoot]="form">
      <hk-field [label]="'court.files.closedOn' | transloco">
        <input hkControl type="date" [formField]="form.on" data-testid="closed-on" />
      </hk-field>
      @if (sending.problem(); as failure) {
        <hk-problem [problem]="failure" />
      }
      <div class="hk-buttons">
        <button matButton="filled" type="submit" data-testid="send-closing" [disabled]="form().submitting()">
          {{ 'court.files.close' | transloco }}
        </button>
        <button matButton="outlined" type="button" (click)="cancelled.emit()">{{ 'shared.cancel' | transloco }}</button>
      </div>
    </form>
  `,
})
export class CloseCourtFile {
  private readonly client = inject(CourtFilesClient);

  readonly caseId = input.required<string>();
  readonly file = input.required<CourtFileView>();
  readonly closed = output<void>();
  readonly cancelled = output<void>();

  protected readonly sending = new Sending();
  protected readonly draft = signal({ on: inject(CourtClock).today() });
  protected readonly form = form(this.draft, (path) => required(path.on, { message: 'court.files.dayMissing' }), {
    submission: { action: () => this.send() },
  });

  private async send(): Promise<ServerFaults> {
    const problem = await this.sending.run(async () => {
      await this.client.close(this.caseId(), this.file(), this.draft().on);
      this.closed.emit();
    });
    return faultsAtFields(this.form, problem);
  }
}
