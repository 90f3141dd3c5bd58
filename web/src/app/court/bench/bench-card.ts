import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { CaseView, RecordMilestoneRequest } from '@hakika/contracts';
import { DETAIL_CODES, type OpenQuestion } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { DatesInWords } from '../../core/dates-in-words';
import { Sending } from '../../core/http/sending';
import { Words } from '../../core/language/words';
import { ProblemNote } from '../../core/page/problem-note';
import { Filled, States } from '../../core/page/states';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { Note } from '../../shared/note';
import { CasesClient } from '../cases/cases.client';
import { faultsAtFields, type ServerFaults } from '../cases/server-faults';
import { PickMany } from '../docket/pick-many';
import { BenchClient } from './bench.client';
import { HeardLines } from './heard-lines';

/** Stands on the case until every accused has said how the trial goes on before the next magistrate (CPC s.200(3)). */
@Component({
  selector: 'app-bench-card',
  imports: [
    Choices,
    Control,
    Field,
    Filled,
    FormField,
    FormRoot,
    HeardLines,
    MatButton,
    Note,
    PickMany,
    ProblemNote,
    States,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bench-card.html',
})
export class BenchCard {
  private readonly bench = inject(BenchClient);
  private readonly cases = inject(CasesClient);
  private readonly clock = inject(CourtClock);
  private readonly words = inject(Words);
  protected readonly dates = inject(DatesInWords);

  readonly courtCase = input.required<CaseView>();
  readonly mayRecord = input(false);
  readonly answered = output<void>();

  protected readonly sending = new Sending();
  protected readonly asking = signal<OpenQuestion | null>(null);
  protected readonly view = this.bench.questions(() => this.courtCase().id);
  protected readonly directions = computed(() =>
    DETAIL_CODES.s200.map((value) => ({ value: value as string, label: this.words.of(`court.bench.${value}`) })),
  );
  protected readonly heard = computed(() =>
    (this.view.hasValue() ? this.view.value().witnesses : []).map(({ witness }) => ({
      value: witness,
      label: witness,
    })),
  );
  protected readonly draft = signal({ direction: '', witnesses: [] as readonly string[], on: this.clock.today() });
  protected readonly nobodyChosen = computed(
    () => this.draft().direction === 'recall' && this.draft().witnesses.length === 0,
  );
  protected readonly form = form(
    this.draft,
    (path) => {
      required(path.direction, { message: 'court.bench.choose' });
      required(path.on, { message: 'court.bench.onMissing' });
    },
    { submission: { action: () => this.send() } },
  );

  protected ask(question: OpenQuestion): void {
    this.draft.set({ direction: '', witnesses: [], on: this.clock.today() });
    this.sending.forget();
    this.asking.set(question);
  }

  private async send(): Promise<ServerFaults> {
    const question = this.asking();
    if (!question || this.nobodyChosen()) return undefined;
    const problem = await this.sending.run(async (key) => {
      await this.cases.record(this.courtCase().id, this.answerOf(question), key);
      this.asking.set(null);
      this.view.reload();
      this.answered.emit();
    });
    return faultsAtFields(this.form, problem);
  }

  private answerOf({ accusedId }: OpenQuestion): RecordMilestoneRequest {
    const { direction, witnesses, on } = this.draft();
    const details = { direction, witnesses: direction === 'recall' ? witnesses : [] };
    return { type: 's200-direction', occurredOn: on, accusedId, details, source: 'court-record' };
  }
}
