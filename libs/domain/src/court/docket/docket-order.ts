import type { JurisdictionPack } from '../../reference/pack';
import { compareInstants, dayOf, isCalendarDay, type CalendarDay, type Instant } from '../../shared/days';
import type { Milestone } from './milestone';

/** Whether something recorded at a moment was known on a day (to its end) or at another moment. */
export function wasKnown(recordedAt: Instant, asKnownOn: CalendarDay | Instant | undefined, zone: string): boolean {
  if (asKnownOn === undefined) return true;
  if (isCalendarDay(asKnownOn)) return dayOf(recordedAt, zone) <= asKnownOn;
  return compareInstants(recordedAt, asKnownOn) <= 0;
}

/** Facts that nothing supersedes, without the retractions themselves. */
export function factsInForce(milestones: readonly Milestone[]): readonly Milestone[] {
  const superseded = new Set(milestones.map((fact) => fact.supersedesId));
  return milestones.filter((fact) => fact.type !== 'retracted' && !superseded.has(fact.id));
}

/**
 * Order of occurrence. Within a day the minutes decide when every fact of that day has one;
 * otherwise the order of the procedure does. When it was recorded never matters.
 */
export function inOrderOfOccurrence(pack: JurisdictionPack, facts: readonly Milestone[]): readonly Milestone[] {
  const rank = new Map<string, number>(pack.milestones.map((rule, index) => [rule.code, index]));
  const rankOf = (fact: Milestone): number => rank.get(fact.type) ?? rank.size;
  const untimed = new Set(facts.filter((fact) => fact.occurredAt === null).map((fact) => fact.occurredOn));
  const byMinute = (a: Milestone, b: Milestone): number =>
    a.occurredAt !== null && b.occurredAt !== null ? compareInstants(a.occurredAt, b.occurredAt) : 0;

  return [...facts].sort((a, b) => {
    if (a.occurredOn !== b.occurredOn) return a.occurredOn < b.occurredOn ? -1 : 1;
    const minute = untimed.has(a.occurredOn) ? 0 : byMinute(a, b);
    return minute || rankOf(a) - rankOf(b) || byText(a.id, b.id);
  });
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
