import { Injectable, computed, inject } from '@angular/core';
import type { CaseView } from '@hakika/contracts';
import type { Verdict } from '@hakika/domain';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { accusedLabel } from '../case-page/case.store';
import type { JudgmentLine } from './judgment-draft';

const VERDICTS: readonly Verdict[] = ['convicted', 'acquitted', 'convicted-of-lesser'];
const SOURCES = ['court-record', 'prosecutor-note'] as const;

type About = Pick<JudgmentLine, 'accusedId' | 'countId'>;

/** The questions of a judgment, an appeal and a sentence, and whom each line of them is about. */
@Injectable({ providedIn: 'root' })
export class JudgmentWords {
  private readonly words = inject(Words);
  private readonly pack = inject(PackService);

  readonly verdicts = computed(() => VERDICTS.map((value) => ({ value, label: this.verdict(value) })));
  readonly sources = computed(() => SOURCES.map((value) => ({ value, label: this.words.of(`court.source.${value}`) })));
  readonly moments = computed(() => [
    { value: false, label: this.words.of('court.judgment.later') },
    { value: true, label: this.words.of('court.judgment.now') },
  ]);

  who(courtCase: CaseView, { accusedId }: About): string {
    return accusedLabel(courtCase, accusedId);
  }

  numberOf({ counts }: CaseView, { countId }: About): string {
    return this.words.of('court.fact.count', { number: counts.find(({ id }) => id === countId)?.number });
  }

  /** An acquittal is called by its section, as the pack has it. */
  private verdict(code: Verdict): string {
    const word = this.pack.word('verdicts', code);
    const { pack } = this.pack;
    const rule = pack.hasValue() ? pack.value().endings.find(({ recordedAs }) => recordedAs === 'verdict') : undefined;
    if (code !== 'acquitted' || !rule) return word;
    return `${word} (${this.words.of('court.day.section', { section: rule.section.replace(/^.* s\./, '') })})`;
  }
}
