import type { JurisdictionPack } from '../../reference/pack';
import { daysBetween, type CalendarDay, type Instant } from '../../shared/days';
import { factsInForce, inOrderOfOccurrence, knownBy } from './docket-order';
import type { AccusedState, AppealState, CountOutcome, Custody, DocketState, EndingState, Trial } from './docket-state';
import type { Docket, Verdict } from './milestone';
import { compensationOrdered } from './replay/after-checks';
import { replay } from './replay/replay';
import {
  chargesOf,
  isConvicted,
  isLapsed,
  isLive,
  isOpen,
  type Appeal,
  type Charge,
  type Person,
  type Work,
} from './replay/work';
import { compareStages, type Stage } from './stage';

/** Adds up a docket. With `asKnownOn`, only what was recorded by that moment, or by the end of that day in the zone of the court. */
export function fold(pack: JurisdictionPack, docket: Docket, asKnownOn?: CalendarDay | Instant): DocketState {
  const known = asKnown(pack, docket, asKnownOn);
  const facts = inOrderOfOccurrence(pack, factsInForce(known.milestones));
  const { work, faults } = replay(pack, known, facts);
  const accused = work.persons.map(accusedState);
  const trials = trialsOf(work, accused);
  return {
    stage: (trials.find(({ live }) => live) ?? trials[0])?.stage ?? 'report',
    live: accused.length === 0 || accused.some((entry) => entry.live),
    accused,
    counts: inDocketOrder(docket, work).map(countOutcome),
    endings: work.endings,
    trials,
    filedOn: work.filedOn,
    file: work.file,
    reports: work.reports,
    told: work.told,
    magistrateChanges: work.magistrateChanges,
    vulnerable: work.vulnerable,
    earlierCaseIds: work.earlierCaseIds,
    joinedCaseIds: work.joinedCaseIds,
    facts,
    faults,
  };
}

function asKnown(pack: JurisdictionPack, docket: Docket, on: CalendarDay | Instant | undefined): Docket {
  if (on === undefined) return docket;
  const wasKnown = knownBy(on, pack.zone);
  return {
    ...docket,
    accused: docket.accused.filter(({ recordedAt }) => recordedAt === undefined || wasKnown(recordedAt)),
    milestones: docket.milestones.filter((fact) => wasKnown(fact.recordedAt)),
  };
}

/** Accused who are tried together: the main trial, then those severed from it in the order in which they left. */
function trialsOf({ persons }: Work, states: readonly AccusedState[]): readonly Trial[] {
  const groups = new Map<string | null, AccusedState[]>([[null, []]]);
  persons.forEach((person, index) => {
    const state = states[index];
    if (!state) return;
    const group = groups.get(person.severedBy);
    if (group) group.push(state);
    else groups.set(person.severedBy, [state]);
  });
  const trials = [...groups.values()].filter((group) => group.length > 0).map(trialOf);
  return trials.sort((a, b) => ((a.severedOn ?? '') < (b.severedOn ?? '') ? -1 : 1));
}

function trialOf(group: readonly AccusedState[]): Trial {
  return {
    accusedIds: group.map(({ accusedId }) => accusedId),
    severedOn: group[0]?.severedOn ?? null,
    stage: leastAdvanced(group),
    live: group.some(({ live }) => live),
  };
}

/** The least advanced live accused; when nobody is live, the least advanced of all. */
function leastAdvanced(accused: readonly AccusedState[]): Stage {
  const live = accused.filter((entry) => entry.live);
  const stages = (live.length > 0 ? live : accused).map((entry) => entry.stage);
  return [...stages].sort(compareStages)[0] ?? 'report';
}

function accusedState(person: Person): AccusedState {
  const { arraigned: _arraigned, stageBefore: _stageBefore, bailWasDecided: _bail, fled: _fled, ...rest } = person;
  const { all: _all, severedBy: _severedBy, paidKes, lastPaidOn, ...kept } = rest;
  return {
    ...kept,
    since: person.reached[person.stage] ?? null,
    withoutTrial: isWithoutTrial(person),
    live: isLive(person),
    ending: endingThatStands(person),
    appeals: person.appeals.map(appealState),
    compensation: { orderedKes: compensationOrdered(person), paidKes, lastPaidOn },
  };
}

function endingThatStands(person: Person): EndingState | null {
  const outlived = chargesOf(person).some(isConvicted) && person.ending?.result !== 'abated';
  return outlived || isLive(person) ? null : person.ending;
}

function appealState({ level, filedOn, by, countIds, decidedOn }: Appeal): AppealState {
  return { level, filedOn, by, countIds, decidedOn };
}

function isWithoutTrial(person: Person): boolean {
  const charges = chargesOf(person).filter((charge) => !isLapsed(charge));
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

function countOutcome(charge: Charge): CountOutcome {
  const { isAlternative: _isAlternative, main: _main, quashed: _quashed, ...kept } = charge;
  return { ...kept, standingVerdict: standingVerdict(charge), lapsed: isLapsed(charge), open: isOpen(charge) };
}

function standingVerdict(charge: Charge): Verdict | null {
  return charge.ending?.result === 'acquittal' ? 'acquitted' : charge.verdict;
}

const BEFORE_SENTENCE: readonly Custody[] = ['police-custody', 'remand'];

/** Days in custody as of a day: the nights spent in the kinds of custody named; by default those before a sentence. */
export function daysInCustody(
  { custodyHistory }: Pick<AccusedState, 'custodyHistory'>,
  asOf: CalendarDay,
  kinds: readonly Custody[] = BEFORE_SENTENCE,
): number {
  return custodyHistory
    .filter(({ custody, from }) => kinds.includes(custody) && from < asOf)
    .reduce((sum, { from, to }) => sum + daysBetween(from, to === null || to > asOf ? asOf : to), 0);
}
