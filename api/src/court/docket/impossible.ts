import type { BrokenEntries, BrokenEntry, DocketRefusal, RefusedFact } from '@hakika/contracts';
import {
  refuseChange,
  refuseMilestone,
  refuseTogether,
  whatBreaks,
  type Docket,
  type JurisdictionPack,
  type Milestone,
  type MilestoneRefusal,
} from '@hakika/domain';
import { RuleRefusal } from '../../platform/errors/errors';

const RESTS_ON_IT: MilestoneRefusal = 'milestone.later-fact-depends-on-it';
const TOO_MUCH: DocketRefusal = 'milestone.takes-back-too-much';

/**
 * Throws when a fact, with the retractions of what it makes impossible, cannot be part of a docket. Whoever left out
 * something that rests on it, or added what does not, reads what rests on it now: somebody else may have written since.
 */
export function refuseImpossible(
  law: JurisdictionPack,
  docket: Docket,
  fact: Milestone,
  retractions: readonly Milestone[],
  today: string,
): void {
  const alone = refuseMilestone(law, docket, fact, today);
  if (alone === null && retractions.length === 0) return;
  const { type } = fact;
  if (alone !== null && alone !== RESTS_ON_IT) throw new RuleRefusal(alone, { type });
  const broken = brokenBy(law, docket, fact);
  const breaking = new Set(broken.breaks.map(({ id }) => id));
  if (retractions.some(({ supersedesId }) => !breaking.has(supersedesId ?? '')))
    throw new RuleRefusal(TOO_MUCH, { type, ...broken });
  const refusal = refuseTogether(law, docket, fact, retractions, today);
  if (refusal) throw new RuleRefusal(refusal, { type, ...(refusal === RESTS_ON_IT && broken) });
}

/** Throws when facts cannot all be part of a docket, and says which of them, each with its reason. */
export function refuseImpossibleTogether(
  law: JurisdictionPack,
  docket: Docket,
  facts: readonly Milestone[],
  today: string,
): void {
  const faults = refuseChange(law, docket, facts, today);
  if (faults.length === 0) return;
  const refused: readonly RefusedFact[] = facts.flatMap(({ id, type }, index) => {
    const fault = faults.find(({ milestoneId }) => milestoneId === id);
    return fault ? [{ index, type, code: fault.code }] : [];
  });
  const breaks = docket.milestones.flatMap(({ id, type, occurredOn }): BrokenEntry[] => {
    const fault = faults.find(({ milestoneId }) => milestoneId === id);
    return fault ? [{ id, type, occurredOn, code: fault.code }] : [];
  });
  throw new RuleRefusal(refused[0]?.code ?? RESTS_ON_IT, { refused, breaks });
}

function brokenBy(law: JurisdictionPack, docket: Docket, fact: Milestone): BrokenEntries {
  const broken = whatBreaks(law, docket, fact);
  return { breaks: broken.map(({ milestoneId: id, type, occurredOn, code }) => ({ id, type, occurredOn, code })) };
}
