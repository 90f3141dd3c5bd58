import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormField, FormRoot, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ChangedMagistrateView, ChangeMagistrateRequest } from '@hakika/contracts';
import { LEAVING_REASONS, type LeavingReason } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { DatesInWords } from '../../core/dates-in-words';
import { PageBar } from '../../core/frame/page-bar';
import { Sending } from '../../core/http/sending';
import { Words } from '../../core/language/words';
import { EmptyState, Filled, States } from '../../core/page/states';
import { ProblemNote } from '../../core/page/problem-note';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { Empty } from '../../shared/empty';
import { Note } from '../../shared/note';
import { SectionHead } from '../../shared/section-head';
import { faultsAtFields, type ServerFaults } from '../cases/server-faults';
import { BenchClient } from './bench.client';
import { HeardLines } from './heard-lines';

/** One change of magistrate in all cases at once, after looking at what it asks of accused and witnesses (CPC s.200). */
@Component({
  selector: 'app-change-magistrate-page',
  imports: [
    Choices,
    Control,
    Empty,
    EmptyState,
    Field,
    Filled,
    FormField,
    FormRoot,
    HeardLines,
    MatButton,
    Note,
    PageBar,
    ProblemNote,
    RouterLink,
    SectionHead,
    States,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './change-magistrate-page.html',
})
export class ChangeMagistratePage {
  private readonly client = inject(BenchClient);
  private readonly words = inject(Words);
  protected readonly dates = inject(DatesInWords);

  readonly magistrateId = input.required<string>();
  readonly station = input<string>();

  protected readonly sending = new Sending();
  protected readonly done = signal<ChangedMagistrateView | null>(null);
  protected readonly cases = this.client.casesBefore(() => this.magistrateId());
  private readonly magistrates = this.client.magistrates(() => this.station() ?? null);
  private readonly people = computed(() => (this.magistrates.hasValue() ? this.magistrates.value() : []));
  protected readonly name = computed(() => this.people().find(({ id }) => id === this.magistrateId())?.fullName ?? '');
  protected readonly successors = computed(() =>
    this.people().filter(({ id, to }) => id !== this.magistrateId() && to === null),
  );
  private readonly before = computed(() => (this.cases.hasValue() ? this.cases.value() : []));
  protected readonly partHeard = computed(() => this.before().filter(({ asked }) => asked.length > 0));
  protected readonly others = computed(() => this.before().filter(({ asked }) => asked.length === 0));
  protected readonly nothing = computed(() => this.cases.hasValue() && this.cases.value().length === 0);
  protected readonly reasons = computed(() =>
    LEAVING_REASONS.map((value) => ({ value: value as string, label: this.words.of(`court.bench.leaving.${value}`) })),
  );

  private readonly draft = signal({ on: inject(CourtClock).today(), reason: '', successorId: '' });
  protected readonly form = form(
    this.draft,
    (path) => {
      required(path.on, { message: 'court.bench.onMissing' });
      required(path.reason, { message: 'court.bench.reasonMissing' });
    },
    { submission: { action: () => this.send() } },
  );

  private async send(): Promise<ServerFaults> {
    const { on, reason, successorId } = this.draft();
    const request: ChangeMagistrateRequest = {
      on,
      reason: reason as LeavingReason,
      ...(successorId && { successorId }),
    };
    const problem = await this.sending.run(async (key) => {
      this.done.set(await this.client.change(this.magistrateId(), request, key));
    });
    return faultsAtFields(this.form, problem);
  }
}
