import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import type { CaseView } from '@hakika/contracts';
import { toProblem } from '../../core/http/problem';
import { CasesClient } from '../cases/cases.client';

/** The case on screen, shared by the pages under its bar; provided by the shell, so it lives as long as that. */
@Injectable()
export class CaseStore {
  readonly caseId = signal('');
  readonly resource = inject(CasesClient).read(this.caseId);

  private readonly kept = linkedSignal<CaseView | null | undefined, CaseView | null>({
    source: () => this.answer(),
    computation: (answer, previous) => (answer === undefined ? (previous?.value ?? null) : answer),
  });

  /** The last answer; an ended access takes it away, a lost network does not. */
  readonly current = computed(() => {
    const courtCase = this.kept();
    return courtCase?.id === this.caseId() ? courtCase : null;
  });

  reload(): void {
    this.resource.reload();
  }

  private answer(): CaseView | null | undefined {
    const snapshot = this.resource.snapshot();
    if (snapshot.status === 'error') return toProblem(snapshot.error).passing ? undefined : null;
    return snapshot.value;
  }
}

/** `A1`, or both labels, or nothing when a fact concerns the whole case. */
export function accusedLabel(courtCase: CaseView, accusedId: string | null): string {
  return courtCase.accused.find(({ id }) => id === accusedId)?.label ?? '';
}
