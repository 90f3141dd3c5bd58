import type { JurisdictionPack, MilestoneRule } from '../../reference/pack';
import { dayOf, isCalendarDay, isInstant, weekdayOf, type CalendarDay } from '../../shared/days';
import { refuseDetails } from './docket-details';
import { factsInForce, inOrderOfOccurrence } from './docket-order';
import type { MilestoneRefusal } from './docket-refusal';
import type { DocketFault } from './docket-state';
import type { Docket, Milestone, MilestoneType } from './milestone';
import { replay, rulesOf } from './replay/replay';

/** Why a fact may not be recorded, or null. Legality is judged in order of occurrence, so a late entry is as good as a prompt one. */
export function refuseMilestone(
  pack: JurisdictionPack,
  docket: Docket,
  candidate: Milestone,
  today: CalendarDay,
): MilestoneRefusal | null {
  return (
    refuseAlone(pack, docket, candidate, today) ??
    refuseInOrder(pack, docket, candidate) ??
    refuseDuplicate(docket, candidate) ??
    refuseSitting(pack, candidate)
  );
}

/** A later fact that a change would make impossible. */
export interface BrokenFact extends DocketFault {
  readonly type: MilestoneType;
  readonly occurredOn: CalendarDay;
}

/** The facts that a fact, a correction or a retraction would make impossible, in order of occurrence, for whoever decides on it. */
export function whatBreaks(pack: JurisdictionPack, docket: Docket, candidate: Milestone): readonly BrokenFact[] {
  const before = faultIds(pack, docket);
  const changed = { ...docket, milestones: [...docket.milestones, candidate] };
  const facts = new Map(docket.milestones.map((fact) => [fact.id, fact]));
  return faultsOf(pack, changed).flatMap(({ milestoneId, code }) => {
    const fact = facts.get(milestoneId);
    const isNew = fact !== undefined && !before.has(milestoneId);
    return isNew ? [{ milestoneId, code, type: fact.type, occurredOn: fact.occurredOn }] : [];
  });
}

/**
 * Why several facts may not be recorded as one change, fact by fact; nothing when they may. A correction and the
 * retractions of what it breaks are such a change: it is taken as a whole or not at all.
 */
export function refuseChange(
  pack: JurisdictionPack,
  docket: Docket,
  candidates: readonly Milestone[],
  today: CalendarDay,
): readonly DocketFault[] {
  const alone = eachAfterTheOthers(docket, candidates, (known, one) => refuseAlone(pack, known, one, today));
  if (alone.length > 0) return alone;
  const before = faultIds(pack, docket);
  const together = faultsOf(pack, { ...docket, milestones: [...docket.milestones, ...candidates] });
  const broken = together.filter(({ milestoneId }) => !before.has(milestoneId));
  if (broken.length > 0) return broken;
  return eachAfterTheOthers(
    docket,
    candidates,
    (known, one) => refuseDuplicate(known, one) ?? refuseSitting(pack, one),
  );
}

/** Why a fact may not be recorded together with the retractions of what it would make impossible, or null. */
export function refuseTogether(
  pack: JurisdictionPack,
  docket: Docket,
  fact: Milestone,
  retractions: readonly Milestone[],
  today: CalendarDay,
): MilestoneRefusal | null {
  if (retractions.length === 0) return refuseMilestone(pack, docket, fact, today);
  const faults = refuseChange(pack, docket, [fact, ...retractions], today);
  if (faults.length === 0) return null;
  const own = [fact, ...retractions].flatMap(({ id }) => faults.find(({ milestoneId }) => milestoneId === id) ?? []);
  return own[0]?.code ?? 'milestone.later-fact-depends-on-it';
}

function eachAfterTheOthers(
  docket: Docket,
  candidates: readonly Milestone[],
  refuse: (known: Docket, candidate: Milestone) => MilestoneRefusal | null,
): readonly DocketFault[] {
  const milestones = [...docket.milestones];
  return candidates.flatMap((candidate) => {
    const code = refuse({ ...docket, milestones }, candidate);
    milestones.push(candidate);
    return code ? [{ milestoneId: candidate.id, code }] : [];
  });
}

/** What a fact says of itself, and of the one that it corrects. */
function refuseAlone(
  pack: JurisdictionPack,
  docket: Docket,
  candidate: Milestone,
  today: CalendarDay,
): MilestoneRefusal | null {
  return (
    refuseDates(pack, candidate, today) ??
    refuseDetails(candidate) ??
    refuseSurvivor(docket, candidate) ??
    refuseSupersession(docket, candidate)
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

/** Only where the survivors of the case are known; the docket itself does not keep them. */
function refuseSurvivor({ survivorIds }: Docket, { details }: Milestone): MilestoneRefusal | null {
  const about = 'survivorId' in details ? details.survivorId : null;
  if (survivorIds === undefined || about === null) return null;
  return survivorIds.includes(about) ? null : 'milestone.unknown-survivor';
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
  const before = faultIds(pack, docket);
  const after = faultsOf(pack, { ...docket, milestones: [...docket.milestones, candidate] });
  const own = after.find((fault) => fault.milestoneId === candidate.id);
  const broken = own ?? after.find((fault) => !before.has(fault.milestoneId));
  if (!broken) return null;
  if (!isAboutForm(broken.code) && isBeforeArrest(pack, docket, candidate)) return 'milestone.before-arrest';
  if (own) return own.code;
  const fact = docket.milestones.find((entry) => entry.id === broken.milestoneId);
  const twice = fact?.type === candidate.type && candidate.supersedesId === null;
  return twice ? broken.code : 'milestone.later-fact-depends-on-it';
}

function isAboutForm(code: MilestoneRefusal): boolean {
  return /\.(unknown|concerns|names|count-not-against|ending-recorded)/.test(code);
}

/** Whether a fact about an accused is dated before the arrest with which the case began for them. */
function isBeforeArrest(pack: JurisdictionPack, { milestones }: Docket, candidate: Milestone): boolean {
  const rule = rulesOf(pack).get(candidate.type);
  if (!rule || candidate.type === 'arrested' || canPrecedeArrest(rule)) return false;
  const arrests = factsInForce(milestones).filter(
    ({ type, accusedId }) =>
      type === 'arrested' && (accusedId === null || candidate.accusedId === null || accusedId === candidate.accusedId),
  );
  return arrests.length > 0 && arrests.every(({ occurredOn }) => candidate.occurredOn < occurredOn);
}

/** Whoever was summoned is in court without an arrest, but a step before court that starts from a report needs none either. */
function canPrecedeArrest({ scope, from, to }: MilestoneRule): boolean {
  if (scope === 'case' || scope === 'case-or-accused') return true;
  return from.includes('report') && to !== 'plea';
}

function faultsOf(pack: JurisdictionPack, docket: Docket): readonly DocketFault[] {
  return replay(pack, docket, inOrderOfOccurrence(pack, factsInForce(docket.milestones))).faults;
}

function faultIds(pack: JurisdictionPack, docket: Docket): ReadonlySet<string> {
  return new Set(faultsOf(pack, docket).map(({ milestoneId }) => milestoneId));
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

export const MILESTONE_WARNINGS = ['warning.court-not-sitting', 'warning.holiday-not-gazetted'] as const;
export type MilestoneWarning = (typeof MILESTONE_WARNINGS)[number];

/**
 * What is done in open court is done on a day the court sits. Where the law lets a court sit at any hour (bail,
 * custody, warrants: Constitution art. 49(1)(f)-(h)) it is only remarked on, as is a holiday that is not gazetted yet.
 */
function refuseSitting(pack: JurisdictionPack, { type, occurredOn }: Milestone): MilestoneRefusal | null {
  const sitting = rulesOf(pack).get(type)?.sitting ?? 'none';
  return sitting === 'needed' && closedFor(pack, occurredOn) === 'certain' ? 'milestone.court-not-sitting' : null;
}

/** What to say of a fact that is let in all the same. */
export function warnMilestone(
  pack: JurisdictionPack,
  { type, occurredOn }: Pick<Milestone, 'type' | 'occurredOn'>,
): readonly MilestoneWarning[] {
  const sitting = rulesOf(pack).get(type)?.sitting ?? 'none';
  if (sitting === 'none' || !isCalendarDay(occurredOn)) return [];
  const closed = closedFor(pack, occurredOn);
  if (closed === 'predicted') return ['warning.holiday-not-gazetted'];
  return closed === 'certain' && sitting === 'usual' ? ['warning.court-not-sitting'] : [];
}

/** A holiday that was only predicted closes no court for certain, unless it falls on a day without a court anyway. */
function closedFor(pack: JurisdictionPack, day: CalendarDay): 'open' | 'certain' | 'predicted' {
  if (!pack.courtHours.weekdays.includes(weekdayOf(day))) return 'certain';
  const holiday = pack.holidays.find((entry) => entry.on === day);
  if (!holiday) return 'open';
  return holiday.verified ? 'certain' : 'predicted';
}
