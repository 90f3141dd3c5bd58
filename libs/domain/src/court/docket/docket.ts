import type { JurisdictionPack } from '../../reference/pack';
import { dayOf, isCalendarDay, isInstant, type CalendarDay, type Instant } from '../../shared/days';
import { factsInForce, inOrderOfOccurrence, wasKnown } from './docket-order';
import type { MilestoneRefusal } from './docket-refusal';
import { replay } from './docket-replay';
import type { AccusedState, CountOutcome, DocketFault, DocketState } from './docket-state';
import { chargesOf, isConvicted, isLapsed, isLive, isOpen, type Charge, type Person, type Work } from './docket-work';
import type { Docket, Milestone } from './milestone';
import { compareStages, type Stage } from './stage';

/** Adds up a docket. With `asKnownOn`, only what was recorded by that moment, or by the end of that day in the zone of the court. */
export function fold(pack: JurisdictionPack, docket: Docket, asKnownOn?: CalendarDay | Instant): DocketState {
  const known = asKnown(pack, docket, asKnownOn);
  const facts = inOrderOfOccurrence(pack, factsInForce(known.milestones));
  const { work, faults } = replay(pack, known, facts);
  const accused = work.persons.map((person) => accusedState(work, person));
  return {
    stage: caseStage(accused),
    live: accused.length === 0 || accused.some((entry) => entry.live),
    accused,
    counts: inDocketOrder(docket, work).map((charge) => countOutcome(work, charge)),
    endings: work.endings,
    facts,
    faults,
  };
}

function asKnown(pack: JurisdictionPack, docket: Docket, on: CalendarDay | Instant | undefined): Docket {
  return {
    ...docket,
    accused: docket.accused.filter(({ recordedAt }) => recordedAt === undefined || wasKnown(recordedAt, on, pack.zone)),
    milestones: docket.milestones.filter((fact) => wasKnown(fact.recordedAt, on, pack.zone)),
  };
}

/** The least advanced live accused; when nobody is live, the least advanced of all. */
function caseStage(accused: readonly AccusedState[]): Stage {
  const live = accused.filter((entry) => entry.live);
  const stages = (live.length > 0 ? live : accused).map((entry) => entry.stage);
  return [...stages].sort(compareStages)[0] ?? 'report';
}

function accusedState(work: Work, person: Person): AccusedState {
  const { arraigned: _arraigned, bailGranted: _bailGranted, ending, ...kept } = person;
  const outlived = chargesOf(work, person).some(isConvicted) && person.ending?.result !== 'abated';
  return {
    ...kept,
    since: person.reached[person.stage] ?? null,
    withoutTrial: isWithoutTrial(work, person),
    live: isLive(person),
    ending: outlived || isLive(person) ? null : ending,
  };
}

function isWithoutTrial(work: Work, person: Person): boolean {
  const charges = chargesOf(work, person).filter((charge) => !isLapsed(work, charge));
  return (
    charges.length > 0 &&
    person.reached.prosecution === undefined &&
    charges.every((charge) => charge.plea === 'guilty' || charge.ending?.result === 'conviction')
  );
}

function inDocketOrder(docket: Docket, work: Work): readonly Charge[] {
  const position = new Map(docket.counts.map((count, index) => [count.id, index]));
  return [...work.charges].sort((a, b) => (position.get(a.countId) ?? 0) - (position.get(b.countId) ?? 0));
}

function countOutcome(work: Work, charge: Charge): CountOutcome {
  const { alternativeToId: _alternativeToId, ...kept } = charge;
  return { ...kept, lapsed: isLapsed(work, charge), open: isOpen(work, charge) };
}

/** Why a fact may not be recorded, or null. Legality is judged in order of occurrence, so a late entry is as good as a prompt one. */
export function refuseMilestone(
  pack: JurisdictionPack,
  docket: Docket,
  candidate: Milestone,
  today: CalendarDay,
): MilestoneRefusal | null {
  return (
    refuseDates(pack, candidate, today) ??
    refuseSupersession(docket, candidate) ??
    refuseInOrder(pack, docket, candidate) ??
    refuseDuplicate(docket, candidate)
  );
}

function refuseDates(pack: JurisdictionPack, fact: Milestone, today: CalendarDay): MilestoneRefusal | null {
  if (!isCalendarDay(fact.occurredOn)) return 'milestone.not-a-day';
  if (fact.occurredOn > today) return 'milestone.in-the-future';
  if (!isInstant(fact.recordedAt)) return 'milestone.not-an-instant';
  if (fact.occurredAt === null) return null;
  if (!isInstant(fact.occurredAt)) return 'milestone.not-an-instant';
  return dayOf(fact.occurredAt, pack.zone) === fact.occurredOn ? null : 'milestone.time-not-on-day';
}

function refuseSupersession(docket: Docket, candidate: Milestone): MilestoneRefusal | null {
  if (candidate.supersedesId === null) return candidate.type === 'retracted' ? 'milestone.retracts-nothing' : null;
  const earlier = docket.milestones.find((fact) => fact.id === candidate.supersedesId);
  if (!earlier) return 'milestone.supersedes-unknown';
  if (earlier.type === 'retracted') return 'milestone.already-superseded';
  if (docket.milestones.some((fact) => fact.supersedesId === earlier.id)) return 'milestone.already-superseded';
  const sameType = candidate.type === earlier.type || candidate.type === 'retracted';
  return sameType ? null : 'milestone.correction-of-another-type';
}

function refuseInOrder(pack: JurisdictionPack, docket: Docket, candidate: Milestone): MilestoneRefusal | null {
  const before = new Set(faultsOf(pack, docket).map((fault) => fault.milestoneId));
  const after = faultsOf(pack, { ...docket, milestones: [...docket.milestones, candidate] });
  const own = after.find((fault) => fault.milestoneId === candidate.id);
  if (own) return own.code;
  const broken = after.find((fault) => !before.has(fault.milestoneId));
  if (!broken) return null;
  const fact = docket.milestones.find((entry) => entry.id === broken.milestoneId);
  const twice = fact?.type === candidate.type && candidate.supersedesId === null;
  return twice ? broken.code : 'milestone.later-fact-depends-on-it';
}

function faultsOf(pack: JurisdictionPack, docket: Docket): readonly DocketFault[] {
  return replay(pack, docket, inOrderOfOccurrence(pack, factsInForce(docket.milestones))).faults;
}

/** The same fact from two phones is one fact. */
function refuseDuplicate(docket: Docket, candidate: Milestone): MilestoneRefusal | null {
  if (docket.milestones.some((fact) => fact.id === candidate.id)) return 'milestone.duplicate';
  const twin = factsInForce(docket.milestones).find(
    (fact) => fact.id !== candidate.supersedesId && sameFact(fact, candidate),
  );
  return twin ? 'milestone.duplicate' : null;
}

function sameFact(a: Milestone, b: Milestone): boolean {
  const keys = ['type', 'accusedId', 'countId', 'occurredOn', 'occurredAt'] as const;
  return keys.every((key) => a[key] === b[key]) && JSON.stringify(a.details) === JSON.stringify(b.details);
}
