import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CourtDayMatter, CoverageView, HearingView } from '@hakika/contracts';
import type { OutcomeChip } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { Words } from '../../core/language/words';
import { DatesInWords } from '../../core/dates-in-words';
import { PackService } from '../../core/pack/pack.service';
import type { IconName } from '../../shared/icons';
import { Fact } from '../../shared/fact';
import { ProtectedBadge } from '../../shared/reveal/protected-badge';
import { Tag } from '../../shared/tag';
import { UndoLine } from '../../core/page/undo-line';
import { DECIDING } from '../hearings/outcome-draft';
import { OutcomeQuestions } from '../hearings/outcome-questions';

/** Shape and tone of each state; a person who is alone is the only danger here. */
const COVERAGE_LOOKS: Readonly<Record<CoverageView['state'], { icon: IconName; tone: 'ok' | 'warn' | 'danger' }>> = {
  none: { icon: 'person_alert', tone: 'danger' },
  'needs-new-plan': { icon: 'person_alert', tone: 'danger' },
  proposed: { icon: 'hourglass_top', tone: 'warn' },
  confirmed: { icon: 'check', tone: 'ok' },
  done: { icon: 'check', tone: 'ok' },
};

/** One matter of the day: what it is, what is known of it, and what happened. */
@Component({
  selector: 'app-matter-row',
  imports: [Fact, OutcomeQuestions, ProtectedBadge, RouterLink, Tag, TranslocoPipe, UndoLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './matter-row.html',
  styleUrl: './matter-row.scss',
  host: { '[class.open]': 'open()', role: 'listitem' },
})
export class MatterRow {
  private readonly words = inject(Words);
  protected readonly dates = inject(DatesInWords);
  protected readonly pack = inject(PackService);

  readonly matter = input.required<CourtDayMatter>();
  /** Its place in the list, as it is called. */
  readonly place = input.required<number>();
  readonly mayRecord = input(false);
  readonly open = input(false);
  readonly first = input<OutcomeChip | null>(null);
  readonly coverage = input<readonly CoverageView[]>([]);
  readonly begun = output<OutcomeChip | null>();
  readonly recorded = output<HearingView>();

  protected readonly hearing = computed(() => this.matter().hearing);
  protected readonly done = computed(() => this.hearing().status !== 'scheduled');
  protected readonly decides = computed(() => {
    const { outcome } = this.hearing();
    return outcome !== null && DECIDING.has(outcome);
  });
  protected readonly looks = COVERAGE_LOOKS;
  protected readonly firstChips = computed(() => this.matter().chips.slice(0, 2));
  protected readonly charges = computed(() => {
    const { chargeSections, countTotal } = this.matter();
    if (chargeSections.length === 0) return this.words.of('court.day.noCharge');
    const others = countTotal - 1;
    const first = this.words.of('court.day.section', { section: chargeSections[0] });
    return others > 0 ? `${first} ${this.words.of('court.day.andMore', { count: others })}` : first;
  });
  protected readonly reason = computed(() => {
    const { reason, status } = this.hearing();
    if (!reason) return '';
    return this.pack.word(status === 'vacated' ? 'vacationReasons' : 'adjournmentReasons', reason);
  });
}
