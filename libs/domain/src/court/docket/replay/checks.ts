import { compareStages } from '../stage';
import type { MilestoneRefusal } from '../docket-refusal';
import type { MilestoneType } from '../milestone';
import { AFTER_CHECKS } from './after-checks';
import type { Attempt, Check, Checks } from './attempt';
import { CUSTODY_CHECKS } from './custody-checks';
import { mayBeRecharged, whyClosed } from './standing';
import { TRIAL_CHECKS } from './trial-checks';

const CHECKS: Checks = { ...CUSTODY_CHECKS, ...TRIAL_CHECKS, ...AFTER_CHECKS };

/** Why a fact cannot have happened to this accused (on this count) as things stood then. */
export function refuseAttempt(attempt: Attempt): MilestoneRefusal | null {
  return refuseClosed(attempt) ?? specialCheck(attempt) ?? refuseStage(attempt);
}

function specialCheck(attempt: Attempt): MilestoneRefusal | null {
  // The table pairs every type with its own check; the compiler cannot follow that pairing through an index.
  const check = CHECKS[attempt.fact.type] as Check<MilestoneType> | undefined;
  return check?.(attempt) ?? null;
}

function refuseStage({ rule, person }: Attempt): MilestoneRefusal | null {
  if (rule.from.length === 0 || rule.from.includes(person.stage)) return null;
  return rule.from.every((stage) => compareStages(person.stage, stage) < 0) ? rule.early : rule.late;
}

/** Facts that are still possible when the court is done with an accused. */
const AFTER_THE_END: ReadonlySet<MilestoneType> = new Set([
  'released',
  'appeal-filed',
  'appeal-decided',
  'revision-opened',
  'revision-decided',
  'resentenced',
  'reopened',
  'compensation-paid',
  'decision-approved',
  'decision-review-requested',
  'decision-review-decided',
  'direction-answered',
  'warrant-lifted',
]);
const BEGINS_ANEW: ReadonlySet<MilestoneType> = new Set(['arrested', 'charging-decision']);

function refuseClosed({ fact, person }: Attempt): MilestoneRefusal | null {
  if (person.stage !== 'closed' || AFTER_THE_END.has(fact.type)) return null;
  if (BEGINS_ANEW.has(fact.type) && mayBeRecharged(person)) return null;
  return whyClosed(person);
}
