import {
  HIDDEN,
  shown,
  suppress,
  type Cell,
  type CountCell,
  type DisclosurePolicy,
  type DisclosureTable,
  type Suppression,
  type SumLine,
} from '@hakika/domain';
import type { MonthOfCases, MonthOfHearings, OnePagerFacts, PartOf, ReasonCount } from './one-pager.facts';

/** Reasons that get a line of their own. */
const NAMED = 3;

/** Which count gives way to protect another: parts of a whole first, and last what later issues print again. */
const KEEP = { part: 0, pending: 1, whole: 2, monthly: 3, earlier: 9 } as const;

export const cellOf = {
  listed: (month: string) => `listed:${month}`,
  adjourned: (month: string) => `adjourned:${month}`,
  filed: (month: string) => `filed:${month}`,
  concluded: (month: string) => `concluded:${month}`,
  pending: (month: string) => `pending:${month}`,
  reason: (code: string) => `reason:${code}`,
  others: 'reason:*',
  withoutReason: 'reason:-',
  part: (figure: string) => `${figure}:part`,
  whole: (figure: string) => `${figure}:whole`,
  sentHome: 'sent-home',
} as const;

/** The most frequent reasons; ties by code, so that the same facts always name the same. */
export function namedReasons(facts: OnePagerFacts): readonly ReasonCount[] {
  return [...facts.reasons]
    .sort((a, b) => b.adjourned - a.adjourned || (a.code < b.code ? -1 : 1))
    .slice(0, NAMED)
    .filter((reason) => reason.adjourned > 0);
}

/** One reading of the page: what each count may show. */
export class Disclosure {
  private readonly values: ReadonlyMap<string, number>;
  private readonly suppression: Suppression;

  constructor(facts: OnePagerFacts, policy: DisclosurePolicy) {
    const table = tableOf(facts);
    this.values = new Map(table.cells.map((cell) => [cell.id, cell.value]));
    this.suppression = suppress(table, policy);
  }

  cell(id: string): Cell {
    const value = this.values.get(id);
    if (value === undefined) throw new Error(`No such count on the page: ${id}`);
    return this.suppression.hidden.has(id) ? HIDDEN : shown(value);
  }

  isBelow(id: string): boolean {
    return this.suppression.below.has(id);
  }
}

/** All counts of the page as one table: hidden in one place, hidden in all, and no block gives another away. */
function tableOf(facts: OnePagerFacts): DisclosureTable {
  return merged([
    ...facts.hearings.map(hearingsOf),
    casesOf(facts.cases),
    reasonsOf(facts),
    shareOfTwo('measures', facts.measures),
    shareOfTwo('accompaniments', facts.accompaniments),
    shareOfTwo('children-heard', facts.childrenHeard),
    { cells: [{ id: cellOf.sentHome, value: facts.sentHome }], lines: [] },
  ]);
}

function merged(tables: readonly DisclosureTable[]): DisclosureTable {
  return { cells: tables.flatMap((table) => table.cells), lines: tables.flatMap((table) => table.lines) };
}

/** What went on is not printed, but anybody can subtract. Earlier months stood in earlier issues with both counts. */
function hearingsOf({ month, listed, adjourned }: MonthOfHearings): DisclosureTable {
  const wentOn = `went-on:${month}`;
  return {
    cells: [
      { id: cellOf.listed(month), value: listed, keep: KEEP.whole },
      { id: cellOf.adjourned(month), value: adjourned, keep: KEEP.monthly },
      { id: wentOn, value: listed - adjourned, unprinted: true },
    ],
    lines: [{ total: cellOf.listed(month), parts: [cellOf.adjourned(month), wentOn] }],
  };
}

/** Pending before + filed = pending after + concluded: two issues side by side would give the fourth count away. */
function casesOf(months: readonly MonthOfCases[]): DisclosureTable {
  const cells = months.flatMap(({ month, filed, concluded, pending }, at): CountCell[] => [
    { id: cellOf.pending(month), value: pending, keep: at === months.length - 1 ? KEEP.pending : KEEP.earlier },
    ...(at === 0
      ? []
      : [
          { id: cellOf.filed(month), value: filed, keep: KEEP.whole },
          { id: cellOf.concluded(month), value: concluded, keep: KEEP.whole },
          { id: `at-hand:${month}`, value: pending + concluded, unprinted: true },
        ]),
  ]);
  const lines = months.flatMap(({ month }, at): SumLine[] => {
    const before = months[at - 1];
    if (!before) return [];
    return [
      { total: `at-hand:${month}`, parts: [cellOf.pending(before.month), cellOf.filed(month)] },
      { total: `at-hand:${month}`, parts: [cellOf.pending(month), cellOf.concluded(month)] },
    ];
  });
  return { cells, lines };
}

function reasonsOf(facts: OnePagerFacts): DisclosureTable {
  const adjourned = facts.hearings.at(-1)?.adjourned ?? 0;
  const named = namedReasons(facts);
  const others = adjourned - named.reduce((sum, reason) => sum + reason.adjourned, 0);
  const otherKinds = 'reason:other-kinds';
  return {
    cells: [
      ...named.map((reason) => ({ id: cellOf.reason(reason.code), value: reason.adjourned, keep: KEEP.part })),
      { id: cellOf.others, value: others, keep: KEEP.part },
      { id: cellOf.withoutReason, value: facts.withoutReason, keep: KEEP.part },
      { id: otherKinds, value: others - facts.withoutReason, unprinted: true },
    ],
    lines: [
      {
        total: cellOf.adjourned(facts.month),
        parts: [...named.map((reason) => cellOf.reason(reason.code)), cellOf.others],
      },
      { total: cellOf.others, parts: [cellOf.withoutReason, otherKinds] },
    ],
  };
}

function shareOfTwo(figure: string, { part, whole }: PartOf): DisclosureTable {
  const rest = `${figure}:rest`;
  return {
    cells: [
      { id: cellOf.part(figure), value: part, keep: KEEP.part },
      { id: cellOf.whole(figure), value: whole, keep: KEEP.whole },
      { id: rest, value: whole - part, unprinted: true },
    ],
    lines: [{ total: cellOf.whole(figure), parts: [cellOf.part(figure), rest] }],
  };
}
