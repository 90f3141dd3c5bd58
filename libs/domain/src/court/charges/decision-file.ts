import type { JurisdictionPack } from '../../reference/pack';
import type { CalendarDay } from '../../shared/days';
import type { CodeOf } from '../docket/detail-codes';
import { caseClocks } from '../clocks/case-clocks';
import { fold } from '../docket/docket';
import { refuseMilestone } from '../docket/docket-guard';
import type { AccusedState, DecisionState, DirectionState, DocketState, ProsecutionFile } from '../docket/docket-state';
import type { ChargingDecision, Docket, Milestone, MilestoneDetails } from '../docket/milestone';
import { endsBeforeCharge } from '../docket/replay/custody-checks';
import { isDecisionToCharge } from '../docket/replay/custody-effects';
import { compareStages } from '../docket/stage';
import { decisionDueOn } from '../lists/attention';
import { isOverdue } from './directions';

/** The steps of a file from the police to a charge, each a fact of the docket. */
export const DECISION_ACTS = [
  'odpp-file-received',
  'file-allocated',
  'file-reviewed',
  'charging-decision',
  'direction-answered',
  'decision-approved',
  'decision-review-decided',
  'charge-sheet-filed',
] as const;
export type DecisionAct = (typeof DECISION_ACTS)[number];

/** A look at the file under the tests of the Guidelines on the Decision to Charge. */
export interface FileReview {
  readonly on: CalendarDay;
  readonly evidential: CodeOf<'evidential'>;
  readonly publicInterest: CodeOf<'publicInterest'> | null;
}

export interface AccusedDecision {
  readonly accusedId: string;
  readonly label: string;
  /** The last one that concerned this accused. */
  readonly review: FileReview | null;
  readonly decision: DecisionState | null;
  readonly approval: 'not-needed' | 'waited-for' | 'given';
  /** Somebody asked for the decision to be looked at again, and nobody has yet. */
  readonly underReview: boolean;
  readonly chargedOn: CalendarDay | null;
  readonly directions: readonly DirectionState[];
  /** What can be decided on what the last review found. */
  readonly choices: readonly ChargingDecision[];
  readonly next: DecisionAct | null;
  /** Whether whoever suffered from it may ask for another look now (Victim Protection Act s.9). */
  readonly mayAskForReview: boolean;
}

export interface DecisionFile {
  readonly file: ProsecutionFile;
  /** When the house expects a decision; null when none is awaited. */
  readonly dueOn: CalendarDay | null;
  readonly overdue: boolean;
  readonly directionsOverdue: number;
  /** The next step with the file itself; null when what comes next concerns an accused, or nothing does. */
  readonly next: DecisionAct | null;
  readonly accused: readonly AccusedDecision[];
}

/** Where the file stands on its way to a decision, and the next lawful step with it and for each accused. */
export function decisionFile(pack: JurisdictionPack, docket: Docket, today: CalendarDay): DecisionFile {
  const state = fold(pack, docket);
  const dueOn = decisionDueOn(caseClocks(pack, state, today));
  const desk: Desk = { pack, docket, state, today };
  const next = nextOfFile(desk);
  const accused = state.accused.map((person) => ofAccused(desk, person, next));
  return {
    file: state.file,
    dueOn,
    overdue: dueOn !== null && dueOn < today,
    directionsOverdue: accused.flatMap(({ directions }) => directions).filter((one) => isOverdue(one, today)).length,
    next,
    accused,
  };
}

interface Desk {
  readonly pack: JurisdictionPack;
  readonly docket: Docket;
  readonly state: DocketState;
  readonly today: CalendarDay;
}

function ofAccused(desk: Desk, person: AccusedState, ofFile: DecisionAct | null): AccusedDecision {
  const { accusedId, label, decision, directions } = person;
  const review = lastReview(desk.state, accusedId)?.review ?? null;
  const step = ofFile !== null && decision === null ? null : nextOf(desk, person);
  return {
    accusedId,
    label,
    review,
    decision,
    approval: approvalOf(desk.pack, decision),
    underReview: isUnderReview(decision),
    chargedOn: chargedOn(desk.state, accusedId),
    directions,
    choices: choicesAfter(desk.pack, review),
    next: step !== null && isLawful(desk, step, person) ? step : null,
    mayAskForReview: mayAskForReview(desk, person),
  };
}

/** Nobody is waiting for the file once each accused is decided on, charged, or out of the case. */
function nextOfFile(desk: Desk): DecisionAct | null {
  const { accused, file } = desk.state;
  const undecided = accused.filter((person) => person.decision === null && isBeforeCharge(desk.state, person));
  if (accused.length > 0 && undecided.length === 0) return null;
  if (file.receivedOn === null) return 'odpp-file-received';
  if (file.allocatedOn === null) return 'file-allocated';
  const reviewed = undecided.every(({ accusedId }) => lastReview(desk.state, accusedId) !== null);
  return accused.length > 0 && reviewed ? null : 'file-reviewed';
}

function nextOf(desk: Desk, person: AccusedState): DecisionAct | null {
  const { decision, accusedId } = person;
  if (chargedOn(desk.state, accusedId) !== null) return null;
  if (decision === null) return isBeforeCharge(desk.state, person) ? 'charging-decision' : null;
  if (isUnderReview(decision)) return 'decision-review-decided';
  if (decision.changedOnReview) return 'charging-decision';
  if (approvalOf(desk.pack, decision) === 'waited-for') return 'decision-approved';
  return nextAfter(desk.state, person, decision.decision);
}

function nextAfter(state: DocketState, person: AccusedState, decision: ChargingDecision): DecisionAct | null {
  if (decision === 'further-investigation') return nextInInvestigation(state, person);
  const goesToCourt = isDecisionToCharge(decision) || decision === 'negotiate-plea';
  return goesToCourt && person.live ? 'charge-sheet-filed' : null;
}

/** The answers are awaited, then the file is read again with them. */
function nextInInvestigation(state: DocketState, { accusedId, directions }: AccusedState): DecisionAct {
  if (directions.some(({ answeredOn }) => answeredOn === null)) return 'direction-answered';
  const decidedAt = state.facts.findLastIndex((fact) => fact.type === 'charging-decision' && concerns(fact, accusedId));
  const reviewedAt = lastReview(state, accusedId)?.at ?? -1;
  return reviewedAt > decidedAt ? 'charging-decision' : 'file-reviewed';
}

function lastReview(
  { facts }: DocketState,
  accusedId: string,
): { readonly at: number; readonly review: FileReview } | null {
  const at = facts.findLastIndex((fact) => fact.type === 'file-reviewed' && concerns(fact, accusedId));
  const fact = facts[at];
  if (fact?.type !== 'file-reviewed') return null;
  const { evidential, publicInterest } = fact.details;
  return { at, review: { on: fact.occurredOn, evidential, publicInterest } };
}

const concerns = (fact: Milestone, accusedId: string): boolean =>
  fact.accusedId === null || fact.accusedId === accusedId;

function approvalOf(pack: JurisdictionPack, decision: DecisionState | null): AccusedDecision['approval'] {
  if (decision === null) return 'not-needed';
  if (decision.approvedOn !== null) return 'given';
  const rule = pack.chargingDecisions.find(({ code }) => code === decision.decision);
  return rule?.needsApproval ? 'waited-for' : 'not-needed';
}

function isUnderReview(decision: DecisionState | null): boolean {
  return decision !== null && decision.reviewAskedOn !== null && decision.reviewedOn === null;
}

function chargedOn({ counts }: DocketState, accusedId: string): CalendarDay | null {
  const days = counts.filter((count) => count.accusedId === accusedId).flatMap((count) => count.chargedOn ?? []);
  return [...days].sort()[0] ?? null;
}

function isBeforeCharge(state: DocketState, { accusedId, stage, live }: AccusedState): boolean {
  return live && compareStages(stage, 'plea') < 0 && chargedOn(state, accusedId) === null;
}

const ALWAYS: readonly ChargingDecision[] = ['further-investigation', 'refer-elsewhere'];

/** First the evidence, then the public interest; the threshold test where there is not yet evidence enough for the full one. */
const CHOICES: Readonly<Record<string, readonly ChargingDecision[]>> = {
  'met met': ['charge', 'negotiate-plea', 'divert'],
  'met not-met': ['no-charge-public-interest', 'divert', 'close'],
  'met unasked': [],
  'threshold met': ['charge-on-threshold-test'],
  'threshold not-met': ['no-charge-public-interest', 'divert', 'close'],
  'threshold unasked': [],
  'not-met unasked': ['no-charge-evidential', 'inquest', 'close'],
};

function choicesAfter(pack: JurisdictionPack, review: FileReview | null): readonly ChargingDecision[] {
  const known = pack.chargingDecisions.map(({ code }) => code);
  if (review === null) return known;
  const open = [...(CHOICES[`${review.evidential} ${review.publicInterest ?? 'unasked'}`] ?? []), ...ALWAYS];
  return open.filter((code) => known.includes(code));
}

function mayAskForReview(desk: Desk, person: AccusedState): boolean {
  const { decision, accusedId } = person;
  if (decision === null || !endsBeforeCharge(desk.pack, decision.decision)) return false;
  return isAccepted(desk, 'decision-review-requested', accusedId, { by: 'complainant' });
}

/** A charge sheet needs counts and is judged with them. */
function isLawful(desk: Desk, act: DecisionAct, { accusedId, directions }: AccusedState): boolean {
  const open = directions.find(({ answeredOn }) => answeredOn === null);
  switch (act) {
    case 'charging-decision':
      return isAccepted(desk, act, accusedId, { decision: 'further-investigation' });
    case 'direction-answered':
      return open !== undefined && isAccepted(desk, act, accusedId, { direction: open.code });
    case 'decision-approved':
      return isAccepted(desk, act, accusedId, {});
    case 'decision-review-decided':
      return isAccepted(desk, act, accusedId, { changed: false });
    default:
      return true;
  }
}

function isAccepted<Type extends Milestone['type']>(
  { pack, docket, today }: Desk,
  type: Type,
  accusedId: string,
  details: MilestoneDetails[Type],
): boolean {
  const fact = {
    id: 'asked',
    type,
    accusedId,
    countId: null,
    occurredOn: today,
    occurredAt: null,
    recordedAt: `${today}T00:00:00Z`,
    supersedesId: null,
    details,
    // The signature has paired type and details; the compiler loses that in the object.
  } as Milestone;
  return refuseMilestone(pack, docket, fact, today) === null;
}
