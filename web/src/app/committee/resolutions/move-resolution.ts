import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RESOLUTION_NOTE_MAX, ResolutionStatus, type ResolutionView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { toProblem, type Problem } from '../../core/http/problem';
import { Words } from '../../core/language/words';
import { ProblemNote } from '../../core/page/problem-note';
import { Choices, type Choice } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { ResolutionsClient } from './resolutions.client';

/** Where a resolution stands now, with a note; what was said before is kept. */
@Component({
  selector: 'app-move-resolution',
  imports: [Choices, Control, Field, FormField, FormRoot, MatButton, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="hk-form" [formRoot]="form">
      <hk-choices [label]="'committee.report.stands' | transloco" [options]="statuses()" [formField]="form.status" />
      @if (draft().status === 'done') {
        <hk-field [label]="'committee.resolutions.doneOn' | transloco">
          <input hkControl type="date" data-testid="done-on" [formField]="form.doneOn" />
        </hk-field>
      }
      <hk-field
        [label]="'committee.resolutions.note' | transloco"
        [hint]="'committee.resolutions.noteHint' | transloco"
      >
        <textarea hkControl data-testid="note" [formField]="form.note"></textarea>
      </hk-field>
      @if (problem(); as failure) {
        <hk-problem [problem]="failure" />
      }
      <div class="hk-buttons">
        <button matButton="filled" type="submit" data-testid="move" [disabled]="form().submitting()">
          {{ 'committee.resolutions.save' | transloco }}
        </button>
        <button matButton="outlined" type="button" (click)="cancelled.emit()">{{ 'shared.cancel' | transloco }}</button>
      </div>
    </form>
  `,
})
export class MoveResolution {
  private readonly resolutions = inject(ResolutionsClient);
  private readonly words = inject(Words);
  private readonly clock = inject(CourtClock);

  readonly resolution = input.required<ResolutionView>();
  readonly moved = output<void>();
  readonly cancelled = output<void>();

  protected readonly problem = signal<Problem | null>(null);
  /** The last note belongs to what was said with it; a new word begins empty. */
  protected readonly draft = linkedSignal(() => ({
    status: this.resolution().status,
    doneOn: this.resolution().doneOn ?? this.clock.today(),
    note: '',
  }));
  protected readonly form = form(
    this.draft,
    (path) => {
      required(path.doneOn, {
        when: ({ valueOf }) => valueOf(path.status) === ResolutionStatus.Done,
        message: 'committee.resolutions.dateMissing',
      });
      maxLength(path.note, RESOLUTION_NOTE_MAX, { message: 'committee.resolutions.tooLong' });
    },
    { submission: { action: () => this.send() } },
  );

  protected readonly statuses = computed<Choice<ResolutionStatus>[]>(() =>
    Object.values(ResolutionStatus).map((value) => ({
      value,
      label: this.words.of(`committee.report.status.${value}`),
    })),
  );

  private async send(): Promise<void> {
    this.problem.set(null);
    const { status, doneOn, note } = this.draft();
    const said = { ...(status === ResolutionStatus.Done && { doneOn }), ...(note.trim() && { note: note.trim() }) };
    try {
      await this.resolutions.change(this.resolution(), { status, ...said });
      this.moved.emit();
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
