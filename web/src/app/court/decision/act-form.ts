import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { CaseView } from '@hakika/contracts';
import { DETAIL_CODES, type ChargingDecision, type Docket } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { Sending } from '../../core/http/sending';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { ProblemNote } from '../../core/page/problem-note';
import { SessionService } from '../../core/session/session.service';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { faultsAtFields, type ServerFaults } from '../cases/server-faults';
import { DocketEffects } from '../docket/docket-effects';
import { previewOf } from '../docket/docket-preview';
import { CheckAct } from './check-act';
import { DecisionClient } from './decision.client';
import { emptyAct, lacksAnswer, toFact, toRequest, type ActDraft, type Asked } from './act-draft';
import { DirectionRows } from './direction-rows';

/** One step on the way to a charge. What ends the matter for somebody is read once more before it is recorded. */
@Component({
  selector: 'app-act-form',
  imports: [
    CheckAct,
    Choices,
    Control,
    DirectionRows,
    DocketEffects,
    Field,
    FormField,
    FormRoot,
    MatButton,
    ProblemNote,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './act-form.html',
  styles: `
    .act {
      padding: 14px 16px;
    }
  `,
})
export class ActForm {
  private readonly client = inject(DecisionClient);
  private readonly session = inject(SessionService);
  private readonly words = inject(Words);
  private readonly clock = inject(CourtClock);
  protected readonly pack = inject(PackService);

  readonly courtCase = input.required<CaseView>();
  readonly docket = input.required<Docket>();
  readonly asked = input.required<Asked>();
  /** What can be decided on what the last review found. */
  readonly choices = input<readonly ChargingDecision[]>([]);
  readonly done = output<void>();
  readonly cancelled = output<void>();

  protected readonly sending = new Sending();
  protected readonly checking = signal(false);
  protected readonly draft = signal<ActDraft>(emptyAct(this.clock.today()));
  protected readonly form = form(this.draft, (path) => required(path.on, { message: 'court.decide.onMissing' }), {
    submission: { action: () => this.submit() },
  });
  private readonly now = new Date().toISOString();

  protected readonly lacking = computed(() => lacksAnswer(this.draft(), this.asked()));
  protected readonly fact = computed(() => toFact(this.draft(), this.asked(), this.now));
  protected readonly preview = computed(() => {
    const pack = this.pack.pack.hasValue() ? this.pack.pack.value() : null;
    return pack && !this.lacking() ? previewOf(pack, this.docket(), this.fact(), this.clock.today()) : null;
  });
  /** No charge, or another way out: it ends something for somebody. */
  protected readonly ends = computed(
    () =>
      this.asked().step === 'charging-decision' &&
      (this.pack.pack.value()?.endings ?? []).some(
        ({ recordedAs, code }) => recordedAs === 'charging-decision' && code === this.draft().decision,
      ),
  );
  protected readonly needsApproval = computed(
    () =>
      this.pack.pack.value()?.chargingDecisions.find(({ code }) => code === this.draft().decision)?.needsApproval ??
      false,
  );
  protected readonly prosecutors = computed(() =>
    this.courtCase()
      .team.filter(({ role }) => role === 'prosecutor')
      .map(({ id, displayName }) => ({ value: id, label: displayName })),
  );
  /** The threshold test is asked only where the law has it. */
  protected readonly evidential = computed(() => {
    const known = this.pack.pack.value()?.chargingDecisions.some(({ code }) => code === 'charge-on-threshold-test');
    return DETAIL_CODES.evidential
      .filter((code) => code !== 'threshold' || known)
      .map((value) => ({ value: value as string, label: this.pack.detail('evidential', value) }));
  });
  protected readonly publicInterest = computed(() => this.codes('publicInterest'));
  protected readonly askers = computed(() => this.codes('reviewAskedBy'));
  protected readonly yesNo = computed(() =>
    ['yes', 'no'].map((value) => ({ value, label: this.words.of(`court.decide.changed.${value}`) })),
  );
  protected readonly decisions = computed(() =>
    this.choices().map((value) => ({ value: value as string, label: this.pack.word('chargingDecisions', value) })),
  );

  constructor() {
    effect(() => {
      this.draft();
      this.checking.set(false);
    });
  }

  private codes(set: 'publicInterest' | 'reviewAskedBy') {
    return DETAIL_CODES[set].map((value) => ({ value: value as string, label: this.pack.detail(set, value) }));
  }

  private async submit(): Promise<ServerFaults> {
    if (this.lacking() || this.preview()?.refusal) return undefined;
    if (this.ends() && !this.checking()) {
      this.checking.set(true);
      return undefined;
    }
    const request = toRequest(this.fact(), this.session.may('milestone:record'));
    const problem = await this.sending.run((key) => this.client.take(this.courtCase().id, request, key));
    if (!problem) this.done.emit();
    return faultsAtFields(this.form, problem);
  }
}
