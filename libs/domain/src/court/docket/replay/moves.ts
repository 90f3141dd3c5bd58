import type { EndingRule, JurisdictionPack } from '../../../reference/pack';
import type { CalendarDay } from '../../../shared/days';
import type { Custody, EndingState } from '../docket-state';
import type { Milestone } from '../milestone';
import { compareStages, STAGES, type Stage } from '../stage';
import { chargesOf, isConvicted, isCustodial, isOpen, openCharges, type Charge, type Person, type Work } from './work';

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

/** Another custody from the day of a fact on. */
export function holdAs(person: Person, custody: Custody, { type, occurredOn }: Milestone): void {
  if (person.custody === custody) return;
  const last = person.custodyHistory.at(-1);
  if (last) last.to = occurredOn;
  person.custodyHistory.push({ custody, from: occurredOn, to: null, why: type });
  person.custody = custody;
  person.custodySince = occurredOn;
}

/** To prison on a sentence that stands, or out when nothing holds the accused. */
export function holdBySentence(person: Person, fact: Milestone): void {
  if (person.all.some(isCustodial)) return holdAs(person, 'serving', fact);
  if (openCharges(person).length === 0 && person.custody !== 'at-large') holdAs(person, 'released', fact);
}

export function holdAgain(person: Person, fact: Milestone): void {
  holdAs(person, person.all.some(isCustodial) ? 'serving' : 'remand', fact);
}

export function endingRecordedAs(pack: JurisdictionPack, recordedAs: EndingRule['recordedAs']): EndingRule | undefined {
  return pack.endings.find((entry) => entry.recordedAs === recordedAs);
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
export function settle(person: Person, fact: Milestone): void {
  const charges = chargesOf(person);
  const on = fact.occurredOn;
  if (charges.some(isOpen)) return;
  if (charges.some((charge) => charge.verdict !== null)) advance(person, 'judgment', on);
  const convicted = charges.filter(isConvicted);
  if (convicted.length === 0) return conclude(person, fact);
  if (convicted.some((charge) => charge.sentence === null)) return advance(person, 'sentence', on);
  advance(person, 'appeal', on);
  person.concludedOn ??= on;
}

/** Ends the proceedings against an accused. */
export function conclude(person: Person, fact: Milestone): void {
  if (person.stage !== 'closed') person.stageBefore = person.stage;
  advance(person, 'closed', fact.occurredOn);
  person.concludedOn ??= fact.occurredOn;
  person.s200Since = null;
  if (person.custody !== 'at-large') holdAs(person, 'released', fact);
}

/** Charged again on the same facts, or the case taken up again. */
export function beginAnew(person: Person, stage: Stage, on: CalendarDay): void {
  putBack(person, stage, on);
  person.ending = null;
  person.concludedOn = null;
  person.arraigned = false;
  person.bail = null;
  person.s200Since = null;
}

/** A trial that begins again; the first filing date stays. */
export function restart(person: Person, to: Stage, { type, occurredOn }: Milestone): void {
  putBack(person, to, occurredOn);
  person.restarts.push({ on: occurredOn, why: type });
  person.s200Since = null;
}
