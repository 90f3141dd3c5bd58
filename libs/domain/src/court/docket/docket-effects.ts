import type { EndingRule, JurisdictionPack, StageCondition } from '../../reference/pack';
import { endsBeforeCharge, mayBeRecharged, type Attempt } from './docket-checks';
import {
  advance,
  chargesOf,
  conclude,
  endCharge,
  hasPleaded,
  holdAs,
  isConvicted,
  isOpen,
  putBack,
  settle,
  type Charge,
  type Person,
  type Work,
} from './docket-work';
import type { ChargingDecision, MilestoneType, Sentence } from './milestone';

type Effect<Type extends MilestoneType> = (attempt: Attempt<Type>) => void;

/** What a fact changes besides the stage. */
const EFFECTS: { readonly [Type in MilestoneType]?: Effect<Type> } = {
  arrested: (attempt) => {
    if (mayBeRecharged(attempt.person)) beginAnew(attempt.person, 'arrest', attempt.fact.occurredOn);
    holdAs(attempt.person, 'police-custody', attempt.fact.occurredOn);
  },
  'released-on-police-bail': ({ person, fact }) => holdAs(person, 'bail', fact.occurredOn),
  'custodial-order': ({ person, fact }) => {
    if (!fact.details.granted) holdAs(person, 'released', fact.occurredOn);
  },
  'charging-decision': decideCharge,
  arraigned: ({ person, fact }) => {
    person.arraigned = true;
    if (person.custody !== 'bail') holdAs(person, 'remand', fact.occurredOn);
  },
  'plea-taken': enterPlea,
  'plea-changed': enterPlea,
  'bail-granted': ({ person }) => {
    person.bailGranted = true;
  },
  'bail-denied': ({ person }) => {
    person.bailGranted = false;
  },
  'bail-met': ({ person, fact }) => holdAs(person, 'bail', fact.occurredOn),
  'bail-cancelled': (attempt) => holdAgain(attempt),
  absconded: ({ person, fact }) => holdAs(person, 'at-large', fact.occurredOn),
  rearrested: (attempt) => holdAgain(attempt),
  'trial-restarted': ({ person, fact }) => putBack(person, 'pretrial', fact.occurredOn),
  'no-case-to-answer': (attempt) => endBy(attempt, 'no-case-to-answer'),
  verdict: giveVerdict,
  sentenced: ({ work, person, charge, fact }) => {
    if (charge) passSentence(charge, fact.details, fact.occurredOn);
    person.bailGranted = false;
    holdBySentence(work, person, fact.occurredOn);
    settle(work, person, fact.occurredOn);
  },
  'appeal-filed': ({ person, fact }) => {
    person.appeal = 'pending';
    if (person.stage === 'closed') putBack(person, 'appeal', fact.occurredOn);
    person.reached.appeal = fact.occurredOn;
  },
  'appeal-decided': decideAppeal,
  released: ({ person, fact }) => holdAs(person, 'released', fact.occurredOn),
  ended: endProceedings,
};

/** Writes a lawful fact into the working sheet. */
export function applyAttempt(attempt: Attempt): void {
  const { rule, fact, person, charge } = attempt;
  if (charge) charge.onDate = fact.occurredOn;
  // The table pairs every type with its own effect; the compiler cannot follow that pairing through an index.
  const effect = EFFECTS[fact.type] as Effect<MilestoneType> | undefined;
  effect?.(attempt);
  if (rule.to !== null && CONDITIONS[rule.when](attempt)) advance(person, rule.to, fact.occurredOn);
}

const CONDITIONS: Readonly<Record<StageCondition, (attempt: Attempt) => boolean>> = {
  always: () => true,
  'decision-to-charge': ({ fact }) => fact.type === 'charging-decision' && charges(fact.details.decision),
  'every-count-pleaded': ({ work, person }) =>
    openCharges(work, person).every(hasPleaded) && !isGuiltyOfAll(work, person),
  'every-count-decided': ({ work, person }) =>
    openCharges(work, person).length === 0 && chargesOf(work, person).some(isConvicted),
  'every-conviction-sentenced': ({ work, person }) =>
    openCharges(work, person).length === 0 &&
    chargesOf(work, person).every((charge) => !isConvicted(charge) || charge.sentence !== null),
};

function charges(decision: ChargingDecision): boolean {
  return decision === 'charge' || decision === 'charge-on-threshold-test';
}

function openCharges(work: Work, person: Person): readonly Charge[] {
  return chargesOf(work, person).filter((charge) => isOpen(work, charge));
}

function isGuiltyOfAll(work: Work, person: Person): boolean {
  return openCharges(work, person).every((charge) => charge.plea === 'guilty');
}

export function beginAnew(person: Person, stage: 'arrest' | 'consent', on: string): void {
  putBack(person, stage, on);
  person.ending = null;
  person.concludedOn = null;
  person.arraigned = false;
  person.bailGranted = false;
}

function decideCharge(attempt: Attempt<'charging-decision'>): void {
  const { pack, work, person, fact } = attempt;
  if (charges(fact.details.decision)) {
    if (mayBeRecharged(person)) beginAnew(person, 'consent', fact.occurredOn);
    return;
  }
  const rule = endsBeforeCharge(pack, fact.details.decision);
  if (!rule) return;
  person.ending = endCharge(work, person, null, rule, fact.occurredOn);
  conclude(person, fact.occurredOn);
}

const TRIAL = ['prosecution', 'case-to-answer', 'defence'] as const;

function enterPlea({ work, person, charge, fact }: Attempt<'plea-taken' | 'plea-changed'>): void {
  if (!charge) return;
  charge.plea = fact.details.plea;
  charge.pleaOn = fact.occurredOn;
  if (isGuiltyOfAll(work, person)) return advance(person, 'judgment', fact.occurredOn);
  const noTrialYet = TRIAL.every((stage) => person.reached[stage] === undefined);
  if (person.stage === 'judgment' && noTrialYet) putBack(person, 'pretrial', fact.occurredOn);
}

function holdAgain({ work, person, fact }: Attempt): void {
  const serving = chargesOf(work, person).some(isCustodial);
  holdAs(person, serving ? 'serving' : 'remand', fact.occurredOn);
}

function giveVerdict(attempt: Attempt<'verdict'>): void {
  const { work, person, charge, fact } = attempt;
  if (!charge) return;
  charge.verdict = fact.details.verdict;
  charge.verdictOn = fact.occurredOn;
  if (charge.verdict === 'acquitted') return endBy(attempt, 'verdict');
  settle(work, person, fact.occurredOn);
}

/** Ends a count by the section of law that stands for the way it was recorded, as s.215 for an acquittal. */
function endBy({ pack, work, person, charge, fact }: Attempt, recordedAs: EndingRule['recordedAs']): void {
  const rule = endingRecordedAs(pack, recordedAs);
  if (rule) person.ending = endCharge(work, person, charge, rule, fact.occurredOn);
  settle(work, person, fact.occurredOn);
}

function endingRecordedAs(pack: JurisdictionPack, recordedAs: EndingRule['recordedAs']): EndingRule | undefined {
  return pack.endings.find((entry) => entry.recordedAs === recordedAs);
}

function passSentence(charge: Charge, sentence: Sentence, on: string): void {
  charge.sentence = sentence;
  charge.sentencedOn = on;
}

function isCustodial(charge: Charge): boolean {
  const sentence = charge.sentence;
  if (!sentence || !isConvicted(charge) || sentence.nonCustodial) return false;
  return sentence.life || (sentence.termMonths ?? 0) > 0;
}

function holdBySentence(work: Work, person: Person, on: string): void {
  const passed = chargesOf(work, person).filter((charge) => charge.sentence !== null);
  if (passed.some(isCustodial)) return holdAs(person, 'serving', on);
  if (openCharges(work, person).length === 0) holdAs(person, 'released', on);
}

function endProceedings({ pack, work, person, charge, fact }: Attempt<'ended'>): void {
  const rule = pack.endings.find((entry) => entry.code === fact.details.ending);
  if (!rule) return;
  if (rule.result === 'abated') return abate(work, person, rule, fact.occurredOn);
  const ending = endCharge(work, person, charge, rule, fact.occurredOn);
  if (rule.result === 'conviction' && charge) {
    enterAgreement(charge, fact.occurredOn);
  } else {
    person.ending = ending;
  }
  settle(work, person, fact.occurredOn);
}

/** A plea agreement is a plea of guilty and a conviction at once. */
function enterAgreement(charge: Charge, on: string): void {
  charge.plea = 'guilty';
  charge.pleaOn = on;
  charge.verdict = 'convicted';
  charge.verdictOn = on;
}

/** Death ends everything that is not yet sentenced, a conviction as well. */
function abate(work: Work, person: Person, rule: EndingRule, on: string): void {
  const unfinished = chargesOf(work, person).filter((charge) => isOpen(work, charge) || awaitsSentence(charge));
  const endings = (unfinished.length > 0 ? unfinished : [null]).map((charge) =>
    endCharge(work, person, charge, rule, on),
  );
  person.ending = endings.at(-1) ?? null;
  conclude(person, on);
}

function awaitsSentence(charge: Charge): boolean {
  return isConvicted(charge) && charge.sentence === null;
}

function decideAppeal(attempt: Attempt<'appeal-decided'>): void {
  const { work, person, fact } = attempt;
  const { outcome, sentence } = fact.details;
  person.appeal = 'decided';
  if (outcome === 'retrial-ordered') return orderRetrial(attempt);
  if (outcome === 'conviction-entered') return reverseAcquittals(attempt);
  for (const charge of chargesOf(work, person).filter(isConvicted)) {
    charge.appealOutcome = outcome;
    charge.onDate = fact.occurredOn;
    if (outcome === 'substituted') charge.verdict = 'convicted-of-lesser';
    if (sentence) charge.sentence = sentence;
    if (outcome === 'quashed') quash(attempt, charge);
  }
  if (person.custody === 'bail') holdBySentence(work, person, fact.occurredOn);
  advance(person, 'closed', fact.occurredOn);
}

function quash({ pack, work, person, fact }: Attempt<'appeal-decided'>, charge: Charge): void {
  const rule = endingRecordedAs(pack, 'appeal-decided');
  if (rule) person.ending = endCharge(work, person, charge, rule, fact.occurredOn);
  holdAs(person, 'released', fact.occurredOn);
}

function orderRetrial({ work, person, fact }: Attempt<'appeal-decided'>): void {
  for (const charge of chargesOf(work, person).filter((entry) => entry.verdict !== null || entry.ending !== null)) {
    const cleared = { plea: null, pleaOn: null, verdict: null, verdictOn: null, sentence: null, sentencedOn: null };
    Object.assign(charge, cleared, { ending: null, appealOutcome: 'retrial-ordered', onDate: fact.occurredOn });
  }
  putBack(person, 'plea', fact.occurredOn);
  person.ending = null;
  person.concludedOn = null;
  holdAs(person, 'remand', fact.occurredOn);
}

function reverseAcquittals({ work, person, fact }: Attempt<'appeal-decided'>): void {
  for (const charge of chargesOf(work, person).filter((entry) => entry.ending?.result === 'acquittal')) {
    Object.assign(charge, { verdict: 'convicted', verdictOn: fact.occurredOn, ending: null, onDate: fact.occurredOn });
    charge.appealOutcome = 'conviction-entered';
  }
  person.ending = null;
  person.concludedOn = null;
  putBack(person, 'sentence', fact.occurredOn);
}
