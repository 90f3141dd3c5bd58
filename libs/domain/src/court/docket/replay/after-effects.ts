import type { AppealOutcome, Milestone, MilestoneWith, Sentence } from '../milestone';
import { chargesUnder, levelOf, openRevision, pendingAppeal } from './after-checks';
import type { Attempt, Effects } from './attempt';
import { advance, conclude, endCharge, endingRecordedAs, holdAs, holdBySentence, putBack, restart } from './moves';
import { chargesOf, isAcquitted, isConvicted, isCustodial, type Appeal, type Charge, type Person } from './work';

/** Appeals, revision, resentencing, compensation, release and what is taken up again. */
export const AFTER_EFFECTS: Effects = {
  'appeal-filed': ({ person, fact }) => {
    const { by, level, countIds } = fact.details;
    beginAppeal(person, { by, filedOn: fact.occurredOn, level: levelOf(person, level), countIds: countIds ?? [] });
    person.appeal = 'pending';
    if (person.stage === 'closed') putBack(person, 'appeal', fact.occurredOn);
    person.reached.appeal = fact.occurredOn;
  },
  'appeal-decided': decideAppeal,
  'revision-opened': ({ person, fact }) => {
    person.revisions.push({ by: fact.details.by, openedOn: fact.occurredOn, decidedOn: null, outcome: null });
  },
  'revision-decided': decideRevision,
  resentenced: ({ person, charge, fact }) => {
    if (!charge) return;
    changeSentence(charge, fact.details, fact.occurredOn);
    holdAfterReview(person, fact);
  },
  'compensation-paid': ({ person, fact }) => {
    person.paidKes += fact.details.amountKes;
    person.lastPaidOn = fact.occurredOn;
  },
  released: ({ person, fact }) => holdAs(person, 'released', fact),
  reopened: reopen,
};

type Filed = Pick<Appeal, 'by' | 'filedOn' | 'level' | 'countIds'>;

function beginAppeal(person: Person, filed: Filed): Appeal {
  const every = chargesOf(person).map(({ countId }) => countId);
  const countIds = filed.countIds.length > 0 ? filed.countIds : every;
  const appeal: Appeal = { ...filed, countIds, decidedOn: null, undecided: new Set(countIds), then: 'close' };
  person.appeals.push(appeal);
  return appeal;
}

/** What each outcome makes of one count that it can be true of. */
type Outcome = (attempt: Attempt, charge: Charge, more: MilestoneWith<'appeal-decided'>['details']) => void;

const OUTCOMES: Readonly<Partial<Record<AppealOutcome, Outcome>>> = {
  quashed: (attempt, charge) => {
    if (isConvicted(charge)) quash(attempt, charge);
  },
  substituted: ({ fact }, charge, { sentence, lesserOffence = null }) => {
    if (!isConvicted(charge)) return;
    charge.verdict = 'convicted-of-lesser';
    charge.lesserOffence = lesserOffence;
    if (sentence) changeSentence(charge, sentence, fact.occurredOn);
  },
  'sentence-varied': ({ fact }, charge, { sentence }) => {
    if (isConvicted(charge) && sentence) changeSentence(charge, sentence, fact.occurredOn);
  },
  'conviction-entered': ({ fact }, charge) => {
    if (isAcquitted(charge)) reverseAcquittal(charge, fact.occurredOn);
  },
  'retrial-ordered': (_attempt, charge) => clearForRetrial(charge),
};

const NEXT: Readonly<Partial<Record<AppealOutcome, Appeal['then']>>> = {
  'conviction-entered': 'sentence',
  'retrial-ordered': 'retrial',
};

function decideAppeal(attempt: Attempt<'appeal-decided'>): void {
  const { person, fact } = attempt;
  const { outcome } = fact.details;
  const appeal =
    pendingAppeal(person) ??
    beginAppeal(person, { by: null, filedOn: null, level: levelOf(person, undefined), countIds: [] });
  for (const charge of chargesUnder(person, appeal, fact.countId)) {
    appeal.undecided.delete(charge.countId);
    review(charge, appeal.level, outcome, fact.occurredOn);
    OUTCOMES[outcome]?.(attempt, charge, fact.details);
  }
  if (appeal.then !== 'retrial') appeal.then = NEXT[outcome] ?? appeal.then;
  if (appeal.undecided.size === 0) closeAppeal(person, appeal, fact);
}

function review(charge: Charge, level: Charge['reviews'][number]['level'], outcome: AppealOutcome, on: string): void {
  charge.reviews.push({ level, outcome, on });
  charge.onDate = on;
  if (wasTouched(charge, outcome)) charge.appealOutcome = outcome;
}

/** An outcome is written to the counts that it speaks of: a conviction cannot be quashed where there is none. */
function wasTouched(charge: Charge, outcome: AppealOutcome): boolean {
  if (outcome === 'conviction-entered') return isAcquitted(charge);
  return outcome === 'retrial-ordered' || isConvicted(charge);
}

function closeAppeal(person: Person, appeal: Appeal, fact: Milestone): void {
  appeal.decidedOn = fact.occurredOn;
  person.appeal = 'decided';
  if (appeal.then === 'retrial') return sendToRetrial(person, fact);
  if (appeal.then === 'sentence') return sendToSentence(person, fact);
  holdAfterReview(person, fact);
  advance(person, 'closed', fact.occurredOn);
}

/** Whoever has served the sentence does not go back for what a later court makes of it. */
function holdAfterReview(person: Person, fact: Milestone): void {
  if (person.custodyHistory.at(-1)?.why !== 'released') holdBySentence(person, fact);
}

function quash({ pack, work, person, fact }: Attempt, charge: Charge): void {
  const rule = endingRecordedAs(pack, 'appeal-decided');
  charge.quashed = true;
  if (rule) person.ending = endCharge(work, person, charge, rule, fact.occurredOn);
}

function changeSentence(charge: Charge, sentence: Sentence, on: string): void {
  charge.sentence = sentence;
  charge.onDate = on;
}

function clearForRetrial(charge: Charge): void {
  if (charge.verdict === null && charge.ending === null) return;
  const cleared = {
    plea: null,
    pleaOn: null,
    factsAdmitted: null,
    verdict: null,
    verdictOn: null,
    lesserOffence: null,
  };
  Object.assign(charge, cleared, { sentence: null, sentencedOn: null, ending: null, quashed: false });
}

function sendToRetrial(person: Person, fact: Milestone): void {
  restart(person, 'plea', fact);
  person.ending = null;
  person.concludedOn = null;
  if (person.custody !== 'bail') holdAs(person, person.all.some(isCustodial) ? 'serving' : 'remand', fact);
}

function reverseAcquittal(charge: Charge, on: string): void {
  Object.assign(charge, { verdict: 'convicted', verdictOn: on, ending: null, quashed: false });
}

function sendToSentence(person: Person, fact: Milestone): void {
  person.ending = null;
  if (chargesOf(person).every((charge) => !isConvicted(charge) || charge.sentence !== null)) {
    holdBySentence(person, fact);
    return advance(person, 'closed', fact.occurredOn);
  }
  person.concludedOn = null;
  putBack(person, 'sentence', fact.occurredOn);
}

const AS_ON_APPEAL: Readonly<Partial<Record<string, AppealOutcome>>> = {
  quashed: 'quashed',
  'sentence-varied': 'sentence-varied',
  'retrial-ordered': 'retrial-ordered',
};

/** Revision by the High Court does what an appeal can do, but cannot turn an acquittal into a conviction (s.364(4)). */
function decideRevision(attempt: Attempt<'revision-decided'>): void {
  const { person, fact } = attempt;
  const revision = openRevision(person);
  if (revision) Object.assign(revision, { decidedOn: fact.occurredOn, outcome: fact.details.outcome });
  const outcome = AS_ON_APPEAL[fact.details.outcome];
  if (!outcome) return;
  for (const charge of chargesOf(person)) {
    review(charge, 'revision', outcome, fact.occurredOn);
    OUTCOMES[outcome]?.(attempt, charge, { outcome, sentence: fact.details.sentence });
  }
  if (outcome === 'retrial-ordered') return sendToRetrial(person, fact);
  if (person.concludedOn === null) return;
  holdAfterReview(person, fact);
  if (!chargesOf(person).some(isConvicted)) conclude(person, fact);
}

/** Taken up where it stood when it ended; the ending stays on record as one that happened. */
function reopen({ person, fact }: Attempt<'reopened'>): void {
  for (const charge of person.all) if (charge.ending?.mayBeRecharged) charge.ending = null;
  putBack(person, person.stageBefore, fact.occurredOn);
  person.ending = null;
  person.concludedOn = null;
}
