import type { JurisdictionPack, MilestoneRule } from '../../../reference/pack';
import type { MilestoneRefusal } from '../docket-refusal';
import type { DocketFault } from '../docket-state';
import type { Docket, Milestone, MilestoneType } from '../milestone';
import type { Attempt } from './attempt';
import { playOnCase } from './case-facts';
import { refuseAttempt } from './checks';
import { OF_ONE_ACCUSED } from './custody-checks';
import { applyAttempt } from './effects';
import { isCharged, startWork, type Charge, type Person, type Work } from './work';

export interface Replay {
  readonly work: Work;
  readonly faults: readonly DocketFault[];
}

const RULES = new WeakMap<JurisdictionPack, ReadonlyMap<string, MilestoneRule>>();

/** The row of each type; found once for a pack. */
export function rulesOf(pack: JurisdictionPack): ReadonlyMap<string, MilestoneRule> {
  const known = RULES.get(pack);
  if (known) return known;
  const rules = new Map<string, MilestoneRule>(pack.milestones.map((rule) => [rule.code, rule]));
  RULES.set(pack, rules);
  return rules;
}

/** Plays the facts in the order given; an impossible one changes nothing and is named. */
export function replay(pack: JurisdictionPack, docket: Docket, ordered: readonly Milestone[]): Replay {
  const work = startWork(docket);
  const rules = rulesOf(pack);
  const faults: DocketFault[] = [];
  for (const fact of ordered) {
    const rule = rules.get(fact.type);
    const code = rule ? play(pack, work, rule, fact) : 'milestone.unknown-type';
    if (code) faults.push({ milestoneId: fact.id, code });
  }
  return { work, faults };
}

function play(pack: JurisdictionPack, work: Work, rule: MilestoneRule, fact: Milestone): MilestoneRefusal | null {
  const refusal = refuseScope(rule, fact) ?? refuseAccused(work, fact) ?? refuseCount(work, fact);
  if (refusal) return refusal;
  const ofCase = rule.scope === 'case' || rule.scope === 'case-or-accused';
  return ofCase ? playOnCase(work, rule, fact) : playOnTargets(pack, work, rule, fact);
}

function refuseScope(rule: MilestoneRule, fact: Milestone): MilestoneRefusal | null {
  if (rule.scope === 'case')
    return fact.accusedId === null && fact.countId === null ? null : 'milestone.concerns-whole-case';
  return rule.scope !== 'count' && fact.countId !== null ? 'milestone.concerns-no-count' : null;
}

function refuseAccused({ persons, personOf }: Work, { type, accusedId }: Milestone): MilestoneRefusal | null {
  if (accusedId === null) return persons.length > 1 && OF_ONE_ACCUSED.has(type) ? 'milestone.names-no-accused' : null;
  return personOf.has(accusedId) ? null : 'milestone.unknown-accused';
}

function refuseCount(work: Work, { accusedId, countId }: Milestone): MilestoneRefusal | null {
  if (countId === null) return null;
  const charges = work.chargesOfCount.get(countId);
  if (!charges) return 'milestone.unknown-count';
  const against = accusedId === null || charges.some((charge) => charge.accusedId === accusedId);
  return against ? null : 'milestone.count-not-against-accused';
}

/** A fact about everybody counts for those of whom it can be true; it is refused when it can be true of none. */
function playOnTargets(
  pack: JurisdictionPack,
  work: Work,
  rule: MilestoneRule,
  fact: Milestone,
): MilestoneRefusal | null {
  let first: MilestoneRefusal | null = null;
  let applied = false;
  for (const person of peopleMeant(work, fact)) {
    for (const charge of chargesAimedAt(rule, fact, person)) {
      const attempt: Attempt = { pack, work, rule, fact, person, charge };
      const refusal = refuseAttempt(attempt);
      first ??= refusal;
      if (refusal) continue;
      applyAttempt(attempt);
      applied = true;
    }
  }
  return applied ? null : (first ?? 'milestone.unknown-accused');
}

function peopleMeant({ persons, personOf, chargesOfCount }: Work, { accusedId, countId }: Milestone) {
  const named = accusedId === null ? undefined : personOf.get(accusedId);
  if (named) return [named];
  if (countId === null) return persons;
  const facing = new Set(chargesOfCount.get(countId)?.map((charge) => charge.accusedId));
  return persons.filter((person) => facing.has(person.accusedId));
}

/** Facts on counts that decide the standing of an accused as a whole, so that no count is judged after another has moved it. */
const AT_ONCE: ReadonlySet<MilestoneType> = new Set(['appeal-decided']);
const NO_CHARGE = [null] as const;

function chargesAimedAt(rule: MilestoneRule, { type, countId }: Milestone, person: Person): readonly (Charge | null)[] {
  if (rule.scope === 'accused' || AT_ONCE.has(type)) return NO_CHARGE;
  if (countId !== null) return person.all.filter((charge) => charge.countId === countId);
  const charged = person.all.filter(isCharged);
  return charged.length > 0 ? charged : NO_CHARGE;
}
