import type { CalendarDay } from '../../shared/days';
import type { Milestone, MilestoneWith } from '../docket/milestone';

/** A count as it stands on a sheet, apart from what became of it. */
export interface SheetCount {
  readonly id: string;
  readonly number: number;
  readonly offenceCode: string;
  readonly chargingSection: string;
  readonly penaltySection: string | null;
  readonly alternativeToId: string | null;
  readonly accusedIds: readonly string[];
  /** V1, V2 …; never a name. */
  readonly survivors: readonly string[];
  /** The count in whose place this one was put (Criminal Procedure Code s.214). */
  readonly replacesId: string | null;
}

export interface SheetVersion<Count extends SheetCount = SheetCount> {
  readonly milestoneId: string;
  readonly on: CalendarDay;
  /** Which sheet it is, from 1. */
  readonly number: number;
  readonly amends: boolean;
  /** What stands on it, by number. */
  readonly counts: readonly Count[];
}

type SheetFact = MilestoneWith<'charge-sheet-filed'> | MilestoneWith<'charge-amended'>;

const isSheet = (fact: Milestone): fact is SheetFact =>
  fact.type === 'charge-sheet-filed' || fact.type === 'charge-amended';

/** Each sheet that was put before the court, oldest first. `facts` are those in force, in order of occurrence. */
export function sheetVersions<Count extends SheetCount>(
  facts: readonly Milestone[],
  counts: readonly Count[],
): readonly SheetVersion<Count>[] {
  const standing = new Set<string>();
  return facts.filter(isSheet).map((fact, index) => {
    const amends = fact.type === 'charge-amended';
    for (const id of amends ? fact.details.removedCountIds : []) standing.delete(id);
    for (const id of amends ? fact.details.addedCountIds : fact.details.countIds) standing.add(id);
    const on = counts.filter(({ id }) => standing.has(id)).sort((a, b) => a.number - b.number);
    return { milestoneId: fact.id, on: fact.occurredOn, number: index + 1, amends, counts: on };
  });
}

/** What of a count is not as it was on the one that it replaces. */
export type CountPart = 'offence' | 'section' | 'penalty' | 'accused' | 'survivors' | 'alternative';

/** One line of two sheets held side by side: a count that went, that came, that took another's place, or that stayed. */
export interface SheetLine<Count extends SheetCount = SheetCount> {
  readonly kind: 'same' | 'added' | 'withdrawn' | 'substituted' | 'altered';
  readonly before: Count | null;
  readonly after: Count | null;
  readonly parts: readonly CountPart[];
}

/** What changed between two sheets, in the order of the earlier one and then what is new. */
export function compareSheets<Count extends SheetCount>(
  before: SheetVersion<Count>,
  after: SheetVersion<Count>,
  counts: readonly Count[],
): readonly SheetLine<Count>[] {
  const successor = successors(before.counts, after.counts, counts);
  const taken = new Set([...successor.values()].map(({ id }) => id));
  const lines = before.counts.map((count) => lineOf(count, after.counts, successor.get(count.id) ?? null));
  const fresh = after.counts.filter(({ id }) => !taken.has(id) && !before.counts.some((count) => count.id === id));
  return [
    ...lines,
    ...fresh.map((count): SheetLine<Count> => ({ kind: 'added', before: null, after: count, parts: [] })),
  ];
}

/** Through every sheet in between: what replaced a count that replaced a count stands in the place of the first. */
function successors<Count extends SheetCount>(
  before: readonly Count[],
  after: readonly Count[],
  counts: readonly Count[],
): ReadonlyMap<string, Count> {
  const gone = new Set(before.filter(({ id }) => !after.some((count) => count.id === id)).map(({ id }) => id));
  const found = new Map<string, Count>();
  for (const count of after) {
    const first = originOf(count, gone, counts);
    if (first !== null && !found.has(first)) found.set(first, count);
  }
  return found;
}

function originOf(count: SheetCount, gone: ReadonlySet<string>, counts: readonly SheetCount[]): string | null {
  const seen = new Set<string>();
  let id = count.replacesId;
  while (id !== null && !gone.has(id) && !seen.has(id)) {
    seen.add(id);
    const earlier: string = id;
    id = counts.find((one) => one.id === earlier)?.replacesId ?? null;
  }
  return id !== null && gone.has(id) ? id : null;
}

function lineOf<Count extends SheetCount>(
  count: Count,
  after: readonly Count[],
  successor: Count | null,
): SheetLine<Count> {
  if (after.some(({ id }) => id === count.id)) return { kind: 'same', before: count, after: count, parts: [] };
  if (successor === null) return { kind: 'withdrawn', before: count, after: null, parts: [] };
  const parts = partsChanged(count, successor);
  return { kind: parts.includes('offence') ? 'substituted' : 'altered', before: count, after: successor, parts };
}

function partsChanged(before: SheetCount, after: SheetCount): readonly CountPart[] {
  const changed: readonly (readonly [CountPart, boolean])[] = [
    ['offence', before.offenceCode !== after.offenceCode],
    ['section', before.chargingSection !== after.chargingSection],
    ['penalty', before.penaltySection !== after.penaltySection],
    ['accused', !sameSet(before.accusedIds, after.accusedIds)],
    ['survivors', !sameSet(before.survivors, after.survivors)],
    ['alternative', (before.alternativeToId === null) !== (after.alternativeToId === null)],
  ];
  return changed.flatMap(([part, holds]) => (holds ? [part] : []));
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));
