import { Injectable, inject } from '@angular/core';
import type { AdjournmentLimitView, CourtDayMatter } from '@hakika/contracts';
import type { OutcomeChip } from '@hakika/domain';
import { Words } from '../../core/language/words';
import { DatesInWords } from '../../core/dates-in-words';
import { PackService } from '../../core/pack/pack.service';
import type { Choice } from '../../shared/forms/choices';
import { mayEnd } from './outcome-draft';

const FIRST_OUTCOMES = 3;
const FIRST_REASONS = 6;
/** Not an answer: it shows the rest of them. */
export const MORE = 'more';
export const OTHER = 'other';

const ALL_OUTCOMES: readonly OutcomeChip[] = [
  'adjourned',
  'proceeded',
  'part-heard',
  'plea-taken',
  'ruling-given',
  'judgment-given',
  'sentenced',
  'warrant',
  'withdrawn',
  'vacated',
];

/** The answers to choose from, likeliest first, in the language on screen. */
@Injectable({ providedIn: 'root' })
export class OutcomeChoices {
  private readonly words = inject(Words);
  private readonly dates = inject(DatesInWords);
  private readonly pack = inject(PackService);

  outcomes(matter: CourtDayMatter, chosen: OutcomeChip | null, all: boolean): Choice<OutcomeChip | typeof MORE>[] {
    const likely = all ? ALL_OUTCOMES : matter.chips.slice(0, FIRST_OUTCOMES);
    const chips = [...new Set([...likely, ...(chosen ? [chosen] : [])])];
    const named = chips.map((value) => ({ value, label: this.words.of(`court.outcome.${value}`) }));
    return all ? named : [...named, { value: MORE, label: this.words.of('court.day.more') }];
  }

  reasons(matter: CourtDayMatter, vacated: boolean, all: boolean): Choice<string>[] {
    const table = vacated ? 'vacationReasons' : 'adjournmentReasons';
    const codes = ((this.pack.pack.hasValue() ? this.pack.pack.value()[table] : null) ?? []).map((row) => row.code);
    const ordered = vacated ? codes : [...new Set([...matter.reasons, ...codes])];
    const shown = all || vacated ? ordered : ordered.slice(0, FIRST_REASONS);
    const named = shown.map((code) => ({ value: code, label: this.pack.word(table, code) }));
    const complete = shown.length === ordered.length;
    return complete ? named : [...named, { value: MORE, label: this.words.of('court.day.moreReasons') }];
  }

  nextDates(matter: CourtDayMatter, outcome: OutcomeChip | null): Choice<string>[] {
    const none = outcome && mayEnd(outcome) ? ['not-applicable', 'none-given'] : ['none-given'];
    return [
      ...matter.proposals.map(({ on, days }) => ({ value: on, label: this.dates.day(on), aside: `+${days}` })),
      { value: OTHER, label: this.words.of('court.day.otherDate') },
      ...none.map((value) => ({ value, label: this.words.of(`court.day.next.${value}`) })),
    ];
  }

  limit({ latestOn, clearDays, inCustody }: AdjournmentLimitView): string {
    const key = inCustody ? 'court.day.limitCustody' : 'court.day.limit';
    return this.words.of(key, { date: this.dates.day(latestOn), days: clearDays });
  }
}
