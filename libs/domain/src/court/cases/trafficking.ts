import type { JurisdictionPack } from '../../reference/pack';

/** What is known of the facts, apart from what was charged; codes of the jurisdiction pack. */
export interface TraffickingFacts {
  readonly acts: readonly string[];
  readonly means: readonly string[];
  readonly purposes: readonly string[];
  /** Null while the age is not known. */
  readonly childVictim: boolean | null;
}

export type TraffickingElement = 'act' | 'means' | 'purpose';

export interface TraffickingAssessment {
  readonly inFact: 'yes' | 'not-shown' | 'unknown';
  readonly missing: readonly TraffickingElement[];
  /** For a child the means need not be shown. */
  readonly meansRequired: boolean | null;
}

/** Whether the facts amount to trafficking in persons (Palermo Protocol art. 3; Counter-Trafficking in Persons Act s.3). */
export function assessTrafficking(facts: TraffickingFacts): TraffickingAssessment {
  const meansRequired = facts.childVictim === null ? null : !facts.childVictim;
  const missing: TraffickingElement[] = [];
  if (facts.acts.length === 0) missing.push('act');
  if (facts.means.length === 0 && meansRequired !== false) missing.push('means');
  if (facts.purposes.length === 0) missing.push('purpose');
  if (missing.length === 0) return { inFact: 'yes', missing, meansRequired };
  const onlyAgeDecides = missing.length === 1 && missing[0] === 'means' && meansRequired === null;
  return { inFact: onlyAgeDecides ? 'unknown' : 'not-shown', missing, meansRequired };
}

export type ChargeGap = 'none' | 'trafficking-not-charged' | 'charged-but-not-shown' | 'undecided';

/** Compares the facts with the charges: trafficking that is charged as something else vanishes from the statistics. */
export function chargeGap(
  pack: JurisdictionPack,
  facts: TraffickingFacts,
  chargedOffenceCodes: readonly string[],
): ChargeGap {
  const charged = chargedOffenceCodes.some((code) => pack.offences.find((row) => row.code === code)?.trafficking);
  const { inFact } = assessTrafficking(facts);
  if (chargedOffenceCodes.length === 0 || inFact === 'unknown') return charged ? 'none' : 'undecided';
  if (inFact === 'yes') return charged ? 'none' : 'trafficking-not-charged';
  return charged ? 'charged-but-not-shown' : 'none';
}
