import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { OFFICIAL_NUMBER_MAX, PLACE_MAX, type CaseView, type ChangeCaseRequest } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { toProblem, type Problem } from '../../core/http/problem';
import { ProblemNote } from '../../core/page/problem-note';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { Note } from '../../shared/note';
import { CasesClient } from '../cases/cases.client';
import { faultsAtFields, type ServerFaults } from '../cases/server-faults';

const NAMES = ['obNumber', 'policeFile', 'odppFile', 'offencePlace'] as const;
type Name = (typeof NAMES)[number];
type Numbers = Readonly<Record<Name, string>>;

/** The official numbers of a case; where somebody else changed one meanwhile, both stand side by side. */
@Component({
  selector: 'app-case-numbers',
  imports: [Control, Field, FormField, FormRoot, MatButton, Note, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './case-numbers.html',
  styles: `
    .box {
      display: grid;
      gap: var(--hk-4);
      padding: 14px 16px;
    }
    dl {
      display: grid;
      gap: 8px;
    }
    hk-note dl,
    hk-note .hk-buttons {
      margin: 8px 0;
    }
    dt {
      color: var(--hk-ink-2);
      font: var(--hk-text-small);
    }
    dd {
      font-weight: 500;
      overflow-wrap: anywhere;
    }
  `,
})
export class CaseNumbers {
  private readonly client = inject(CasesClient);

  readonly courtCase = input.required<CaseView>();
  readonly mayChange = input(false);
  readonly changed = output<void>();

  protected readonly names = NAMES;
  protected readonly editing = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  /** The case as it is now, when it is not the one that was changed here. */
  protected readonly theirs = signal<CaseView | null>(null);
  /** What the boxes were filled from. */
  private readonly base = linkedSignal(() => this.courtCase());
  protected readonly draft = linkedSignal(() => numbersOf(this.courtCase()));
  protected readonly form = form(
    this.draft,
    (path) => {
      for (const name of NAMES)
        maxLength(path[name], name === 'offencePlace' ? PLACE_MAX : OFFICIAL_NUMBER_MAX, { message: 'court.tooLong' });
    },
    { submission: { action: () => this.send() } },
  );

  protected differing(theirs: CaseView): readonly Name[] {
    const there = numbersOf(theirs);
    return NAMES.filter((name) => there[name] !== this.draft()[name]);
  }

  /** Mine stays in the box and goes out against the version that is there now. */
  protected keepMine(theirs: CaseView): Promise<unknown> {
    this.base.set(theirs);
    this.theirs.set(null);
    return this.send();
  }

  protected keepTheirs(): void {
    this.theirs.set(null);
    this.cancel();
    this.changed.emit();
  }

  protected cancel(): void {
    this.editing.set(false);
    this.problem.set(null);
    this.draft.set(numbersOf(this.courtCase()));
  }

  private async send(): Promise<ServerFaults> {
    this.problem.set(null);
    try {
      await this.client.change(this.base(), changesOf(numbersOf(this.base()), this.draft()));
    } catch (error) {
      return this.failed(toProblem(error));
    }
    this.editing.set(false);
    this.changed.emit();
    return undefined;
  }

  private async failed(problem: Problem): Promise<ServerFaults> {
    if (problem.status === 412) this.theirs.set(await this.client.readNow(this.courtCase().id));
    else this.problem.set(problem);
    return faultsAtFields(this.form, problem);
  }
}

function numbersOf(courtCase: CaseView): Numbers {
  const { obNumber, policeFile, odppFile, offencePlace } = courtCase;
  return {
    obNumber: obNumber ?? '',
    policeFile: policeFile ?? '',
    odppFile: odppFile ?? '',
    offencePlace: offencePlace ?? '',
  };
}

/** Only what was changed here, so that nothing of somebody else is overwritten. An emptied box clears its number. */
function changesOf(before: Numbers, now: Numbers): ChangeCaseRequest {
  const changed = NAMES.filter((name) => before[name] !== now[name]);
  // The API clears a text by null, which the contract leaves unsaid.
  return Object.fromEntries(changed.map((name) => [name, now[name].trim() || null])) as ChangeCaseRequest;
}
