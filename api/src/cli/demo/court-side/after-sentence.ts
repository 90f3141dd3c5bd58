import type { BundleMilestone, CaseBundle } from '../../bundles/bundle';
import { addDays, recordedOn } from '../court-calendar';
import type { Dice } from '../dice';
import { Goal, type CaseBrief } from '../story/case-brief';

const PAID_OF: readonly Goal[] = [Goal.Served, Goal.Guilty];
/** Each conviction of several has its own order, so what is paid stays below one of them. */
const PART_KES = 50_000;

/** Compensation that the court ordered (Criminal Procedure Code s.175), and what of it has come so far: never all. */
export function withCompensation(bundle: CaseBundle, { goal }: CaseBrief, today: string, dice: Dice): CaseBundle {
  if (!PAID_OF.includes(goal) || dice.chance(0.5)) return bundle;
  const orderedKes = dice.whole(3, 12) * 2 * PART_KES;
  const milestones = (bundle.milestones ?? []).flatMap((fact): readonly BundleMilestone[] => {
    if (fact.type !== 'sentenced') return [fact];
    const ordered = { ...fact, details: { ...fact.details, compensationKes: orderedKes } };
    return [ordered, ...paymentsAfter(fact, today, dice.whole(0, 3))];
  });
  return { ...bundle, milestones };
}

function paymentsAfter({ occurredOn, accused = 'A1', recordedBy }: BundleMilestone, today: string, parts: number) {
  const days = Array.from({ length: parts }, (_, index) => addDays(occurredOn, 9 + index * 30));
  return days
    .filter((on) => on < today)
    .map((on): BundleMilestone => {
      const by = recordedBy === undefined ? {} : { recordedBy };
      const details = { amountKes: PART_KES };
      return { type: 'compensation-paid', occurredOn: on, accused, details, recordedAt: recordedOn(on, today), ...by };
    });
}

const NEWS: Readonly<Partial<Record<BundleMilestone['type'], string>>> = {
  'bail-granted': 'bail',
  'bail-denied': 'bail',
  'bail-met': 'release',
  absconded: 'escape',
  verdict: 'outcome',
  sentenced: 'sentence',
  ended: 'withdrawal',
};

/** Survivors are told of what happened (Victim Protection Act s.19); about a third of it nobody has brought them. */
export function withNewsBrought(bundle: CaseBundle, today: string, dice: Dice): CaseBundle {
  const { milestones = [], survivors = [] } = bundle;
  if (survivors.length === 0) return bundle;
  const told = milestones.flatMap((fact, index): readonly BundleMilestone[] => {
    const of = NEWS[fact.type];
    const throwAgain = dice.for(index);
    const on = addDays(fact.occurredOn, throwAgain.whole(0, 4));
    // What was corrected later is no news twice.
    if (of === undefined || fact.corrects !== undefined || on >= today || throwAgain.chance(0.35)) return [];
    const by = throwAgain.pick(['support-officer', 'support-officer', 'investigator', 'prosecutor']);
    const { accused, recordedBy } = fact;
    const who = { ...(accused !== undefined && { accused }), ...(recordedBy !== undefined && { recordedBy }) };
    const details = { of, by, survivorId: 'V1' };
    return [{ type: 'survivor-told', occurredOn: on, details, recordedAt: recordedOn(on, today), ...who }];
  });
  return { ...bundle, milestones: [...milestones, ...told] };
}
