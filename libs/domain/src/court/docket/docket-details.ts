import type { CalendarDay } from '../../shared/days';
import type { MilestoneRefusal } from './docket-refusal';
import type { Milestone } from './milestone';

/** What a fact says that cannot be, whatever else is known. */
export function refuseDetails(fact: Milestone): MilestoneRefusal | null {
  if (daysAhead(fact).some((day) => day !== null && day < fact.occurredOn)) return 'milestone.until-before-day';
  if (fact.type === 'file-reviewed') return refuseReview(fact.details);
  return fact.type === 'verdict' ? refuseVerdict(fact.details) : null;
}

/** Days that a fact sets for later. */
function daysAhead(fact: Milestone): readonly (CalendarDay | null)[] {
  switch (fact.type) {
    case 'judgment-reserved':
    case 'judgment-deferred':
      return [fact.details.until];
    case 'report-asked':
      return [fact.details.due];
    case 'charging-decision':
      return (fact.details.directions ?? []).map(({ due }) => due);
    default:
      return [];
  }
}

type DetailsOf<Type extends Milestone['type']> = Extract<Milestone, { readonly type: Type }>['details'];

/** The public interest is asked only once there is evidence enough (Guidelines on the Decision to Charge). */
function refuseReview({ evidential, publicInterest }: DetailsOf<'file-reviewed'>): MilestoneRefusal | null {
  const outOfOrder = evidential === 'not-met' && publicInterest !== null;
  return outOfOrder ? 'milestone.public-interest-before-evidential' : null;
}

/** Another offence is named only where the conviction is of another (Criminal Procedure Code ss.179-191). */
function refuseVerdict({ verdict, lesserOffence = null }: DetailsOf<'verdict'>): MilestoneRefusal | null {
  const stray = lesserOffence !== null && verdict !== 'convicted-of-lesser';
  return stray ? 'milestone.lesser-offence-without-lesser-verdict' : null;
}
