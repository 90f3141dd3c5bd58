import { addDays } from '../court-calendar';
import type { BundleMilestone } from '../../bundles/bundle';
import type { Dice } from '../dice';

/** What was entered late, entered wrongly and corrected, or entered twice and taken back. */
export function withSecondThoughts(
  milestones: readonly BundleMilestone[],
  today: string,
  dice: Dice,
): readonly BundleMilestone[] {
  return milestones.flatMap((fact, index) => {
    const throwAgain = dice.for(index);
    if (fact.type === 'bail-granted' && throwAgain.chance(0.25)) return corrected(fact, `m${index}`, today);
    if (fact.type !== 'disclosure-served') return [fact];
    if (throwAgain.chance(0.2)) return enteredTwice(fact, `m${index}`, today);
    return throwAgain.chance(0.25) ? [late(fact, today, throwAgain)] : [fact];
  });
}

function corrected(fact: BundleMilestone, key: string, today: string): readonly BundleMilestone[] {
  const on = addDays(fact.occurredOn, 4);
  if (on >= today) return [fact];
  return [
    { ...fact, key, details: { amountKes: 50_000, sureties: 1 } },
    { ...fact, corrects: key, recordedAt: `${on}T10:05:00+03:00`, reason: 'The amount was read from another file' },
  ];
}

function enteredTwice(fact: BundleMilestone, key: string, today: string): readonly BundleMilestone[] {
  const on = addDays(fact.occurredOn, 1);
  const takenBackOn = addDays(on, 2);
  if (takenBackOn >= today) return [fact];
  const { accused: _accused, details: _details, ...rest } = fact;
  return [
    fact,
    { ...fact, key, occurredOn: on, recordedAt: `${on}T11:20:00+03:00` },
    {
      ...rest,
      type: 'retracted',
      occurredOn: takenBackOn,
      recordedAt: `${takenBackOn}T09:30:00+03:00`,
      corrects: key,
      reason: 'Entered twice',
    },
  ];
}

function late(fact: BundleMilestone, today: string, dice: Dice): BundleMilestone {
  const on = addDays(fact.occurredOn, dice.whole(4, 11));
  return on < today ? { ...fact, recordedAt: `${on}T12:00:00+03:00` } : fact;
}
