import type { AccusedState } from '../docket/docket-state';
import type { MilestoneType } from '../docket/milestone';
import { compareStages } from '../docket/stage';

type Standing = Pick<AccusedState, 'stage' | 'custody' | 'bail' | 'warrantSince'>;

/** What is likely to be said next about custody or bail, the likeliest first. The docket decides whether it can be. */
export function likelyCustodyFacts(accused: Standing): readonly MilestoneType[] {
  return accused.stage === 'closed' ? [] : NEXT[accused.custody](accused);
}

const isBeforeCourt = ({ stage }: Standing): boolean => compareStages(stage, 'plea') >= 0;

const warrant = ({ warrantSince }: Standing): MilestoneType => (warrantSince ? 'warrant-lifted' : 'warrant-issued');

const NEXT: Readonly<Record<AccusedState['custody'], (accused: Standing) => readonly MilestoneType[]>> = {
  'at-large': (accused) => [isBeforeCourt(accused) ? 'rearrested' : 'arrested', warrant(accused)],
  'police-custody': () => ['custodial-order', 'released-on-police-bail', 'released-pending-charge'],
  remand: ({ bail }) => {
    if (bail === null) return ['bail-granted', 'bail-denied'];
    return bail.inDefaultSince === null ? ['bail-met', 'held-in-default', 'bail-varied'] : ['bail-met', 'bail-varied'];
  },
  bail: ({ bail, ...accused }) => {
    const terms: readonly MilestoneType[] = bail === null ? [] : ['bail-varied'];
    const surety: readonly MilestoneType[] = bail?.suretyDischargedOn ? ['bail-met'] : ['surety-discharged'];
    const leaving: readonly MilestoneType[] = ['absconded', 'bail-cancelled', ...surety];
    return [...terms, ...leaving, warrant({ bail, ...accused })];
  },
  serving: () => ['released', 'bail-granted'],
  released: () => ['arrested'],
};
