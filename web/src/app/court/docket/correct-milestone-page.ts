import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  computed,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
  type OnInit,
} from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { CORRECTION_REASON_MAX } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DraftService } from '../../core/comfort/draft.service';
import { CourtClock } from '../../core/court-clock';
import { Sending } from '../../core/http/sending';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { DraftLine } from '../../core/page/draft-line';
import { ProblemNote } from '../../core/page/problem-note';
import { EmptyState, Filled, States } from '../../core/page/states';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Empty } from '../../shared/empty';
import { Field } from '../../shared/forms/field';
import { CaseStore } from '../case-page/case.store';
import { CasesClient } from '../cases/cases.client';
import {
  NO_CORRECTION,
  correctionOf,
  correctionRequest,
  isSheet,
  standingFor,
  type CorrectionDraft,
  waysIn,
  type Way,
} from './correction';
import { CorrectionEffects } from './correction-effects';
import { docketOf, previewOf } from './docket-preview';
import { draftOf } from './milestone-facts';
import { MilestoneFields } from './milestone-fields';
import { StandingEntry } from './standing-entry';
import { TakenAlong } from './taken-along';

/**
 * A better entry in place of a wrong one, or the wrong one taken back, with what cannot be true without it. All of them
 * stay readable; a reason is asked. Whoever comes second reads what the first recorded, and keeps what they wrote.
 */
@Component({
  selector: 'app-correct-milestone-page',
  imports: [
    Choices,
    Control,
    CorrectionEffects,
    DraftLine,
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
    StandingEntry,
    States,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './correct-milestone-page.html',
  styleUrl: './correct-milestone-page.scss',
})
export class CorrectMilestonePage implements OnInit {
  private readonly router = inject(Router);
  private readonly clock = inject(CourtClock);
  private readonly client = inject(CasesClient);
  private readonly said = inject(Words);
  private readonly pack = inject(PackService);
  private readonly drafts = inject(DraftService);
  private readonly injector = inject(Injector);
  protected readonly store = inject(CaseStore);

  /** From the address. */
  readonly milestoneId = input.required<string>();

  protected readonly facts = resource({
    params: () => this.store.caseId() || undefined,
    loader: ({ params }) => this.client.docket(params),
  });
  protected readonly loaded = computed(() => (this.facts.hasValue() ? this.facts.value() : []));
  /** What is corrected: the entry of the address, or what somebody has put in its place. */
  protected readonly standing = computed(() => standingFor(this.loaded(), this.milestoneId()));
  protected readonly gone = computed(() => this.standing()?.type === 'retracted');
  protected readonly sheet = computed(() => isSheet(this.draft().type));
  protected readonly chosenWay = signal<Way>('replace');
  protected readonly way = computed((): Way => (this.sheet() ? 'take-back' : this.chosenWay()));
  protected readonly ways = computed(() => waysIn(this.said));
  /** As it was when the page came; a newer entry does not overwrite what somebody has typed. */
  private readonly asLoaded = linkedSignal<string | null, CorrectionDraft['draft']>({
    source: () => (this.standing() && this.pack.pack.hasValue() ? this.milestoneId() : null),
    computation: (id, previous) => {
      if (id === null || previous?.source === id) return previous?.value ?? NO_CORRECTION.draft;
      return draftOf(this.standing()!, this.pack.pack.value()!);
    },
  });
  protected readonly draft = linkedSignal(() => this.asLoaded());
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

  protected readonly record = computed(() => `correction.${this.milestoneId()}`);
  protected readonly touched = computed(() => this.draft() !== this.asLoaded() || this.why().reason !== '');
  private readonly typed = computed((): CorrectionDraft =>
    this.touched() ? { way: this.chosenWay(), draft: this.draft(), reason: this.why().reason } : NO_CORRECTION,
  );

  private readonly fact = computed(() => {
    const standing = this.standing();
    if (!standing || this.gone() || !this.pack.pack.hasValue()) return null;
    return correctionOf(this.way(), standing, this.draft(), this.pack.pack.value(), new Date().toISOString());
  });
  protected readonly along = new TakenAlong((takenAlong) => this.previewWith(takenAlong));

  ngOnInit(): void {
    this.drafts.keep(this.record(), this.typed, this.injector);
  }

  protected restore(): void {
    const kept = this.drafts.find<CorrectionDraft>(this.record())?.value ?? this.typed();
    this.chosenWay.set(kept.way);
    this.draft.set(kept.draft);
    this.why.set({ reason: kept.reason });
  }

  private previewWith(takenAlong: readonly string[]) {
    const [courtCase, fact, pack] = [this.store.current(), this.fact(), this.pack.pack];
    if (!courtCase || !fact || !pack.hasValue()) return null;
    return previewOf(pack.value(), docketOf(courtCase, this.loaded()), fact, this.clock.today(), takenAlong);
  }

  private async send(): Promise<void> {
    const [fact, standing] = [this.fact(), this.standing()];
    if (!fact || !standing || this.along.preview()?.refusal) return;
    const [source, reason] = [this.draft().source, this.why().reason.trim()];
    const request = correctionRequest(this.way(), fact, source, reason, this.along.ids());
    const failed = await this.sending.run((key) => this.client.correct(this.store.caseId(), standing.id, request, key));
    // Somebody else has written since: read what stands there now, and keep what was typed.
    if (failed?.status === 409) this.facts.reload();
    if (failed) return;
    this.drafts.discard(this.record());
    this.store.reload();
    await this.router.navigate(['/cases', this.store.caseId(), 'timeline']);
  }
}
