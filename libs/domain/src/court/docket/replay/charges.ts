import type { MilestoneRefusal } from '../docket-refusal';
import type { MilestoneWith } from '../milestone';
import { compareStages } from '../stage';
import { beginAnew, settle } from './moves';
import { mayBeRecharged, whyClosed } from './standing';
import { chargesOf, isCharged, isOpen, type Charge, type Work } from './work';

/** A charge sheet introduces counts; each names the accused it is brought against. */
export function fileCharges(work: Work, fact: MilestoneWith<'charge-sheet-filed'>): MilestoneRefusal | null {
  const { countIds } = fact.details;
  if (countIds.length === 0) return 'milestone.charge-without-counts';
  const refusal = refuseNewCounts(work, countIds);
  if (refusal) return refusal;
  work.filedOn ??= fact.occurredOn;
  introduce(work, countIds, fact.occurredOn);
  return null;
}

/** An amendment adds, removes or rewrites counts (Criminal Procedure Code s.214). */
export function amendCharges(work: Work, fact: MilestoneWith<'charge-amended'>): MilestoneRefusal | null {
  const { addedCountIds, removedCountIds } = fact.details;
  if (!work.charges.some(isCharged)) return 'milestone.amendment-before-charge';
  const removed = chargesOn(work, removedCountIds);
  const refusal = refuseNewCounts(work, addedCountIds) ?? refuseRemoval(work, removedCountIds, removed);
  if (refusal) return refusal;
  for (const charge of removed) Object.assign(charge, { removedOn: fact.occurredOn, onDate: fact.occurredOn });
  introduce(work, addedCountIds, fact.occurredOn);
  settleAfterRemoval(work, removed, fact);
  return null;
}

function chargesOn(work: Work, countIds: readonly string[]): readonly Charge[] {
  return countIds.flatMap((countId) => work.chargesOfCount.get(countId) ?? []);
}

function refuseNewCounts(work: Work, countIds: readonly string[]): MilestoneRefusal | null {
  for (const countId of countIds) {
    const charges = work.chargesOfCount.get(countId) ?? [];
    if (charges.length === 0) return 'milestone.unknown-count';
    if (charges.some((charge) => charge.chargedOn !== null)) return 'milestone.count-already-charged';
    const refusal = charges.map((charge) => refuseCharging(work, charge)).find((code) => code !== null);
    if (refusal) return refusal;
  }
  return null;
}

function refuseCharging(work: Work, charge: Charge): MilestoneRefusal | null {
  const person = work.personOf.get(charge.accusedId);
  if (!person) return 'milestone.unknown-accused';
  if (mayBeRecharged(person)) return null;
  if (person.stage === 'closed') return whyClosed(person);
  return compareStages(person.stage, 'judgment') > 0 ? 'milestone.charge-after-judgment' : null;
}

function refuseRemoval(work: Work, countIds: readonly string[], removed: readonly Charge[]): MilestoneRefusal | null {
  if (!countIds.every((countId) => work.chargesOfCount.has(countId))) return 'milestone.unknown-count';
  if (!removed.every(isCharged)) return 'milestone.count-not-charged';
  return removed.every(isOpen) ? null : 'milestone.verdict-already-given';
}

function introduce(work: Work, countIds: readonly string[], on: string): void {
  for (const charge of chargesOn(work, countIds)) {
    charge.chargedOn = on;
    charge.onDate = on;
    const person = work.personOf.get(charge.accusedId);
    if (person && mayBeRecharged(person)) beginAnew(person, 'consent', on);
  }
}

/** Dropping the last undecided count can leave nothing but a sentence to pass. */
function settleAfterRemoval(work: Work, removed: readonly Charge[], fact: MilestoneWith<'charge-amended'>): void {
  for (const accusedId of new Set(removed.map((charge) => charge.accusedId))) {
    const person = work.personOf.get(accusedId);
    if (person && chargesOf(person).length > 0) settle(person, fact);
  }
}
