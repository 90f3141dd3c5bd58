import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { CORRECTION_REASON_MAX, type CorrectMilestoneRequest } from '@hakika/contracts';
import type { Milestone } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { DatesInWords } from '../../core/dates-in-words';
import { Sending } from '../../core/http/sending';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { ProblemNote } from '../../core/page/problem-note';
import { EmptyState, Filled, States } from '../../core/page/states';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Empty } from '../../shared/empty';
import { Field } from '../../shared/forms/field';
import { CaseStore } from '../case-page/case.store';
import { CasesClient } from '../cases/cases.client';
import { DocketEffects } from './docket-effects';
import { docketOf, previewOf } from './docket-preview';
import { missingMore } from './detail-draft';
import { EMPTY_DRAFT, missingField } from './milestone-draft';
import { draftOf, toFact } from './milestone-facts';
import { MilestoneFields } from './milestone-fields';
import { MilestoneWords } from './milestone-words';

/** A better entry in place of a wrong one, or the wrong one taken back. Both stay readable; a reason is asked. */
@Component({
  selector: 'app-correct-milestone-page',
  imports: [
    Choices,
    Control,
    DocketEffects,
    Empty,
    EmptyState,
    Field,
    Filled,
    FormField,
    FormRoot,
    MatButton,
    MilestoneFields,
    ProblemNote,
    RouterLink,
    States,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './correct-milestone-page.html',
  styles: `
    h2 {
      margin-bottom: var(--hk-4);
    }
    .first {
      padding: 12px 16px;
    }
  `,
})
export class CorrectMilestonePage {
  private readonly router = inject(Router);
  private readonly clock = inject(CourtClock);
  private readonly client = inject(CasesClient);
  private readonly said = inject(Words);
  private readonly pack = inject(PackService);
  protected readonly store = inject(CaseStore);
  protected readonly words = inject(MilestoneWords);
  protected readonly dates = inject(DatesInWords);

  /** From the address. */
  readonly milestoneId = input.required<string>();

  protected readonly facts = resource({
    params: () => this.store.caseId() || undefined,
    loader: ({ params }) => this.client.docket(params),
  });
  protected readonly first = computed(() => {
    const facts = this.facts.hasValue() ? this.facts.value() : [];
    return facts.find(({ id, supersededById }) => id === this.milestoneId() && supersededById === null) ?? null;
  });
  protected readonly sheet = computed(() =>
    ['charge-sheet-filed', 'charge-amended'].includes(this.first()?.type ?? ''),
  );
  private readonly chosenWay = signal<'replace' | 'take-back'>('replace');
  protected readonly way = computed(() => (this.sheet() ? 'take-back' : this.chosenWay()));
  protected readonly ways = computed(() =>
    (['replace', 'take-back'] as const).map((value) => ({ value, label: this.said.of(`court.correction.${value}`) })),
  );
  protected readonly draft = linkedSignal(() => {
    const first = this.first();
    return first && this.pack.pack.hasValue() ? draftOf(first, this.pack.pack.value()) : EMPTY_DRAFT;
  });
  protected readonly form = form(this.draft);
  private readonly why = signal({ reason: '' });
  protected readonly reasonForm = form(
    this.why,
    (path) => {
      required(path.reason, { message: 'court.correction.reasonMissing' });
      maxLength(path.reason, CORRECTION_REASON_MAX, { message: 'court.tooLong' });
    },
    { submission: { action: () => this.send() } },
  );
  protected readonly sending = new Sending();

  protected readonly preview = computed(() => {
    const [courtCase, fact] = [this.store.current(), this.fact()];
    if (!courtCase || !fact || !this.facts.hasValue() || !this.pack.pack.hasValue()) return null;
    const docket = docketOf(courtCase, this.facts.value());
    return previewOf(this.pack.pack.value(), docket, fact, this.clock.today());
  });

  private readonly fact = computed((): Milestone | null => {
    const first = this.first();
    const draft = this.draft();
    if (!first || !this.pack.pack.hasValue() || missingField(draft) || missingMore(draft)) return null;
    const fact = toFact(draft, this.pack.pack.value().zone, 'draft', new Date().toISOString(), first.id);
    if (this.way() === 'replace') return fact;
    return { ...fact, type: 'retracted', occurredOn: first.occurredOn, occurredAt: first.occurredAt, details: {} };
  });

  protected choose(way: 'replace' | 'take-back'): void {
    this.chosenWay.set(way);
  }

  private async send(): Promise<void> {
    if (!this.fact() || this.preview()?.refusal) return;
    const failed = await this.sending.run((key) =>
      this.client.correct(this.store.caseId(), this.milestoneId(), this.request(), key),
    );
    if (failed) return;
    this.store.reload();
    await this.router.navigate(['/cases', this.store.caseId(), 'timeline']);
  }

  private request(): CorrectMilestoneRequest {
    const reason = this.why().reason.trim();
    if (this.way() === 'take-back') return { reason };
    const { occurredOn, occurredAt, details } = this.fact()!;
    const source = this.draft().source as NonNullable<CorrectMilestoneRequest['replacement']>['source'];
    const said = details as Readonly<Record<string, unknown>>;
    return { reason, replacement: { occurredOn, ...(occurredAt && { occurredAt }), details: said, source } };
  }
}
