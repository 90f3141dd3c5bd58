import type { JurisdictionPack } from '../../reference/pack';
import { addDays, instantAt, isCalendarDay, millisOf, type CalendarDay, type Instant } from '../../shared/days';
import type { Milestone } from './milestone';

/** Tells whether something was recorded by a moment, or by the end of a day in the zone of the court. */
export function knownBy(on: CalendarDay | Instant, zone: string): (recordedAt: Instant) => boolean {
  if (!isCalendarDay(on)) {
    const last = millisOf(on);
    return (recordedAt) => millisOf(recordedAt) <= last;
  }
  const next = millisOf(instantAt(addDays(on, 1), '00:00', zone));
  return (recordedAt) => millisOf(recordedAt) < next;
}

/** Whether something recorded at a moment was known on a day (to its end) or at another moment. */
export function wasKnown(recordedAt: Instant, asKnownOn: CalendarDay | Instant | undefined, zone: string): boolean {
  return asKnownOn === undefined || knownBy(asKnownOn, zone)(recordedAt);
}

/** Facts that nothing supersedes, without the retractions themselves. */
export function factsInForce(milestones: readonly Milestone[]): readonly Milestone[] {
  const superseded = new Set<string>();
  for (const { supersedesId } of milestones) if (supersedesId !== null) superseded.add(supersedesId);
  return milestones.filter((fact) => fact.type !== 'retracted' && !superseded.has(fact.id));
}

const RANKS = new WeakMap<JurisdictionPack, ReadonlyMap<string, number>>();

/** The place of each type in the order of the procedure; found once for a pack. */
function ranksOf(pack: JurisdictionPack): ReadonlyMap<string, number> {
  const known = RANKS.get(pack);
  if (known) return known;
  const ranks = new Map<string, number>(pack.milestones.map((rule, index) => [rule.code, index]));
  RANKS.set(pack, ranks);
  return ranks;
}

/** A fact with what decides its place; worked out once, because sorting asks again and again. */
interface Placed {
  readonly fact: Milestone;
  readonly on: string;
  /** Nought on a day on which not every fact has a minute. */
  readonly minute: number;
  readonly rank: number;
}

/**
 * Order of occurrence. Within a day the minutes decide when every fact of that day has one;
 * otherwise the order of the procedure does. When it was recorded never matters.
 */
export function inOrderOfOccurrence(pack: JurisdictionPack, facts: readonly Milestone[]): readonly Milestone[] {
  const ranks = ranksOf(pack);
  const untimed = new Set<string>();
  for (const fact of facts) if (fact.occurredAt === null) untimed.add(fact.occurredOn);
  const placed = facts.map((fact): Placed => {
    const on = fact.occurredOn;
    const minute = fact.occurredAt === null || untimed.has(on) ? 0 : millisOf(fact.occurredAt);
    return { fact, on, minute, rank: ranks.get(fact.type) ?? ranks.size };
  });
  return placed.sort(compare).map(({ fact }) => fact);
}

function compare(a: Placed, b: Placed): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.minute - b.minute || a.rank - b.rank || byText(a.fact.id, b.fact.id);
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
