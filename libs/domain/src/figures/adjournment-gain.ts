import { percentOf } from './figure';

/** What the prediction is made of. All of it is printed under the figure, so that anybody can do the sum again. */
export interface GainFacts {
  /** Adjournments of the period for the reasons to be halved. */
  readonly halved: number;
  /** Average days from an adjourned hearing to its next date. */
  readonly daysLost: number;
  /** Cases not concluded at the end of the period. */
  readonly pending: number;
  /** Hearings that went on. */
  readonly effective: number;
  readonly concluded: number;
  readonly filed: number;
}

export interface GainTerm {
  readonly code: 'avoided' | 'daysLost' | 'pending' | 'effectivePerConclusion';
  readonly value: number;
}

export interface AdjournmentGain {
  readonly avoided: number;
  /** Days by which a pending case comes nearer to its end, on average. */
  readonly daysSooner: number;
  readonly moreConcluded: number;
  readonly clearanceFrom: number | null;
  readonly clearanceTo: number | null;
  /** avoided × daysLost ÷ pending, and avoided ÷ effectivePerConclusion. */
  readonly formula: readonly GainTerm[];
}

/**
 * What halving some reasons for adjournment would bring, as the one-pager of the Kenyan trial told its courts:
 * adjournments avoided × days lost by each ÷ pending cases; and every hearing that goes on brings a judgment as near as
 * hearings did this month. An estimate from one month, and called one; null when there is nothing to avoid.
 */
export function adjournmentGain(facts: GainFacts): AdjournmentGain | null {
  const avoided = Math.floor(facts.halved / 2);
  if (avoided === 0 || facts.pending === 0) return null;
  const perConclusion = facts.concluded === 0 ? null : facts.effective / facts.concluded;
  const moreConcluded = perConclusion ? Math.floor(avoided / perConclusion) : 0;
  return {
    avoided,
    daysSooner: Math.round((avoided * facts.daysLost) / facts.pending),
    moreConcluded,
    clearanceFrom: percentOf(facts.concluded, facts.filed),
    clearanceTo: percentOf(facts.concluded + moreConcluded, facts.filed),
    formula: [
      { code: 'avoided', value: avoided },
      { code: 'daysLost', value: Math.round(facts.daysLost) },
      { code: 'pending', value: facts.pending },
      ...(perConclusion
        ? [{ code: 'effectivePerConclusion' as const, value: Math.round(perConclusion * 10) / 10 }]
        : []),
    ],
  };
}
