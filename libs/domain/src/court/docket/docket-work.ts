import type { EndingRule } from '../../reference/pack';
import type { CalendarDay } from '../../shared/days';
import type { AccusedState, Custody, EndingState } from './docket-state';
import type { AppealOutcome, Docket, DocketAccused, Plea, Sentence, Verdict } from './milestone';
import { compareStages, STAGES, type Stage } from './stage';

/** One accused while a docket is being added up. */
export interface Person {
  readonly accusedId: string;
  readonly label: string;
  stage: Stage;
  reached: Partial<Record<Stage, CalendarDay>>;
  left: Partial<Record<Stage, CalendarDay>>;
  custody: Custody;
  custodySince: CalendarDay | null;
  ending: EndingState | null;
  concludedOn: CalendarDay | null;
  appeal: AccusedState['appeal'];
  arraigned: boolean;
  bailGranted: boolean;
}

/** One count against one accused while a docket is being added up. */
export interface Charge {
  readonly countId: string;
  readonly accusedId: string;
  readonly alternativeToId: string | null;
  chargedOn: CalendarDay | null;
  removedOn: CalendarDay | null;
  plea: Plea | null;
  pleaOn: CalendarDay | null;
  verdict: Verdict | null;
  verdictOn: CalendarDay | null;
  sentence: Sentence | null;
  sentencedOn: CalendarDay | null;
  ending: EndingState | null;
  appealOutcome: AppealOutcome | null;
  onDate: CalendarDay | null;
}

/** The working sheet of a fold. */
export interface Work {
  readonly persons: readonly Person[];
  /** Main counts before their alternatives, so that a verdict on all counts reaches the main one first. */
  readonly charges: readonly Charge[];
  readonly endings: EndingState[];
}

export function startWork(docket: Docket): Work {
  const charges = docket.counts.flatMap((count) =>
    count.accusedIds.map((accusedId) => newCharge(count.id, accusedId, count.alternativeToId)),
  );
  return {
    persons: docket.accused.map(newPerson),
    charges: [
      ...charges.filter((charge) => charge.alternativeToId === null),
      ...charges.filter((charge) => charge.alternativeToId !== null),
    ],
    endings: [],
  };
}

function newPerson({ id, label }: DocketAccused): Person {
  return {
    accusedId: id,
    label,
    stage: 'report',
    reached: {},
    left: {},
    custody: 'at-large',
    custodySince: null,
    ending: null,
    concludedOn: null,
    appeal: 'none',
    arraigned: false,
    bailGranted: false,
  };
}

function newCharge(countId: string, accusedId: string, alternativeToId: string | null): Charge {
  return {
    countId,
    accusedId,
    alternativeToId,
    chargedOn: null,
    removedOn: null,
    plea: null,
    pleaOn: null,
    verdict: null,
    verdictOn: null,
    sentence: null,
    sentencedOn: null,
    ending: null,
    appealOutcome: null,
    onDate: null,
  };
}

export function chargesOf(work: Work, person: Person): readonly Charge[] {
  return work.charges.filter((charge) => charge.accusedId === person.accusedId && isCharged(charge));
}

export function isCharged(charge: Charge): boolean {
  return charge.chargedOn !== null && charge.removedOn === null;
}

function wasFoundGuilty(charge: Charge): boolean {
  return charge.verdict === 'convicted' || charge.verdict === 'convicted-of-lesser';
}

export function isConvicted(charge: Charge): boolean {
  return wasFoundGuilty(charge) && charge.appealOutcome !== 'quashed';
}

/** No finding is made on an alternative count once its main count led to conviction, even one quashed later. */
export function isLapsed(work: Work, charge: Charge): boolean {
  if (charge.alternativeToId === null || charge.verdict !== null) return false;
  return work.charges.some(
    (main) => main.countId === charge.alternativeToId && main.accusedId === charge.accusedId && wasFoundGuilty(main),
  );
}

/** Still to be decided by the trial court. */
export function isOpen(work: Work, charge: Charge): boolean {
  return isCharged(charge) && charge.verdict === null && charge.ending === null && !isLapsed(work, charge);
}

export function hasPleaded(charge: Charge): boolean {
  return charge.plea !== null && charge.plea !== 'deferred';
}

export function isLive(person: Person): boolean {
  return person.stage !== 'closed' && (person.stage !== 'appeal' || person.appeal === 'pending');
}

/** Moves an accused forward; a stage already passed is only noted. */
export function advance(person: Person, to: Stage, on: CalendarDay): void {
  person.reached[to] ??= on;
  if (compareStages(to, person.stage) <= 0) return;
  person.left[person.stage] = on;
  person.stage = to;
}

/** Puts an accused back: a trial begun afresh, a plea of guilty withdrawn, a retrial, a charge after a discharge. */
export function putBack(person: Person, to: Stage, on: CalendarDay): void {
  for (const stage of STAGES.slice(STAGES.indexOf(to))) {
    delete person.reached[stage];
    delete person.left[stage];
  }
  person.reached[to] = on;
  person.stage = to;
}

export function holdAs(person: Person, custody: Custody, on: CalendarDay): void {
  if (person.custody === custody) return;
  person.custody = custody;
  person.custodySince = on;
}

export function endCharge(
  work: Work,
  person: Person,
  charge: Charge | null,
  rule: EndingRule,
  on: CalendarDay,
): EndingState {
  const ending: EndingState = {
    accusedId: person.accusedId,
    countId: charge?.countId ?? null,
    ending: rule.code,
    section: rule.section,
    result: rule.result,
    mayBeRecharged: rule.mayBeRecharged,
    needsReview: rule.needsReview,
    onDate: on,
  };
  work.endings.push(ending);
  if (charge) charge.ending = ending;
  return ending;
}

/** Moves an accused on when nothing is left to decide: to sentence, to the time for appeal, or out. */
export function settle(work: Work, person: Person, on: CalendarDay): void {
  const charges = chargesOf(work, person);
  if (charges.some((charge) => isOpen(work, charge))) return;
  if (charges.some((charge) => charge.verdict !== null)) advance(person, 'judgment', on);
  const convicted = charges.filter(isConvicted);
  if (convicted.length === 0) return conclude(person, on);
  if (convicted.some((charge) => charge.sentence === null)) return advance(person, 'sentence', on);
  advance(person, 'appeal', on);
  person.concludedOn ??= on;
}

/** Ends the proceedings against an accused. */
export function conclude(person: Person, on: CalendarDay): void {
  advance(person, 'closed', on);
  person.concludedOn ??= on;
  if (person.custody !== 'at-large') holdAs(person, 'released', on);
}
