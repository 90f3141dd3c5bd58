import type { MilestoneRefusal } from '../docket-refusal';
import { chargesOf, isConvicted, type Person } from './work';

export function mayBeRecharged(person: Person): boolean {
  return person.stage === 'closed' && person.ending !== null && person.ending.mayBeRecharged;
}

export function whyClosed(person: Person): MilestoneRefusal {
  if (chargesOf(person).some(isConvicted)) return 'milestone.accused-already-convicted';
  return person.ending?.result === 'acquittal'
    ? 'milestone.accused-already-acquitted'
    : 'milestone.accused-already-ended';
}
