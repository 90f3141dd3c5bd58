import type { StageCondition } from '../../../reference/pack';
import type { MilestoneType } from '../milestone';
import { AFTER_EFFECTS } from './after-effects';
import type { Attempt, Effect, Effects } from './attempt';
import { CUSTODY_EFFECTS, isDecisionToCharge } from './custody-effects';
import { advance } from './moves';
import { isGuiltyOfAll, TRIAL_EFFECTS } from './trial-effects';
import { chargesOf, hasOpenCharge, hasPleaded, isConvicted, openCharges } from './work';

const EFFECTS: Effects = { ...CUSTODY_EFFECTS, ...TRIAL_EFFECTS, ...AFTER_EFFECTS };

/** Writes a lawful fact into the working sheet. */
export function applyAttempt(attempt: Attempt): void {
  const { rule, fact, person, charge } = attempt;
  if (charge) charge.onDate = fact.occurredOn;
  // The table pairs every type with its own effect; the compiler cannot follow that pairing through an index.
  const effect = EFFECTS[fact.type] as Effect<MilestoneType> | undefined;
  effect?.(attempt);
  if (rule.to !== null && CONDITIONS[rule.when](attempt)) advance(person, rule.to, fact.occurredOn);
}

const CONDITIONS: Readonly<Record<StageCondition, (attempt: Attempt) => boolean>> = {
  always: () => true,
  'decision-to-charge': ({ fact }) => fact.type === 'charging-decision' && isDecisionToCharge(fact.details.decision),
  'every-count-pleaded': ({ person }) => openCharges(person).every(hasPleaded) && !isGuiltyOfAll(person),
  'every-count-decided': ({ person }) => !hasOpenCharge(person) && chargesOf(person).some(isConvicted),
  'every-conviction-sentenced': ({ person }) =>
    !hasOpenCharge(person) && chargesOf(person).every((charge) => !isConvicted(charge) || charge.sentence !== null),
};
