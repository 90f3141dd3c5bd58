import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { FormField, FormRoot, applyEach, form, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DraftService } from '../../core/comfort/draft.service';
import { CourtClock } from '../../core/court-clock';
import { PackService } from '../../core/pack/pack.service';
import { DraftLine } from '../../core/page/draft-line';
import { ProblemNote } from '../../core/page/problem-note';
import { Filled, States } from '../../core/page/states';
import { Empty } from '../../shared/empty';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { CaseStore } from '../case-page/case.store';
import { Change } from './change';
import { ChangeCheck } from './change-check';
import {
  byCount,
  factsOf,
  isConvicted,
  isLapsing,
  offenceOf,
  linesOf,
  toBeJudged,
  toBeSentenced,
  type JudgmentDraft,
  type JudgmentLine,
} from './judgment-draft';
import { JudgmentWords } from './judgment-words';
import { faultyBoxes } from './sentence-draft';
import { SentenceEditor } from './sentence-editor';

/** Judgment on every count against every accused, or the sentence for every conviction, as one change. */
@Component({
  selector: 'app-judgment-page',
  imports: [
    ChangeCheck,
    Choices,
    Control,
    DraftLine,
    Empty,
    Field,
    Filled,
    FormField,
    FormRoot,
    MatButton,
    ProblemNote,
    RouterLink,
    SentenceEditor,
    States,
    TranslocoPipe,
  ],
  providers: [Change],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './judgment-page.html',
  styleUrl: './judgment-page.scss',
})
export class JudgmentPage {
  private readonly router = inject(Router);
  private readonly drafts = inject(DraftService);
  protected readonly words = inject(JudgmentWords);
  private readonly today = inject(CourtClock).today();
  protected readonly change = inject(Change);
  protected readonly store = inject(CaseStore);
  protected readonly pack = inject(PackService);

  /** From the route: `sentence` where the verdicts are on record. */
  readonly only = input<'sentence'>();

  protected readonly sentenceOnly = computed(() => this.only() === 'sentence');
  /** Made once for a case, so that a newer answer does not take away what somebody has chosen. */
  protected readonly draft = linkedSignal<string, JudgmentDraft>({
    source: () => `${this.only() ?? ''} ${this.store.current()?.id ?? ''}`,
    computation: () => ({ on: this.today, source: 'court-record', now: false, lines: untracked(() => this.fresh()) }),
  });
  protected readonly form = form(
    this.draft,
    (path) => {
      required(path.on, { message: 'court.milestone.onMissing' });
      applyEach(path.lines, (line) => {
        validate(line.sentence, ({ value }) =>
          faultyBoxes(value()).length > 0 ? { kind: 'number', message: 'court.judgment.notNumber' } : null,
        );
      });
    },
    { submission: { action: () => this.submit() } },
  );
  protected readonly checking = signal(false);
  protected readonly nothing = signal(false);
  protected readonly record = computed(() => `${this.only() ?? 'judgment'}.${this.store.caseId()}`);
  protected readonly counts = computed(() => {
    const courtCase = this.store.current();
    return courtCase ? byCount(courtCase, this.draft().lines) : [];
  });
  protected readonly facts = computed(() => {
    const courtCase = this.store.current();
    return courtCase ? factsOf(courtCase, this.draft(), this.sentenceOnly()) : [];
  });
  protected readonly faulty = computed(
    () => this.draft().lines.some(({ sentence }) => faultyBoxes(sentence).length > 0) || !this.draft().on,
  );
  /** Lines on which the change says nothing; read out in the check, so that none is forgotten. */
  protected readonly silent = computed(() => {
    const said = new Set(this.facts().map(({ accusedId, countId }) => `${accusedId} ${countId}`));
    const lines = this.draft().lines.filter(({ accusedId, countId }) => !said.has(`${accusedId} ${countId}`));
    return lines.filter((line) => !this.lapsing(line));
  });
  constructor() {
    this.drafts.keep(untracked(this.record), this.draft);
  }

  protected restore(): void {
    this.drafts.restore(this.record(), this.draft);
  }

  protected refused(): boolean {
    return (this.change.preview(this.facts())?.faults.length ?? 0) > 0;
  }

  protected convicted(line: JudgmentLine): boolean {
    return this.sentenceOnly() || (isConvicted(line) && !this.lapsing(line));
  }

  protected lapsing(line: JudgmentLine): boolean {
    const courtCase = this.store.current();
    return !this.sentenceOnly() && courtCase !== null && isLapsing(courtCase, this.draft().lines, line);
  }

  protected readonly offenceOf = offenceOf;

  protected back(): void {
    this.checking.set(false);
    this.change.sending.forget();
  }

  private fresh(): JudgmentLine[] {
    const courtCase = this.store.current();
    return courtCase ? linesOf(courtCase, this.only() === 'sentence' ? toBeSentenced : toBeJudged) : [];
  }

  private async submit(): Promise<void> {
    this.nothing.set(this.facts().length === 0);
    if (this.nothing() || this.faulty()) return;
    if (!this.checking()) return this.checking.set(true);
    if (!(await this.change.send(this.facts(), this.draft().source))) return;
    this.drafts.discard(this.record());
    await this.router.navigate(['/cases', this.store.caseId()]);
  }
}
