import type { MilestoneRefusal } from '../docket-refusal';
import type { Attempt, Checks } from './attempt';
import { chargesOf, HELD, hasOpenCharge, hasPleaded, isCharged, isConvicted, isOpen, type Charge } from './work';

/** First appearance, plea, trial, judgment and sentence. */
export const TRIAL_CHECKS: Checks = {
  arraigned: ({ person }) => {
    if (person.arraigned) return 'milestone.already-arraigned';
    return hasOpenCharge(person) ? null : 'milestone.arraignment-before-charge';
  },
  'plea-taken': (attempt) => refusePlea(attempt) ?? (pleaded(attempt) ? 'milestone.plea-already-taken' : null),
  'plea-changed': (attempt) => refusePlea(attempt) ?? (pleaded(attempt) ? null : 'milestone.plea-not-yet-taken'),
  'facts-read': (attempt) =>
    refusePlea(attempt) ?? (admits(attempt.charge) ? null : 'milestone.facts-without-guilty-plea'),
  's200-direction': ({ person }) =>
    person.s200Since === null ? 'milestone.no-change-of-magistrate' : refuseJudged(person),
  'trial-restarted': ({ person }) => refuseJudged(person),
  'no-case-to-answer': ({ charge }) => refuseDecision(charge),
  verdict: ({ charge }) => refuseDecision(charge) ?? refuseUnpleaded(charge),
  mitigation: ({ person }) => (chargesOf(person).some(isConvicted) ? null : 'milestone.sentence-before-conviction'),
  sentenced: ({ charge }) => {
    if (!charge || !isConvicted(charge)) return 'milestone.sentence-before-conviction';
    return charge.sentence === null ? null : 'milestone.already-sentenced';
  },
  ended: refuseEnding,
};

function refusePlea({ person, charge }: Attempt): MilestoneRefusal | null {
  if (!charge || !isCharged(charge)) return 'milestone.plea-before-charge';
  if (!person.arraigned) return 'milestone.plea-before-arraignment';
  return isOpen(charge) ? null : 'milestone.plea-after-verdict';
}

function pleaded({ charge }: Attempt): boolean {
  return charge !== null && hasPleaded(charge);
}

function admits(charge: Charge | null): boolean {
  return charge?.plea === 'guilty' || charge?.plea === 'guilty-to-alternative';
}

/** Once a verdict is given, another magistrate cannot begin the trial again. */
function refuseJudged(person: Attempt['person']): MilestoneRefusal | null {
  return chargesOf(person).some((charge) => charge.verdict !== null) ? 'milestone.too-late' : null;
}

function refuseDecision(charge: Charge | null): MilestoneRefusal | null {
  if (!charge || !isCharged(charge)) return 'milestone.count-not-charged';
  return isOpen(charge) ? null : 'milestone.verdict-already-given';
}

function refuseUnpleaded(charge: Charge | null): MilestoneRefusal | null {
  return charge && hasPleaded(charge) ? null : 'milestone.verdict-before-plea';
}

/** Endings that need no charge: death, diversion, a file that is closed. */
const WITHOUT_CHARGE: ReadonlySet<string> = new Set(['abated', 'diverted', 'no-charge', 'file-closed']);

function refuseEnding({ pack, person, charge, fact }: Attempt<'ended'>): MilestoneRefusal | null {
  const rule = pack.endings.find((entry) => entry.code === fact.details.ending);
  if (!rule) return 'milestone.unknown-ending';
  if (rule.recordedAs !== 'ended') return 'milestone.ending-recorded-otherwise';
  if (!rule.from.includes(person.stage)) return 'milestone.ending-not-at-this-stage';
  if (rule.result === 'abated') return null;
  if (rule.result === 'file-closed' && HELD.has(person.custody)) return 'milestone.in-custody-already';
  if (charge === null) return WITHOUT_CHARGE.has(rule.result) ? null : 'milestone.count-not-charged';
  return refuseDecision(charge);
}
