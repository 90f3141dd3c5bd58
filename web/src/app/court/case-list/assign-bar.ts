import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseListItem, RefusedAssignment } from '@hakika/contracts';
import { ASSIGNMENT_REASONS, ASSIGN_AT_ONCE_MAX, type AssignmentReason } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { toProblem, type Problem } from '../../core/http/problem';
import { newIdempotencyKey } from '../../core/http/write-options';
import { Words } from '../../core/language/words';
import { ProblemNote } from '../../core/page/problem-note';
import { Choices } from '../../shared/forms/choices';
import { Note } from '../../shared/note';
import { CaseFilterWords } from './case-filter-words';
import { CaseListClient } from './case-list.client';
import { CaseSelection } from './case-selection';

/** Gives the chosen cases to a colleague, with a reason: all of them, or none when one refuses. */
@Component({
  selector: 'app-assign-bar',
  imports: [Choices, MatButton, Note, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './assign-bar.html',
  styleUrl: './assign-bar.scss',
})
export class AssignBar {
  private readonly client = inject(CaseListClient);
  private readonly wording = inject(Words);
  protected readonly words = inject(CaseFilterWords);
  protected readonly selection = inject(CaseSelection);

  /** What is on screen, to name cases that refuse. */
  readonly items = input.required<readonly CaseListItem[]>();
  readonly assigned = output<void>();

  protected readonly most = ASSIGN_AT_ONCE_MAX;
  protected readonly userId = signal('');
  protected readonly reason = signal<AssignmentReason | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly done = signal<{ count: number; name: string } | null>(null);
  protected readonly reasons = computed(() =>
    ASSIGNMENT_REASONS.map((value) => ({ value, label: this.wording.of(`court.list.assign.reason.${value}`) })),
  );
  protected readonly ready = computed(
    () => this.userId() !== '' && this.reason() !== null && this.selection.count() > 0,
  );
  protected readonly refused = computed(
    () => (this.problem()?.details['refused'] ?? []) as readonly RefusedAssignment[],
  );

  protected codeOf(caseId: string): string {
    return this.items().find(({ id }) => id === caseId)?.code ?? caseId.slice(0, 8);
  }

  protected leaveOut(): void {
    const ids = this.refused().map(({ caseId }) => caseId);
    this.selection.set(ids, false);
    this.problem.set(null);
  }

  protected async assign(): Promise<void> {
    const reason = this.reason();
    if (!reason || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const request = { caseIds: this.selection.ids(), userId: this.userId(), reason };
      const { assigned } = await this.client.assign(request, newIdempotencyKey());
      this.done.set({ count: assigned, name: this.words.personOf(this.userId()) ?? '' });
      this.selection.clear();
      this.userId.set('');
      this.reason.set(null);
      this.assigned.emit();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
