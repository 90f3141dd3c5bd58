import type { EndingRule, JurisdictionPack } from '../../../reference/pack';
import type { MilestoneRefusal } from '../docket-refusal';
import type { BailState } from '../docket-state';
import type { ChargingDecision, MilestoneType } from '../milestone';
import type { Attempt, Checks } from './attempt';
import { hasOpenCharge, HELD, type Person } from './work';

function refuseOutsidePoliceCustody({ person }: Attempt): MilestoneRefusal | null {
  return person.custody === 'police-custody' ? null : 'milestone.not-in-police-custody';
}

function refuseWhenFree({ person }: Attempt): MilestoneRefusal | null {
  return person.custody === 'released' ? 'milestone.not-in-custody' : null;
}

function refuseUnlessOnBail({ person }: Attempt): MilestoneRefusal | null {
  return person.custody === 'bail' ? null : 'milestone.not-on-bail';
}

/** Arrest, police custody, the decision to charge, bail and flight. */
export const CUSTODY_CHECKS: Checks = {
  arrested: ({ person }) => {
    if (person.stage === 'report' || person.custody === 'released') return null;
    return person.reached.arrest === undefined ? null : 'milestone.already-arrested';
  },
  'rights-read': (attempt) =>
    refuseOutsidePoliceCustody(attempt) ?? (attempt.person.rightsReadOn === null ? null : 'milestone.already-recorded'),
  'custody-applied': refuseOutsidePoliceCustody,
  'produced-in-court': refuseOutsidePoliceCustody,
  'custodial-order': refuseOutsidePoliceCustody,
  'released-on-police-bail': refuseOutsidePoliceCustody,
  'released-pending-charge': refuseOutsidePoliceCustody,
  'charging-decision': ({ pack, person, fact }) =>
    endsBeforeCharge(pack, fact.details.decision) && hasOpenCharge(person) ? 'milestone.decision-after-charge' : null,
  'direction-answered': ({ person, fact }) =>
    person.directions.some(({ code, answeredOn }) => code === fact.details.direction && answeredOn === null)
      ? null
      : 'milestone.direction-not-given',
  'decision-approved': ({ person }) => {
    if (person.decision === null) return 'milestone.no-decision-yet';
    return person.decision.approvedOn === null ? null : 'milestone.already-recorded';
  },
  'decision-review-requested': ({ person }) => {
    if (person.decision === null) return 'milestone.no-decision-yet';
    return isUnderReview(person) ? 'milestone.already-recorded' : null;
  },
  'decision-review-decided': ({ person }) => (isUnderReview(person) ? null : 'milestone.review-not-asked'),
  'bail-applied': refuseWhenFree,
  'bail-granted': refuseWhenFree,
  'bail-denied': refuseWhenFree,
  'bail-varied': refuseUngranted,
  'bail-met': ({ person }) => {
    if (person.bail === null) return 'milestone.bail-not-granted';
    return person.custody === 'bail' && !hasLostSurety(person.bail) ? 'milestone.bail-already-met' : null;
  },
  'held-in-default': refuseDefault,
  'bail-cancelled': refuseUnlessOnBail,
  'surety-discharged': (attempt) => {
    if (attempt.person.bail && hasLostSurety(attempt.person.bail)) return 'milestone.already-recorded';
    return refuseUnlessOnBail(attempt);
  },
  absconded: refuseUnlessOnBail,
  'warrant-issued': ({ person }) => {
    if (person.warrantSince !== null) return 'milestone.warrant-already-out';
    return HELD.has(person.custody) ? 'milestone.in-custody-already' : null;
  },
  'warrant-lifted': ({ person }) => (person.warrantSince === null ? 'milestone.no-warrant-out' : null),
  rearrested: ({ person }) => {
    const sought = person.warrantSince !== null || person.custody === 'at-large';
    return person.arraigned && sought ? null : 'milestone.not-at-large';
  },
};

function refuseUngranted({ person }: Attempt): MilestoneRefusal | null {
  return person.bail === null ? 'milestone.bail-not-granted' : null;
}

function refuseDefault({ person: { bail, custody } }: Attempt): MilestoneRefusal | null {
  if (bail === null) return 'milestone.bail-not-granted';
  if (bail.inDefaultSince !== null) return 'milestone.already-recorded';
  return custody === 'bail' && !hasLostSurety(bail) ? 'milestone.bail-already-met' : null;
}

function hasLostSurety({ suretyDischargedOn }: BailState): boolean {
  return suretyDischargedOn !== null;
}

function isUnderReview({ decision }: Person): boolean {
  return decision !== null && decision.reviewAskedOn !== null && decision.reviewedOn === null;
}

/** A decision that there will be no case; some decisions only send the file on. */
export function endsBeforeCharge(pack: JurisdictionPack, decision: ChargingDecision): EndingRule | undefined {
  return pack.endings.find((rule) => rule.recordedAs === 'charging-decision' && rule.code === decision);
}

/** Facts that count something up must name one accused, or they would count for each of several. */
export const OF_ONE_ACCUSED: ReadonlySet<MilestoneType> = new Set(['compensation-paid']);
