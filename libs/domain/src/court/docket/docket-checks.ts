import type { EndingRule, JurisdictionPack, MilestoneRule } from '../../reference/pack';
import type { MilestoneRefusal } from './docket-refusal';
import {
  chargesOf,
  hasPleaded,
  isCharged,
  isConvicted,
  isOpen,
  type Charge,
  type Person,
  type Work,
} from './docket-work';
import type { ChargingDecision, MilestoneType, MilestoneWith } from './milestone';
import { compareStages } from './stage';

/** One fact held against one accused, and against one count where it concerns counts. */
export interface Attempt<out Type extends MilestoneType = MilestoneType> {
  readonly pack: JurisdictionPack;
  readonly work: Work;
  readonly rule: MilestoneRule;
  readonly fact: MilestoneWith<Type>;
  readonly person: Person;
  readonly charge: Charge | null;
}

type Check<Type extends MilestoneType> = (attempt: Attempt<Type>) => MilestoneRefusal | null;

/** What a fact needs beyond the right stage. */
const CHECKS: { readonly [Type in MilestoneType]?: Check<Type> } = {
  arrested: ({ person }) => {
    if (person.stage === 'report' || person.custody === 'released') return null;
    return person.reached.arrest === undefined ? null : 'milestone.already-arrested';
  },
  'released-on-police-bail': ({ person }) =>
    person.custody === 'police-custody' ? null : 'milestone.not-in-police-custody',
  'custodial-order': ({ person }) => (person.custody === 'police-custody' ? null : 'milestone.not-in-police-custody'),
  'charging-decision': ({ pack, work, person, fact }) =>
    endsBeforeCharge(pack, fact.details.decision) && hasOpenCharge(work, person)
      ? 'milestone.decision-after-charge'
      : null,
  arraigned: ({ work, person }) => {
    if (person.arraigned) return 'milestone.already-arraigned';
    return hasOpenCharge(work, person) ? null : 'milestone.arraignment-before-charge';
  },
  'plea-taken': (attempt) => refusePlea(attempt) ?? (pleaded(attempt) ? 'milestone.plea-already-taken' : null),
  'plea-changed': (attempt) => refusePlea(attempt) ?? (pleaded(attempt) ? null : 'milestone.plea-not-yet-taken'),
  'bail-granted': ({ person }) => (person.custody === 'released' ? 'milestone.not-in-custody' : null),
  'bail-denied': ({ person }) => (person.custody === 'released' ? 'milestone.not-in-custody' : null),
  'bail-met': ({ person }) => {
    if (!person.bailGranted) return 'milestone.bail-not-granted';
    return person.custody === 'bail' ? 'milestone.bail-already-met' : null;
  },
  'bail-cancelled': ({ person }) => (person.custody === 'bail' ? null : 'milestone.not-on-bail'),
  absconded: ({ person }) => (person.custody === 'bail' ? null : 'milestone.not-on-bail'),
  rearrested: ({ person }) => (person.arraigned && person.custody === 'at-large' ? null : 'milestone.not-at-large'),
  'trial-restarted': ({ work, person }) =>
    chargesOf(work, person).some((charge) => charge.verdict !== null) ? 'milestone.too-late' : null,
  'no-case-to-answer': ({ work, charge }) => refuseDecision(work, charge),
  verdict: ({ work, charge }) => refuseDecision(work, charge) ?? refuseUnpleaded(charge),
  sentenced: ({ charge }) => {
    if (!charge || !isConvicted(charge)) return 'milestone.sentence-before-conviction';
    return charge.sentence === null ? null : 'milestone.already-sentenced';
  },
  'appeal-filed': refuseAppeal,
  'appeal-decided': refuseAppealDecision,
  released: ({ person }) => (person.custody === 'serving' ? null : 'milestone.release-not-serving'),
  ended: refuseEnding,
};

/** Why a fact cannot have happened to this accused (on this count) as things stood then. */
export function refuseAttempt(attempt: Attempt): MilestoneRefusal | null {
  return refuseClosed(attempt) ?? specialCheck(attempt) ?? refuseStage(attempt);
}

function specialCheck(attempt: Attempt): MilestoneRefusal | null {
  // The table pairs every type with its own check; the compiler cannot follow that pairing through an index.
  const check = CHECKS[attempt.fact.type] as Check<MilestoneType> | undefined;
  return check?.(attempt) ?? null;
}

function refuseStage({ rule, person }: Attempt): MilestoneRefusal | null {
  if (rule.from.length === 0 || rule.from.includes(person.stage)) return null;
  return rule.from.every((stage) => compareStages(person.stage, stage) < 0) ? rule.early : rule.late;
}

/** Facts that are still possible when the trial court is done with an accused. */
const AFTER_THE_END: ReadonlySet<MilestoneType> = new Set([
  'reported',
  'released',
  'appeal-filed',
  'appeal-decided',
  'transferred',
]);
const BEGINS_ANEW: ReadonlySet<MilestoneType> = new Set(['arrested', 'charging-decision']);

function refuseClosed({ work, fact, person }: Attempt): MilestoneRefusal | null {
  if (person.stage !== 'closed' || AFTER_THE_END.has(fact.type)) return null;
  if (BEGINS_ANEW.has(fact.type) && mayBeRecharged(person)) return null;
  return whyClosed(work, person);
}

export function mayBeRecharged(person: Person): boolean {
  return person.stage === 'closed' && person.ending !== null && person.ending.mayBeRecharged;
}

export function whyClosed(work: Work, person: Person): MilestoneRefusal {
  if (chargesOf(work, person).some(isConvicted)) return 'milestone.accused-already-convicted';
  return person.ending?.result === 'acquittal'
    ? 'milestone.accused-already-acquitted'
    : 'milestone.accused-already-ended';
}

/** A decision that there will be no case; some decisions only send the file on. */
export function endsBeforeCharge(pack: JurisdictionPack, decision: ChargingDecision): EndingRule | undefined {
  return pack.endings.find((rule) => rule.recordedAs === 'charging-decision' && rule.code === decision);
}

export function hasOpenCharge(work: Work, person: Person): boolean {
  return chargesOf(work, person).some((charge) => isOpen(work, charge));
}

function refusePlea({ work, person, charge }: Attempt<'plea-taken' | 'plea-changed'>): MilestoneRefusal | null {
  if (!charge || !isCharged(charge)) return 'milestone.plea-before-charge';
  if (!person.arraigned) return 'milestone.plea-before-arraignment';
  return isOpen(work, charge) ? null : 'milestone.plea-after-verdict';
}

function pleaded({ charge }: Attempt<'plea-taken' | 'plea-changed'>): boolean {
  return charge !== null && hasPleaded(charge);
}

function refuseDecision(work: Work, charge: Charge | null): MilestoneRefusal | null {
  if (!charge || !isCharged(charge)) return 'milestone.count-not-charged';
  return isOpen(work, charge) ? null : 'milestone.verdict-already-given';
}

function refuseUnpleaded(charge: Charge | null): MilestoneRefusal | null {
  return charge && hasPleaded(charge) ? null : 'milestone.verdict-before-plea';
}

function refuseAppeal({ work, person, fact }: Attempt<'appeal-filed'>): MilestoneRefusal | null {
  if (person.appeal === 'pending') return 'milestone.appeal-already-pending';
  const charges = chargesOf(work, person);
  if (charges.some(isConvicted)) return null;
  if (!charges.some(isAcquitted)) return 'milestone.appeal-before-judgment';
  return fact.details.by === 'prosecution' ? null : 'milestone.accused-already-acquitted';
}

function isAcquitted(charge: Charge): boolean {
  return charge.ending?.result === 'acquittal';
}

function refuseAppealDecision({ work, person, fact }: Attempt<'appeal-decided'>): MilestoneRefusal | null {
  // Appeal registers often give only the decision, which proves the filing.
  const mayBePending = person.stage === 'appeal' && person.appeal !== 'decided';
  const charges = chargesOf(work, person);
  if (!mayBePending) return person.concludedOn ? 'milestone.appeal-not-pending' : 'milestone.appeal-before-judgment';
  switch (fact.details.outcome) {
    case 'quashed':
    case 'substituted':
    case 'sentence-varied':
      return charges.some(isConvicted) ? null : 'milestone.appeal-outcome-needs-conviction';
    case 'conviction-entered':
      return charges.some(isAcquitted) ? null : 'milestone.appeal-outcome-needs-acquittal';
    default:
      return null;
  }
}

function refuseEnding({ pack, work, person, charge, fact }: Attempt<'ended'>): MilestoneRefusal | null {
  const rule = pack.endings.find((entry) => entry.code === fact.details.ending);
  if (!rule) return 'milestone.unknown-ending';
  if (rule.recordedAs !== 'ended') return 'milestone.ending-recorded-otherwise';
  if (!rule.from.includes(person.stage)) return 'milestone.ending-not-at-this-stage';
  if (rule.result === 'abated') return null;
  return charge ? refuseDecision(work, charge) : null;
}
