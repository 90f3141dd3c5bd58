import type { AccusedState, RailStep } from './docket-state';
import { compareStages, RAIL_STAGES, type RailStage } from './stage';

/** Steps whose date is the day they were done rather than the day they began. */
const DATED_WHEN_DONE: ReadonlySet<RailStage> = new Set(['plea', 'case-to-answer', 'judgment', 'sentence', 'appeal']);

/** The steps of a trial, which do not apply after a plea of guilty to everything. */
const TRIAL_STEPS: ReadonlySet<RailStage> = new Set(['pretrial', 'prosecution', 'case-to-answer', 'defence']);

/** The ten steps for one accused. */
export function stageRail(accused: AccusedState): readonly RailStep[] {
  return RAIL_STAGES.map((step) => {
    const state = stateOf(accused, step);
    const enteredOn = accused.reached[step] ?? null;
    const doneOn = accused.left[step] ?? null;
    const dated = state === 'past' || state === 'now';
    const on = DATED_WHEN_DONE.has(step) ? (doneOn ?? enteredOn) : enteredOn;
    return { step, state, on: dated ? on : null, enteredOn, doneOn };
  });
}

function stateOf(accused: AccusedState, step: RailStage): RailStep['state'] {
  if (accused.stage === step) return 'now';
  if (accused.reached[step] !== undefined) return 'past';
  if (accused.withoutTrial && TRIAL_STEPS.has(step)) return 'not-applicable';
  if (accused.stage === 'closed') return endedBefore(accused, step) ? 'not-applicable' : 'not-recorded';
  return compareStages(step, accused.stage) < 0 ? 'not-recorded' : 'ahead';
}

/** Whether a closed accused never came as far as a step. */
function endedBefore(accused: AccusedState, step: RailStage): boolean {
  return !RAIL_STAGES.some((later) => compareStages(later, step) > 0 && accused.reached[later] !== undefined);
}
