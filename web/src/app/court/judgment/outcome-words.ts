import { Injectable, inject } from '@angular/core';
import type { CountOutcomeView } from '@hakika/contracts';
import type { Reviewed } from '@hakika/domain';
import { DatesInWords } from '../../core/dates-in-words';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { MilestoneWords } from '../docket/milestone-words';

/** How one count stands against one accused, in words: what holds now first, then what it rests on. */
@Injectable({ providedIn: 'root' })
export class OutcomeWords {
  private readonly pack = inject(PackService);
  private readonly words = inject(Words);
  private readonly dates = inject(DatesInWords);
  private readonly facts = inject(MilestoneWords);

  lines(outcome: CountOutcomeView): readonly string[] {
    const { plea, ending, sentence, lapsed } = outcome;
    const how = ending ? this.pack.word('endings', ending) : '';
    const now = this.standing(outcome);
    const said = [
      how,
      now === how ? '' : now,
      sentence ? this.facts.sentence(sentence) : '',
      ...this.earlier(outcome),
      lapsed ? this.words.of('court.outcome.lapsed') : '',
      plea ? this.words.of('court.counts.plea', { plea: this.pack.word('pleas', plea) }) : '',
    ].filter(Boolean);
    return said.length > 0 ? said : [this.words.of('court.counts.noPlea')];
  }

  private standing({ standingVerdict, verdict, lesserOffence }: CountOutcomeView): string {
    const now = standingVerdict ?? verdict;
    if (!now) return '';
    const word = this.pack.word('verdicts', now);
    return lesserOffence && now !== 'acquitted' ? `${word}: ${this.pack.word('offences', lesserOffence)}` : word;
  }

  /** What came before the result that stands: the finding of the trial court, and each court that looked at it again. */
  private earlier(outcome: CountOutcomeView): readonly string[] {
    const { firstVerdict, firstVerdictOn, firstSentence, sentence, reviews, standingVerdict } = outcome;
    if (reviews.length === 0 && firstVerdict === standingVerdict) return [];
    const sentenceChanged = firstSentence !== null && JSON.stringify(firstSentence) !== JSON.stringify(sentence);
    return [
      firstVerdict ? this.dated('court.outcome.first', this.pack.word('verdicts', firstVerdict), firstVerdictOn) : '',
      sentenceChanged ? this.words.of('court.outcome.firstSentence', { what: this.facts.sentence(firstSentence) }) : '',
      ...reviews.map((review) => this.review(review)),
    ];
  }

  private review({ level, outcome, on }: Reviewed): string {
    return this.dated(`court.outcome.level.${level}`, this.pack.word('appealOutcomes', outcome), on);
  }

  private dated(key: string, what: string, on: string | null): string {
    return this.words.of(key, { what, date: on ? this.dates.dayWithYear(on) : '' });
  }
}
