import type { Offence, Penalty } from '../../reference/offence';
import type { Sentence } from '../docket/milestone';

export const SENTENCE_FLAGS = [
  'sentence.below-floor',
  'sentence.above-ceiling',
  'sentence.fine-instead-of-prison',
] as const;
export type SentenceFlag = (typeof SENTENCE_FLAGS)[number];

/** What of the convicted person decides which bounds apply. */
export interface Sentenced {
  /** Convicted of this before. */
  readonly repeat: boolean;
  readonly juristic: boolean;
  /** A child at the time of the offence: the statutory floors do not bind the court (Children Act 2022 s.239). */
  readonly child: boolean;
}

/**
 * Whether a sentence lies outside the bounds of the statute. It is flagged and never refused: whether floors bind the
 * courts has been decided one way and the other (Muruatetu; Republic v Mwangi, 2024).
 */
export function flagSentence(offence: Offence, sentence: Sentence, who: Sentenced): readonly SentenceFlag[] {
  const imposed = imposedBy(sentence);
  if (who.juristic) return flagFineOfBody(offence, imposed.fine);
  const floor = floorFor(offence, who);
  const outside: readonly (readonly [SentenceFlag, boolean])[] = [
    ['sentence.below-floor', floor !== null && !reaches(offence, floor, imposed)],
    ['sentence.above-ceiling', offence.ceiling !== null && exceeds(offence.ceiling, imposed)],
    [
      'sentence.fine-instead-of-prison',
      floor !== null && offence.trafficking && imposed.fine > 0 && imposed.months === 0,
    ],
  ];
  return outside.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

interface Imposed {
  /** Endless for life; nought for a sentence that is not served in prison. */
  readonly months: number;
  readonly fine: number;
}

function imposedBy({ life, termMonths, fineKes, nonCustodial }: Sentence): Imposed {
  const months = life ? Infinity : (termMonths ?? 0);
  return { months: nonCustodial ? 0 : months, fine: fineKes ?? 0 };
}

function floorFor({ floor, repeatFloor }: Offence, { repeat, child }: Sentenced): Penalty | null {
  if (child) return null;
  return (repeat ? repeatFloor : null) ?? floor;
}

function flagFineOfBody({ juristic }: Offence, fine: number): readonly SentenceFlag[] {
  if (juristic === null) return [];
  if (fine < (juristic.fineFloor ?? 0)) return ['sentence.below-floor'];
  return fine > (juristic.fineCeiling ?? Infinity) ? ['sentence.above-ceiling'] : [];
}

function reaches({ fineRule }: Offence, floor: Penalty, { months, fine }: Imposed): boolean {
  const fineWillDo = fineRule === 'instead' || fineRule === 'instead-or-beside';
  if (fineWillDo && floor.fine !== null && fine >= floor.fine) return true;
  return months >= (floor.life ? Infinity : (floor.termMonths ?? 0));
}

function exceeds(ceiling: Penalty, { months, fine }: Imposed): boolean {
  const longest = ceiling.life ? Infinity : (ceiling.termMonths ?? Infinity);
  return months > longest || fine > (ceiling.fine ?? Infinity);
}
