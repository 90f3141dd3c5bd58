import type { CodeOf } from '../detail-codes';
import type { MilestoneRefusal } from '../docket-refusal';
import type { Attempt, Checks } from './attempt';
import { mayBeRecharged, whyClosed } from './standing';
import { chargesOf, isAcquitted, isConvicted, type Appeal, type Charge, type Person } from './work';

/** Appeals, revision, resentencing, compensation, release and what is taken up again. */
export const AFTER_CHECKS: Checks = {
  'appeal-filed': refuseAppeal,
  'appeal-decided': refuseAppealDecision,
  'revision-opened': ({ person }) => (openRevision(person) ? 'milestone.revision-already-pending' : null),
  'revision-decided': ({ person, fact }) => {
    if (!openRevision(person)) return 'milestone.revision-not-pending';
    const needsConviction = fact.details.outcome === 'quashed' || fact.details.outcome === 'sentence-varied';
    return needsConviction && !chargesOf(person).some(isConvicted) ? 'milestone.appeal-outcome-needs-conviction' : null;
  },
  resentenced: ({ charge }) =>
    charge && isConvicted(charge) && charge.sentence !== null ? null : 'milestone.resentence-before-sentence',
  'compensation-paid': refusePayment,
  released: ({ person }) => (person.custody === 'serving' ? null : 'milestone.release-not-serving'),
  reopened: ({ person }) => {
    if (person.stage !== 'closed') return 'milestone.not-ended';
    return mayBeRecharged(person) ? null : whyClosed(person);
  },
};

export function openRevision(person: Person) {
  return person.revisions.find(({ decidedOn }) => decidedOn === null);
}

export function pendingAppeal(person: Person): Appeal | undefined {
  return person.appeals.findLast(({ decidedOn }) => decidedOn === null);
}

/** Appeals against the judgment that stands; those that ended in a retrial were against another. */
function currentAppeals(person: Person): readonly Appeal[] {
  return person.appeals.slice(person.appeals.findLastIndex(({ then }) => then === 'retrial') + 1);
}

/** A second appeal follows a first one that was decided. */
export function levelOf(person: Person, said: CodeOf<'appealLevel'> | undefined): CodeOf<'appealLevel'> {
  return said ?? (currentAppeals(person).some(({ decidedOn }) => decidedOn !== null) ? 'second' : 'first');
}

function refuseAppeal({ person, fact }: Attempt<'appeal-filed'>): MilestoneRefusal | null {
  if (pendingAppeal(person)) return 'milestone.appeal-already-pending';
  const { by, level, countIds = [] } = fact.details;
  const decidedFirst = currentAppeals(person).some((appeal) => appeal.level === 'first' && appeal.decidedOn !== null);
  if (level === 'second' && !decidedFirst) return 'milestone.second-appeal-before-first';
  const charges = chargesOf(person);
  if (!countIds.every((id) => charges.some(({ countId }) => countId === id))) return 'milestone.count-not-charged';
  if (charges.some(isConvicted)) return null;
  if (!charges.some(isAcquitted)) return 'milestone.appeal-before-judgment';
  return by === 'prosecution' ? null : 'milestone.accused-already-acquitted';
}

type Need = readonly [holds: (charge: Charge) => boolean, else_: MilestoneRefusal];
const A_CONVICTION: Need = [isConvicted, 'milestone.appeal-outcome-needs-conviction'];

const NEEDS: Readonly<Record<string, Need>> = {
  quashed: A_CONVICTION,
  substituted: A_CONVICTION,
  'sentence-varied': A_CONVICTION,
  'conviction-entered': [isAcquitted, 'milestone.appeal-outcome-needs-acquittal'],
};

function refuseAppealDecision({ person, fact }: Attempt<'appeal-decided'>): MilestoneRefusal | null {
  const appeal = pendingAppeal(person);
  // Appeal registers often give only the decision, which proves the filing.
  const mayBePending = person.stage === 'appeal' && currentAppeals(person).length === 0;
  if (!appeal && !mayBePending)
    return person.concludedOn ? 'milestone.appeal-not-pending' : 'milestone.appeal-before-judgment';
  const decided = chargesUnder(person, appeal, fact.countId);
  if (decided.length === 0) return 'milestone.count-not-appealed';
  const need = NEEDS[fact.details.outcome];
  return need && !decided.some(need[0]) ? need[1] : null;
}

/** The counts that a decision on an appeal speaks of. */
export function chargesUnder(person: Person, appeal: Appeal | undefined, countId: string | null): readonly Charge[] {
  const charges = chargesOf(person).filter((charge) => appeal === undefined || appeal.undecided.has(charge.countId));
  return countId === null ? charges : charges.filter((charge) => charge.countId === countId);
}

export function compensationOrdered(person: Person): number {
  const standing = chargesOf(person).filter(isConvicted);
  return standing.reduce((sum, { sentence }) => sum + (sentence?.compensationKes ?? 0), 0);
}

function refusePayment({ person, fact }: Attempt<'compensation-paid'>): MilestoneRefusal | null {
  const ordered = compensationOrdered(person);
  if (ordered === 0) return 'milestone.no-compensation-ordered';
  return person.paidKes + fact.details.amountKes > ordered ? 'milestone.paid-more-than-ordered' : null;
}
