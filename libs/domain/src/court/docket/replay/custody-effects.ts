import type { BailTerms, ChargingDecision } from '../milestone';
import type { Attempt, Effects } from './attempt';
import { endsBeforeCharge } from './custody-checks';
import { beginAnew, conclude, endCharge, holdAgain, holdAs } from './moves';
import { mayBeRecharged } from './standing';

/** Arrest, police custody, the decision to charge, bail and flight. */
export const CUSTODY_EFFECTS: Effects = {
  arrested: ({ person, fact }) => {
    if (mayBeRecharged(person)) beginAnew(person, 'arrest', fact.occurredOn);
    person.rightsReadOn = null;
    person.warrantSince = null;
    holdAs(person, 'police-custody', fact);
  },
  'rights-read': ({ person, fact }) => {
    person.rightsReadOn = fact.occurredOn;
  },
  'released-on-police-bail': ({ person, fact }) => {
    person.bailWasDecided = true;
    holdAs(person, 'bail', fact);
  },
  'released-pending-charge': ({ person, fact }) => holdAs(person, 'released', fact),
  'custodial-order': ({ person, fact }) => {
    if (!fact.details.granted) holdAs(person, 'released', fact);
  },
  'charging-decision': decideCharge,
  'direction-answered': ({ person, fact }) => {
    const direction = person.directions.find(
      ({ code, answeredOn }) => code === fact.details.direction && answeredOn === null,
    );
    if (direction) direction.answeredOn = fact.occurredOn;
  },
  'decision-approved': ({ person, fact }) => {
    if (person.decision) person.decision.approvedOn = fact.occurredOn;
  },
  'decision-review-requested': ({ person, fact }) => {
    const asked = { reviewAskedOn: fact.occurredOn, reviewAskedBy: fact.details.by, reviewedOn: null };
    if (person.decision) Object.assign(person.decision, asked);
  },
  'decision-review-decided': ({ person, fact }) => {
    const reviewed = { reviewedOn: fact.occurredOn, changedOnReview: fact.details.changed };
    if (person.decision) Object.assign(person.decision, reviewed);
  },
  'bail-granted': ({ person, fact }) => {
    person.bailWasDecided = true;
    person.bail = {
      terms: fact.details,
      grantedOn: fact.occurredOn,
      variedOn: null,
      metOn: null,
      inDefaultSince: null,
      suretyDischargedOn: null,
    };
  },
  'bail-denied': endBail,
  'bail-varied': ({ person, fact }) => {
    if (!person.bail) return;
    person.bail.terms = { ...person.bail.terms, ...said(fact.details) };
    person.bail.variedOn = fact.occurredOn;
  },
  'bail-met': ({ person, fact }) => {
    if (person.bail)
      Object.assign(person.bail, { metOn: fact.occurredOn, inDefaultSince: null, suretyDischargedOn: null });
    holdAs(person, 'bail', fact);
  },
  'held-in-default': ({ person, fact }) => {
    if (person.bail) person.bail.inDefaultSince = fact.occurredOn;
    holdAgain(person, fact);
  },
  'bail-cancelled': (attempt) => {
    endBail(attempt);
    holdAgain(attempt.person, attempt.fact);
  },
  'surety-discharged': ({ person, fact }) => {
    if (person.bail) person.bail.suretyDischargedOn = fact.occurredOn;
  },
  absconded: (attempt) => {
    const { person, fact } = attempt;
    endBail(attempt);
    person.fled = true;
    person.warrantSince ??= fact.occurredOn;
    holdAs(person, 'at-large', fact);
  },
  'warrant-issued': ({ person, fact }) => {
    person.warrantSince = fact.occurredOn;
  },
  'warrant-lifted': ({ person }) => {
    person.warrantSince = null;
  },
  rearrested: ({ person, fact }) => {
    person.warrantSince = null;
    holdAgain(person, fact);
  },
};

function endBail({ person }: Attempt): void {
  person.bailWasDecided = true;
  person.bail = null;
}

/** Terms of which a variation says nothing stay as they were. */
function said(terms: BailTerms): Partial<BailTerms> {
  return Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== null && value !== undefined));
}

export function isDecisionToCharge(decision: ChargingDecision): boolean {
  return decision === 'charge' || decision === 'charge-on-threshold-test';
}

function decideCharge(attempt: Attempt<'charging-decision'>): void {
  const { pack, work, person, fact } = attempt;
  const { decision, directions = [] } = fact.details;
  const on = fact.occurredOn;
  const notReviewed = { reviewAskedOn: null, reviewAskedBy: null, reviewedOn: null, changedOnReview: null };
  person.decision = { decision, on, approvedOn: null, ...notReviewed };
  for (const { code, due } of directions) person.directions.push({ code, due, givenOn: on, answeredOn: null });
  if (isDecisionToCharge(decision)) {
    if (mayBeRecharged(person)) beginAnew(person, 'consent', on);
    return;
  }
  const rule = endsBeforeCharge(pack, decision);
  if (!rule) return;
  person.ending = endCharge(work, person, null, rule, on);
  conclude(person, fact);
}
