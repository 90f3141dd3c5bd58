import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RESOLUTION_AGENCY_MAX, RESOLUTION_ISSUE_MAX } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { toProblem, type Problem } from '../../core/http/problem';
import { newIdempotencyKey } from '../../core/http/write-options';
import { ProblemNote } from '../../core/page/problem-note';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { ResolutionsClient } from './resolutions.client';

/** What the committee agreed: the issue and what is to be done, by whom, until when. */
@Component({
  selector: 'app-record-resolution',
  imports: [Control, Field, FormField, FormRoot, MatButton, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="hk-form" [formRoot]="form">
      <hk-field [label]="'committee.report.issue' | transloco" [hint]="'committee.resolutions.issueHint' | transloco">
        <textarea hkControl data-testid="issue" [formField]="form.issue"></textarea>
      </hk-field>
      <hk-field [label]="'committee.report.who' | transloco" [hint]="'committee.resolutions.whoHint' | transloco">
        <input hkControl data-testid="agency" [formField]="form.agency" />
      </hk-field>
      <hk-field [label]="'committee.resolutions.agreedOn' | transloco">
        <input hkControl type="date" data-testid="agreed-on" [formField]="form.agreedOn" />
      </hk-field>
      <hk-field [label]="'committee.report.due' | transloco" [hint]="'committee.resolutions.dueHint' | transloco">
        <input hkControl type="date" data-testid="due-on" [formField]="form.dueOn" />
      </hk-field>
      @if (problem(); as failure) {
        <hk-problem [problem]="failure" />
      }
      <div class="hk-buttons">
        <button matButton="filled" type="submit" data-testid="record" [disabled]="form().submitting()">
          {{ 'committee.resolutions.record' | transloco }}
        </button>
        <button matButton="outlined" type="button" (click)="cancelled.emit()">{{ 'shared.cancel' | transloco }}</button>
      </div>
    </form>
  `,
})
export class RecordResolution {
  private readonly resolutions = inject(ResolutionsClient);

  readonly recorded = output<void>();
  readonly cancelled = output<void>();

  private readonly key = newIdempotencyKey();
  protected readonly problem = signal<Problem | null>(null);
  private readonly draft = signal({ issue: '', agency: '', agreedOn: inject(CourtClock).today(), dueOn: '' });
  protected readonly form = form(
    this.draft,
    (path) => {
      required(path.issue, { message: 'committee.resolutions.issueMissing' });
      maxLength(path.issue, RESOLUTION_ISSUE_MAX, { message: 'committee.resolutions.tooLong' });
      required(path.agency, { message: 'committee.resolutions.whoMissing' });
      maxLength(path.agency, RESOLUTION_AGENCY_MAX, { message: 'committee.resolutions.tooLong' });
      required(path.agreedOn, { message: 'committee.resolutions.dateMissing' });
    },
    { submission: { action: () => this.send() } },
  );

  private async send(): Promise<void> {
    this.problem.set(null);
    const { issue, agency, agreedOn, dueOn } = this.draft();
    const said = { issue: issue.trim(), agency: agency.trim(), agreedOn };
    try {
      await this.resolutions.record({ ...said, ...(dueOn && { dueOn }) }, this.key);
      this.recorded.emit();
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
