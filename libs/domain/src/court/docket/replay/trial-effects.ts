import type { EndingRule } from '../../../reference/pack';
import type { Milestone, Sentence } from '../milestone';
import type { Attempt, Effects } from './attempt';
import {
  advance,
  conclude,
  endCharge,
  endingRecordedAs,
  holdAs,
  holdBySentence,
  putBack,
  restart,
  settle,
} from './moves';
import { chargesOf, isConvicted, isOpen, openCharges, type Charge, type Person } from './work';

/** First appearance, plea, trial, judgment and sentence. */
export const TRIAL_EFFECTS: Effects = {
  arraigned: ({ person, fact }) => {
    person.arraigned = true;
    if (person.custody !== 'bail') holdAs(person, 'remand', fact);
  },
  represented: ({ person, fact }) => {
    person.representation = fact.details.by;
  },
  'interpreter-needed': ({ person, fact }) => {
    person.interpreter = fact.details.language;
  },
  'plea-taken': enterPlea,
  'plea-changed': enterPlea,
  'facts-read': ({ charge, fact }) => {
    if (charge) charge.factsAdmitted = fact.details.admitted;
  },
  'ready-certified': ({ person, fact }) => {
    person.readyOn = fact.occurredOn;
  },
  's200-direction': directAfterChange,
  'trial-restarted': ({ person, fact }) => restart(person, 'pretrial', fact),
  'no-case-to-answer': (attempt) => endBy(attempt, 'no-case-to-answer'),
  'judgment-reserved': ({ person, fact }) => {
    person.judgmentDueOn = fact.details.until;
  },
  'judgment-deferred': ({ person, fact }) => {
    person.judgmentDueOn = fact.details.until;
  },
  verdict: giveVerdict,
  sentenced: ({ person, charge, fact }) => {
    if (charge) passSentence(charge, fact.details, fact.occurredOn);
    person.bail = null;
    holdBySentence(person, fact);
    settle(person, fact);
  },
  ended: endProceedings,
};

/** Go on, recall some witnesses, or begin afresh (Criminal Procedure Code s.200(3)); each accused may choose otherwise. */
function directAfterChange({ person, fact }: Attempt<'s200-direction'>): void {
  const { direction, witnesses } = fact.details;
  if (direction === 'de-novo') return restart(person, 'pretrial', fact);
  if (direction === 'recall') person.recalls.push({ on: fact.occurredOn, witnesses });
  person.s200Since = null;
}

export function isGuiltyOfAll(person: Person): boolean {
  return openCharges(person).every((charge) => charge.plea === 'guilty');
}

const TRIAL = ['prosecution', 'case-to-answer', 'defence'] as const;

function enterPlea({ person, charge, fact }: Attempt<'plea-taken' | 'plea-changed'>): void {
  if (!charge) return;
  charge.plea = fact.details.plea;
  charge.pleaOn = fact.occurredOn;
  charge.factsAdmitted = null;
  if (isGuiltyOfAll(person)) return advance(person, 'judgment', fact.occurredOn);
  const noTrialYet = TRIAL.every((stage) => person.reached[stage] === undefined);
  if (person.stage === 'judgment' && noTrialYet) putBack(person, 'pretrial', fact.occurredOn);
}

function giveVerdict(attempt: Attempt<'verdict'>): void {
  const { person, charge, fact } = attempt;
  if (!charge) return;
  const { verdict, lesserOffence = null } = fact.details;
  enterVerdict(charge, verdict, fact.occurredOn);
  charge.lesserOffence = verdict === 'convicted-of-lesser' ? lesserOffence : null;
  person.judgmentDueOn = null;
  if (verdict === 'acquitted') return endBy(attempt, 'verdict');
  settle(person, fact);
}

function enterVerdict(charge: Charge, verdict: Charge['verdict'], on: string): void {
  charge.verdict = verdict;
  charge.verdictOn = on;
  charge.firstVerdict ??= verdict;
  charge.firstVerdictOn ??= on;
}

/** Ends a count by the section of law that stands for the way it was recorded, as s.215 for an acquittal. */
function endBy({ pack, work, person, charge, fact }: Attempt, recordedAs: EndingRule['recordedAs']): void {
  const rule = endingRecordedAs(pack, recordedAs);
  if (rule) person.ending = endCharge(work, person, charge, rule, fact.occurredOn);
  settle(person, fact);
}

function passSentence(charge: Charge, sentence: Sentence, on: string): void {
  charge.sentence = sentence;
  charge.sentencedOn = on;
  charge.firstSentence ??= sentence;
}

function endProceedings({ pack, work, person, charge, fact }: Attempt<'ended'>): void {
  const rule = pack.endings.find((entry) => entry.code === fact.details.ending);
  if (!rule) return;
  if (rule.result === 'abated') return abate({ work, person, fact, rule });
  const ending = endCharge(work, person, charge, rule, fact.occurredOn);
  if (rule.result === 'conviction' && charge) {
    enterAgreement(charge, fact.occurredOn);
  } else {
    person.ending = ending;
  }
  settle(person, fact);
}

/** A plea agreement is a plea of guilty and a conviction at once. */
function enterAgreement(charge: Charge, on: string): void {
  charge.plea = 'guilty';
  charge.pleaOn = on;
  enterVerdict(charge, 'convicted', on);
}

interface Death {
  readonly work: Attempt['work'];
  readonly person: Person;
  readonly fact: Milestone;
  readonly rule: EndingRule;
}

/** Death ends everything that is not yet sentenced, a conviction as well. */
function abate({ work, person, fact, rule }: Death): void {
  const unfinished = chargesOf(person).filter((charge) => isOpen(charge) || awaitsSentence(charge));
  const endings = (unfinished.length > 0 ? unfinished : [null]).map((charge) =>
    endCharge(work, person, charge, rule, fact.occurredOn),
  );
  person.ending = endings.at(-1) ?? null;
  conclude(person, fact);
}

function awaitsSentence(charge: Charge): boolean {
  return isConvicted(charge) && charge.sentence === null;
}
