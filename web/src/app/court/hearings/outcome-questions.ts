import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { OVER_LIMIT_REASON_MAX, type CourtDayMatter, type HearingView } from '@hakika/contracts';
import type { OutcomeChip } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { Sending } from '../../core/http/sending';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Icon } from '../../shared/icon';
import { ProblemNote } from '../../core/page/problem-note';
import { ApplicationFields, type ApplicationAnswers } from './application-fields';
import { HearingsClient } from './hearings.client';
import { RecordedFirst } from './recorded-first';
import { MORE, OTHER, OutcomeChoices } from './outcome-choices';
import { statusOf, toRequest, type NextChoice } from './outcome-draft';

/**
 * What happened, why, and when next: three taps, and the last one saves. A date beyond the limit of s.205 asks for the
 * court's grounds first; nothing else has to be typed.
 */
@Component({
  selector: 'app-outcome-questions',
  imports: [ApplicationFields, Choices, Control, Icon, ProblemNote, RecordedFirst, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './outcome-questions.html',
  styleUrl: './outcome-questions.scss',
})
export class OutcomeQuestions {
  private readonly hearings = inject(HearingsClient);
  private readonly choices = inject(OutcomeChoices);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly matter = input.required<CourtDayMatter>();
  readonly first = input<OutcomeChip | null>(null);
  readonly recorded = output<HearingView>();
  readonly given = output<void>();

  protected readonly chosen = signal<OutcomeChip | null>(null);
  protected readonly outcome = computed(() => this.chosen() ?? this.first());
  protected readonly reason = signal<string | null>(null);
  protected readonly everyReason = signal(false);
  protected readonly everyOutcome = signal(false);
  protected readonly otherDate = signal(false);
  protected readonly over = signal<NextChoice | null>(null);
  protected readonly overReason = signal('');
  protected readonly application = signal<ApplicationAnswers>({});
  protected readonly sending = new Sending();
  private readonly sent = signal<NextChoice | null>(null);
  protected readonly theirs = signal<HearingView | null>(null);
  protected readonly overReasonMax = OVER_LIMIT_REASON_MAX;

  protected readonly asksReason = computed(() => ['adjourned', 'vacated'].includes(this.outcome() ?? ''));
  protected readonly asksDate = computed(
    () => this.outcome() !== null && (!this.asksReason() || this.reason() !== null),
  );
  protected readonly earliestNext = computed(() => this.matter().hearing.on);

  protected readonly outcomes = computed(() =>
    this.choices.outcomes(this.matter(), this.outcome(), this.everyOutcome()),
  );
  protected readonly reasons = computed(() =>
    this.choices.reasons(this.matter(), this.outcome() === 'vacated', this.everyReason()),
  );
  protected readonly nextDates = computed(() => this.choices.nextDates(this.matter(), this.outcome()));
  protected readonly limitWords = computed(() => this.choices.limit(this.matter().limit));

  constructor() {
    effect(() => {
      const first = this.first();
      if (first) this.askNext(first);
    });
  }

  protected choose(value: OutcomeChip | typeof MORE): void {
    if (value === MORE) {
      this.everyOutcome.set(true);
      return;
    }
    this.chosen.set(value);
    this.reason.set(null);
    this.restart();
    this.askNext(value);
  }

  protected chooseReason(value: string): void {
    if (value === MORE) {
      this.everyReason.set(true);
      return;
    }
    this.reason.set(value);
    this.restart();
    this.focusLater('.next');
  }

  protected chooseNext(value: string): void {
    this.otherDate.set(value === OTHER);
    if (value === OTHER) return;
    void this.next(value === 'none-given' || value === 'not-applicable' ? { kind: value } : { kind: 'on', on: value });
  }

  protected typedDate(value: string): void {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) void this.next({ kind: 'on', on: value });
  }

  protected sendOver(): void {
    const next = this.over();
    if (next && this.overReason().trim()) void this.send(next);
  }

  private async next(next: NextChoice): Promise<void> {
    const late = next.kind === 'on' && this.outcome() === 'adjourned' && next.on > this.matter().limit.latestOn;
    this.over.set(late ? next : null);
    if (!late) await this.send(next);
    else this.focusLater('textarea');
  }

  /** What somebody else recorded meanwhile is shown beside these answers; they are not lost, and neither are theirs. */
  private async send(next: NextChoice, over: HearingView = this.matter().hearing): Promise<void> {
    const outcome = this.outcome();
    if (!outcome) return;
    const problem = await this.sending.run(async (key) => {
      const application = outcome === 'adjourned' ? this.application() : {};
      const answers = { outcome, reason: this.reason(), next, overLimitReason: this.overReason(), application };
      const request = toRequest({ ...answers, replaces: over.status !== 'scheduled' });
      this.recorded.emit(await this.hearings.record(over, request, key));
    });
    if (problem?.status !== 412) return;
    this.sending.forget();
    this.sent.set(next);
    await this.sending.run(async () => this.theirs.set(await this.hearings.read(over.id)));
  }

  protected replace(): void {
    const [next, theirs] = [this.sent(), this.theirs()];
    this.theirs.set(null);
    if (next && theirs) void this.send(next, theirs);
  }

  private restart(): void {
    this.over.set(null);
    this.otherDate.set(false);
    this.sending.forget();
  }

  private askNext(answer: OutcomeChip): void {
    this.focusLater(statusOf(answer) === 'effective' ? '.next' : '.why');
  }

  /** The next question gets the focus, so that a digit answers it. */
  private focusLater(selector: string): void {
    setTimeout(() => {
      const find = (within: string) => this.host.nativeElement.querySelector<HTMLElement>(within);
      (find(`${selector} [tabindex="0"]`) ?? find(selector))?.focus();
    });
  }
}
