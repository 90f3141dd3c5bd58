import type { CalendarDay } from '../../../shared/days';
import type {
  AccusedState,
  AppealState,
  BailState,
  CountOutcome,
  Custody,
  CustodySpell,
  DecisionState,
  DirectionState,
  EndingState,
  ProsecutionFile,
  Recall,
  ReportState,
  Restart,
  Reviewed,
  RevisionState,
  ToldState,
} from '../docket-state';
import type { Docket, DocketAccused } from '../milestone';
import type { Stage } from '../stage';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** An appeal while it is heard: which counts are still to be decided, and what must happen once all of them are. */
export interface Appeal extends Mutable<AppealState> {
  readonly undecided: Set<string>;
  then: 'close' | 'sentence' | 'retrial';
}

type Sealed = 'reached' | 'left' | 'appeals' | 'since' | 'withoutTrial' | 'live' | 'compensation';

/** One accused while a docket is being added up. */
export interface Person extends Mutable<Omit<AccusedState, Sealed>> {
  reached: Partial<Record<Stage, CalendarDay>>;
  left: Partial<Record<Stage, CalendarDay>>;
  readonly custodyHistory: Mutable<CustodySpell>[];
  readonly directions: Mutable<DirectionState>[];
  readonly restarts: Restart[];
  readonly recalls: Recall[];
  readonly appeals: Appeal[];
  readonly revisions: Mutable<RevisionState>[];
  bail: Mutable<BailState> | null;
  decision: Mutable<DecisionState> | null;
  arraigned: boolean;
  /** The fact by which this accused left the main trial, with those who left it together. */
  severedBy: string | null;
  /** Where the accused stood when proceedings ended, for the day they are reopened. */
  stageBefore: Stage;
  bailWasDecided: boolean;
  fled: boolean;
  paidKes: number;
  lastPaidOn: CalendarDay | null;
  /** Main counts before their alternatives, so that a verdict on all counts reaches the main one first. */
  readonly all: Charge[];
}

type Computed = 'standingVerdict' | 'lapsed' | 'open' | 'reviews';

/** One count against one accused while a docket is being added up. */
export interface Charge extends Mutable<Omit<CountOutcome, Computed>> {
  /** The main count to which this one is the alternative, against the same accused. */
  main: Charge | null;
  readonly isAlternative: boolean;
  readonly reviews: Reviewed[];
  quashed: boolean;
}

/** The working sheet of a fold. */
export interface Work {
  readonly persons: readonly Person[];
  readonly personOf: ReadonlyMap<string, Person>;
  readonly charges: readonly Charge[];
  readonly chargesOfCount: ReadonlyMap<string, readonly Charge[]>;
  readonly endings: EndingState[];
  readonly file: Mutable<ProsecutionFile>;
  readonly reports: Mutable<ReportState>[];
  /** Reports still to come, by what and whom they are about. */
  readonly awaited: Map<string, Mutable<ReportState>[]>;
  readonly told: ToldState[];
  readonly magistrateChanges: CalendarDay[];
  readonly vulnerable: (string | null)[];
  readonly earlierCaseIds: string[];
  readonly joinedCaseIds: string[];
  /** What can be recorded only once. */
  readonly seen: Set<string>;
  filedOn: CalendarDay | null;
}

export function startWork(docket: Docket): Work {
  const persons = docket.accused.map(newPerson);
  const personOf = new Map(persons.map((person) => [person.accusedId, person]));
  const charges = chargesIn(docket);
  for (const charge of charges) personOf.get(charge.accusedId)?.all.push(charge);
  return {
    persons,
    personOf,
    charges,
    chargesOfCount: byCount(charges),
    endings: [],
    file: {
      receivedOn: null,
      allocatedTo: null,
      allocatedOn: null,
      reviewedOn: null,
      evidential: null,
      publicInterest: null,
    },
    reports: [],
    awaited: new Map(),
    told: [],
    magistrateChanges: [],
    vulnerable: [],
    earlierCaseIds: [],
    joinedCaseIds: [],
    seen: new Set(),
    filedOn: null,
  };
}

function chargesIn(docket: Docket): readonly Charge[] {
  const charges = docket.counts.flatMap(({ id, accusedIds, alternativeToId }) =>
    accusedIds.map((accusedId) => ({ charge: newCharge(id, accusedId, alternativeToId !== null), alternativeToId })),
  );
  const byPair = new Map(charges.map(({ charge }) => [`${charge.countId} ${charge.accusedId}`, charge]));
  for (const { charge, alternativeToId } of charges)
    charge.main = byPair.get(`${alternativeToId ?? ''} ${charge.accusedId}`) ?? null;
  const all = charges.map(({ charge }) => charge);
  return [...all.filter((charge) => !charge.isAlternative), ...all.filter((charge) => charge.isAlternative)];
}

function byCount(charges: readonly Charge[]): ReadonlyMap<string, readonly Charge[]> {
  const groups = new Map<string, Charge[]>();
  for (const charge of charges) {
    const group = groups.get(charge.countId);
    if (group) group.push(charge);
    else groups.set(charge.countId, [charge]);
  }
  return groups;
}

function newPerson({ id, label }: DocketAccused): Person {
  return {
    accusedId: id,
    label,
    stage: 'report',
    stageBefore: 'report',
    reached: {},
    left: {},
    custody: 'at-large',
    custodySince: null,
    custodyHistory: [],
    bail: null,
    bailWasDecided: false,
    fled: false,
    warrantSince: null,
    rightsReadOn: null,
    representation: null,
    interpreter: null,
    decision: null,
    directions: [],
    s200Since: null,
    restarts: [],
    recalls: [],
    severedOn: null,
    severedBy: null,
    readyOn: null,
    judgmentDueOn: null,
    ending: null,
    concludedOn: null,
    appeal: 'none',
    appeals: [],
    revisions: [],
    paidKes: 0,
    lastPaidOn: null,
    arraigned: false,
    all: [],
  };
}

function newCharge(countId: string, accusedId: string, isAlternative: boolean): Charge {
  return {
    countId,
    accusedId,
    isAlternative,
    main: null,
    chargedOn: null,
    removedOn: null,
    plea: null,
    pleaOn: null,
    factsAdmitted: null,
    verdict: null,
    verdictOn: null,
    lesserOffence: null,
    firstVerdict: null,
    firstVerdictOn: null,
    sentence: null,
    sentencedOn: null,
    firstSentence: null,
    ending: null,
    appealOutcome: null,
    reviews: [],
    quashed: false,
    onDate: null,
  };
}

export function chargesOf(person: Person): readonly Charge[] {
  return person.all.filter(isCharged);
}

export function openCharges(person: Person): readonly Charge[] {
  return person.all.filter(isOpen);
}

export function hasOpenCharge(person: Person): boolean {
  return person.all.some(isOpen);
}

export function isCharged(charge: Charge): boolean {
  return charge.chargedOn !== null && charge.removedOn === null;
}

function wasFoundGuilty(charge: Charge): boolean {
  return charge.verdict === 'convicted' || charge.verdict === 'convicted-of-lesser';
}

export function isConvicted(charge: Charge): boolean {
  return wasFoundGuilty(charge) && !charge.quashed;
}

export function isAcquitted(charge: Charge): boolean {
  return charge.ending?.result === 'acquittal';
}

/** No finding is made on an alternative count once its main count led to conviction, even one quashed later. */
export function isLapsed(charge: Charge): boolean {
  return charge.verdict === null && charge.main !== null && wasFoundGuilty(charge.main);
}

/** Still to be decided by the trial court. */
export function isOpen(charge: Charge): boolean {
  return isCharged(charge) && charge.verdict === null && charge.ending === null && !isLapsed(charge);
}

export function hasPleaded(charge: Charge): boolean {
  return charge.plea !== null && charge.plea !== 'deferred';
}

/** A sentence that stands and is served in prison. */
export function isCustodial(charge: Charge): boolean {
  const { sentence } = charge;
  if (!sentence || !isConvicted(charge) || sentence.nonCustodial) return false;
  return sentence.life || (sentence.termMonths ?? 0) > 0;
}

export const HELD: ReadonlySet<Custody> = new Set(['police-custody', 'remand', 'serving']);

export function isLive(person: Person): boolean {
  return person.stage !== 'closed' && (person.stage !== 'appeal' || person.appeal === 'pending');
}
