import { Injectable, inject } from '@angular/core';
import type { Offence, Penalty } from '@hakika/domain';
import { Words } from '../../core/language/words';
import { MilestoneWords } from '../docket/milestone-words';

/** The bounds of a statute in words: `30 years or a fine of KES 30,000,000`. */
@Injectable({ providedIn: 'root' })
export class FloorWords {
  private readonly words = inject(Words);
  private readonly facts = inject(MilestoneWords);

  of(penalty: Penalty | null, fineRule: Offence['fineRule']): string {
    if (!penalty) return '';
    const term = penalty.life ? this.words.of('court.sentence.life') : this.facts.term(penalty.termMonths ?? 0);
    if (penalty.fine === null) return term;
    const fine = this.fine(penalty.fine);
    const joined = fineRule === 'instead' || fineRule === 'instead-or-beside' ? 'either' : 'both';
    return term ? this.words.of(`court.judgment.limit.${joined}`, { term, fine }) : fine;
  }

  fine(amount: number): string {
    return this.words.of('court.sentence.fine', { amount: this.facts.money(amount) });
  }
}
