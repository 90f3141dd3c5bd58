import type { BundleMilestone, CaseBundle } from '../../bundles/bundle';
import { addDays, recordedOn } from '../court-calendar';
import type { Dice } from '../dice';
import { Goal, type CaseBrief } from '../story/case-brief';

/** How the file came to the prosecution, was read and decided on (Guidelines on the Decision to Charge). */
export function withWayToCharge(bundle: CaseBundle, brief: CaseBrief, today: string, dice: Dice): CaseBundle {
  const facts = bundle.milestones ?? [];
  const decision = facts.find(({ type }) => type === 'charging-decision');
  const arrest = facts.find(({ type }) => type === 'arrested');
  const by = new Steps(brief, today);
  if (decision === undefined) {
    const waits = arrest !== undefined && addDays(arrest.occurredOn, 2) < today;
    return waits ? { ...bundle, milestones: [...facts, ...by.received(addDays(arrest.occurredOn, 2))] } : bundle;
  }
  if (dice.chance(0.3) && brief.goal !== Goal.Directed) return bundle;
  const { occurredOn: on, details = {} } = decision;
  const received = brief.goal === Goal.Directed ? addDays(on, -1) : on;
  const steps = [
    ...by.received(received),
    by.reviewed(on, String(details['decision'])),
    ...after(bundle, brief, on, by, dice),
  ];
  return { ...bundle, milestones: [...facts, ...steps] };
}

function after(
  { accused = [] }: CaseBundle,
  { goal }: CaseBrief,
  on: string,
  by: Steps,
  dice: Dice,
): readonly BundleMilestone[] {
  const labels = accused.filter(({ recordedAt }) => recordedAt === undefined).map(({ label }) => label);
  if (goal === Goal.Directed) {
    return labels.map((label) =>
      by.step('direction-answered', addDays(on, 6), { direction: 'more-statements' }, label),
    );
  }
  // A decision of yesterday is still with the supervisor.
  if (goal === Goal.Consent) return [];
  const approved = goal === Goal.NoCharge || dice.chance(0.6) ? labels : [];
  return [
    ...approved.map((label) => by.step('decision-approved', on, {}, label)),
    // The complainant wants it looked at again, and nobody has yet (Victim Protection Act s.9).
    ...(goal === Goal.NoCharge
      ? labels.map((label) => by.step('decision-review-requested', addDays(on, 40), { by: 'complainant' }, label))
      : []),
  ];
}

class Steps {
  constructor(
    private readonly brief: CaseBrief,
    private readonly today: string,
  ) {}

  received(on: string): readonly BundleMilestone[] {
    const { prosecutor, serial } = this.brief;
    const number = `ODPP/DEMO/FILE/${serial}`;
    const allocated = prosecutor === null ? [] : [this.step('file-allocated', on, { userId: prosecutor })];
    return [this.step('odpp-file-received', on, { number }), ...allocated];
  }

  reviewed(on: string, decision: string): BundleMilestone {
    if (decision === 'no-charge-evidential') return this.step('file-reviewed', on, { evidential: 'not-met' });
    const evidential = decision === 'charge' ? 'met' : 'threshold';
    return this.step('file-reviewed', on, { evidential, publicInterest: 'met' });
  }

  step(
    type: BundleMilestone['type'],
    on: string,
    details: BundleMilestone['details'],
    accused?: string,
  ): BundleMilestone {
    const { prosecutor } = this.brief;
    return {
      ...{ type, occurredOn: on, details, recordedAt: recordedOn(on, this.today) },
      source: type === 'direction-answered' ? 'police-record' : 'prosecutor-note',
      ...(accused !== undefined && { accused }),
      ...(prosecutor !== null && { recordedBy: prosecutor }),
    };
  }
}
