import { mayBeRecharged, whyClosed } from './docket-checks';
import { beginAnew } from './docket-effects';
import type { MilestoneRefusal } from './docket-refusal';
import { chargesOf, isCharged, isOpen, settle, type Charge, type Person, type Work } from './docket-work';
import type { MilestoneWith } from './milestone';
import { compareStages } from './stage';

/** A charge sheet introduces counts; each names the accused it is brought against. */
export function fileCharges(work: Work, fact: MilestoneWith<'charge-sheet-filed'>): MilestoneRefusal | null {
  const { countIds } = fact.details;
  if (countIds.length === 0) return 'milestone.charge-without-counts';
  const refusal = refuseNewCounts(work, countIds);
  if (refusal) return refusal;
  introduce(work, countIds, fact.occurredOn);
  return null;
}

/** An amendment adds, removes or rewrites counts (Criminal Procedure Code s.214). */
export function amendCharges(work: Work, fact: MilestoneWith<'charge-amended'>): MilestoneRefusal | null {
  const { addedCountIds, removedCountIds } = fact.details;
  if (!work.charges.some(isCharged)) return 'milestone.amendment-before-charge';
  const removed = work.charges.filter((charge) => removedCountIds.includes(charge.countId));
  const refusal = refuseNewCounts(work, addedCountIds) ?? refuseRemoval(work, removedCountIds, removed);
  if (refusal) return refusal;
  for (const charge of removed) Object.assign(charge, { removedOn: fact.occurredOn, onDate: fact.occurredOn });
  introduce(work, addedCountIds, fact.occurredOn);
  settleAfterRemoval(work, removed, fact.occurredOn);
  return null;
}

function refuseNewCounts(work: Work, countIds: readonly string[]): MilestoneRefusal | null {
  for (const countId of countIds) {
    const charges = work.charges.filter((charge) => charge.countId === countId);
    if (charges.length === 0) return 'milestone.unknown-count';
    if (charges.some((charge) => charge.chargedOn !== null)) return 'milestone.count-already-charged';
    const refusal = charges.map((charge) => refuseCharging(work, charge)).find((code) => code !== null);
    if (refusal) return refusal;
  }
  return null;
}

function refuseCharging(work: Work, charge: Charge): MilestoneRefusal | null {
  const person = personOf(work, charge);
  if (!person) return 'milestone.unknown-accused';
  if (mayBeRecharged(person)) return null;
  if (person.stage === 'closed') return whyClosed(work, person);
  return compareStages(person.stage, 'judgment') > 0 ? 'milestone.charge-after-judgment' : null;
}

function refuseRemoval(work: Work, countIds: readonly string[], removed: readonly Charge[]): MilestoneRefusal | null {
  const unknown = countIds.some((countId) => !removed.some((charge) => charge.countId === countId));
  if (unknown) return 'milestone.unknown-count';
  if (!removed.every(isCharged)) return 'milestone.count-not-charged';
  return removed.every((charge) => isOpen(work, charge)) ? null : 'milestone.verdict-already-given';
}

function introduce(work: Work, countIds: readonly string[], on: string): void {
  for (const charge of work.charges.filter((entry) => countIds.includes(entry.countId))) {
    charge.chargedOn = on;
    charge.onDate = on;
    const person = personOf(work, charge);
    if (person && mayBeRecharged(person)) beginAnew(person, 'consent', on);
  }
}

/** Dropping the last undecided count can leave nothing but a sentence to pass. */
function settleAfterRemoval(work: Work, removed: readonly Charge[], on: string): void {
  const touched = work.persons.filter((person) => removed.some((charge) => charge.accusedId === person.accusedId));
  for (const person of touched) {
    if (chargesOf(work, person).length > 0) settle(work, person, on);
  }
}

function personOf(work: Work, charge: Charge): Person | undefined {
  return work.persons.find((person) => person.accusedId === charge.accusedId);
}
