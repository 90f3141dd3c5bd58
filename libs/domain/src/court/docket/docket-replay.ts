import type { JurisdictionPack, MilestoneRule } from '../../reference/pack';
import { refuseAttempt, type Attempt } from './docket-checks';
import { amendCharges, fileCharges } from './docket-charges';
import { applyAttempt } from './docket-effects';
import type { MilestoneRefusal } from './docket-refusal';
import type { DocketFault } from './docket-state';
import { isCharged, startWork, type Charge, type Person, type Work } from './docket-work';
import type { Docket, Milestone, MilestoneType } from './milestone';

export interface Replay {
  readonly work: Work;
  readonly faults: readonly DocketFault[];
}

/** Plays the facts in the order given; an impossible one changes nothing and is named. */
export function replay(pack: JurisdictionPack, docket: Docket, ordered: readonly Milestone[]): Replay {
  const work = startWork(docket);
  const faults: DocketFault[] = [];
  for (const fact of ordered) {
    const code = play(pack, work, fact);
    if (code) faults.push({ milestoneId: fact.id, code });
  }
  return { work, faults };
}

function play(pack: JurisdictionPack, work: Work, fact: Milestone): MilestoneRefusal | null {
  const rule = pack.milestones.find((row) => row.code === fact.type);
  if (!rule) return 'milestone.unknown-type';
  const refusal = refuseReferences(work, rule, fact);
  if (refusal) return refusal;
  const ofCase = rule.scope === 'case' || rule.scope === 'case-or-accused';
  return ofCase ? playOnCase(work, fact) : playOnTargets(pack, work, rule, fact);
}

function refuseReferences(work: Work, rule: MilestoneRule, fact: Milestone): MilestoneRefusal | null {
  return refuseScope(rule, fact) ?? refuseAccused(work, fact) ?? refuseCount(work, fact);
}

function refuseScope(rule: MilestoneRule, fact: Milestone): MilestoneRefusal | null {
  const ofNoCount = rule.scope === 'accused' || rule.scope === 'case-or-accused';
  if (ofNoCount && fact.countId !== null) return 'milestone.concerns-no-count';
  const ofEverybody = fact.accusedId === null && fact.countId === null;
  return rule.scope === 'case' && !ofEverybody ? 'milestone.concerns-whole-case' : null;
}

function refuseAccused(work: Work, { accusedId }: Milestone): MilestoneRefusal | null {
  if (accusedId === null || work.persons.some((person) => person.accusedId === accusedId)) return null;
  return 'milestone.unknown-accused';
}

function refuseCount(work: Work, { accusedId, countId }: Milestone): MilestoneRefusal | null {
  if (countId === null) return null;
  const charges = work.charges.filter((charge) => charge.countId === countId);
  if (charges.length === 0) return 'milestone.unknown-count';
  const against = accusedId === null || charges.some((charge) => charge.accusedId === accusedId);
  return against ? null : 'milestone.count-not-against-accused';
}

function playOnCase(work: Work, fact: Milestone): MilestoneRefusal | null {
  if (fact.type === 'charge-sheet-filed') return fileCharges(work, fact);
  if (fact.type === 'charge-amended') return amendCharges(work, fact);
  if (fact.type === 'reported') for (const person of work.persons) person.reached.report ??= fact.occurredOn;
  return null;
}

/** A fact about everybody counts for those of whom it can be true; it is refused when it can be true of none. */
function playOnTargets(
  pack: JurisdictionPack,
  work: Work,
  rule: MilestoneRule,
  fact: Milestone,
): MilestoneRefusal | null {
  const targets = work.persons
    .filter((person) => fact.accusedId === null || person.accusedId === fact.accusedId)
    .filter((person) => fact.countId === null || faces(work, person, fact.countId))
    .flatMap((person) => chargesAimedAt(work, rule, fact, person).map((charge) => ({ person, charge })));
  let first: MilestoneRefusal | null = null;
  let applied = false;
  for (const target of targets) {
    const attempt: Attempt = { pack, work, rule, fact, ...target };
    const refusal = refuseAttempt(attempt);
    first ??= refusal;
    if (refusal) continue;
    applyAttempt(attempt);
    applied = true;
  }
  return applied ? null : (first ?? 'milestone.unknown-accused');
}

function faces(work: Work, person: Person, countId: string): boolean {
  return work.charges.some((charge) => charge.countId === countId && charge.accusedId === person.accusedId);
}

/** Facts on counts that decide the standing of an accused as a whole, so that no count is judged after another has moved it. */
const AT_ONCE: ReadonlySet<MilestoneType> = new Set(['appeal-decided']);

function chargesAimedAt(work: Work, rule: MilestoneRule, fact: Milestone, person: Person): readonly (Charge | null)[] {
  if (rule.scope === 'accused' || AT_ONCE.has(fact.type)) return [null];
  const own = work.charges.filter((charge) => charge.accusedId === person.accusedId);
  if (fact.countId !== null) return own.filter((charge) => charge.countId === fact.countId);
  const charged = own.filter(isCharged);
  return charged.length > 0 ? charged : [null];
}
