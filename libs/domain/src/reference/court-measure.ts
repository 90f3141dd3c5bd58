import type { Term, Wording } from './term';

/** A published measure of how courts work: what is divided by what, of what unit, and the standard it is held against. */
export interface CourtMeasure extends Term {
  readonly unit: 'case' | 'accused' | 'count' | 'hearing' | 'witness' | 'survivor';
  readonly basis: 'flow' | 'cohort' | 'point-in-time';
  readonly numerator: Wording;
  readonly denominator: Wording | null;
  readonly standard: Wording | null;
}
