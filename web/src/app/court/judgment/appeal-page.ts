import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { FormField, FormRoot, applyEach, form, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { CaseView } from '@hakika/contracts';
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
import { appealFacts, appealLines, maySentence, outcomesFor, type AppealDraft, type AppealLine } from './appeal-draft';
import { Change } from './change';
import { ChangeCheck } from './change-check';
import { JudgmentWords } from './judgment-words';
import { OutcomeWords } from './outcome-words';
import { faultyBoxes } from './sentence-draft';
import { SentenceEditor } from './sentence-editor';

/** What a court of appeal made of each count. The first result stays on record beside the one that stands. */
@Component({
  selector: 'app-appeal-page',
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
  templateUrl: './appeal-page.html',
  styleUrl: './judgment-page.scss',
})
export class AppealPage {
  private readonly router = inject(Router);
  private readonly drafts = inject(DraftService);
  private readonly today = inject(CourtClock).today();
  private readonly standing = inject(OutcomeWords);
  protected readonly change = inject(Change);
  protected readonly store = inject(CaseStore);
  protected readonly pack = inject(PackService);
  protected readonly words = inject(JudgmentWords);
  protected readonly maySentence = maySentence;

  /** Made once the docket is there; what somebody has chosen outlives a newer answer. */
  protected readonly draft = linkedSignal<string | null, AppealDraft>({
    source: () => (this.change.state() ? this.store.caseId() : null),
    computation: (id, previous) => {
      if (id === previous?.source || (id === null && previous)) return previous!.value;
      return { on: this.today, source: 'court-record', lines: untracked(() => this.fresh()) };
    },
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
  protected readonly record = computed(() => `appeal.${this.store.caseId()}`);
  protected readonly facts = computed(() => appealFacts(this.draft()));
  protected readonly refused = computed(() => (this.change.preview(this.facts())?.faults.length ?? 0) > 0);

  constructor() {
    this.drafts.keep(untracked(this.record), this.draft);
    effect(() => {
      this.draft();
      this.nothing.set(false);
    });
  }

  protected restore(): void {
    this.drafts.restore(this.record(), this.draft);
  }

  protected outcomes(courtCase: CaseView, line: AppealLine) {
    return outcomesFor(courtCase, line).map((value) => ({ value, label: this.pack.word('appealOutcomes', value) }));
  }

  /** What stands before the appeal is decided. */
  protected now({ counts }: CaseView, { countId, accusedId }: AppealLine): string {
    const count = counts.find(({ id }) => id === countId);
    const outcome = count?.outcomes.find((one) => one.accusedId === accusedId);
    return outcome ? this.standing.lines(outcome).join(' · ') : '';
  }

  protected offenceOf({ counts }: CaseView, { countId, lesserOffence }: AppealLine): string {
    return lesserOffence || (counts.find(({ id }) => id === countId)?.offenceCode ?? '');
  }

  private fresh(): AppealLine[] {
    const [courtCase, state] = [this.store.current(), this.change.state()];
    return courtCase && state ? appealLines(courtCase, state.accused) : [];
  }

  private async submit(): Promise<void> {
    this.nothing.set(this.facts().length === 0);
    if (this.nothing()) return;
    if (!this.checking()) return this.checking.set(true);
    if (!(await this.change.send(this.facts(), this.draft().source))) return;
    this.drafts.discard(this.record());
    await this.router.navigate(['/cases', this.store.caseId()]);
  }
}
