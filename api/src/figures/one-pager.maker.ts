import { HiddenReason, type HiddenCell, type ReportAxis } from '@hakika/contracts';
import {
  NOTHING,
  shortMonthAndYear,
  type Cell,
  type DisclosurePolicy,
  type FigureBasis,
  type FigureUnit,
  type JurisdictionPack,
  type Language,
} from '@hakika/domain';
import type { Disclosure } from './one-pager.disclosure';
import type { OnePagerFacts } from './one-pager.facts';
import { ONE_PAGER_WORDS } from './one-pager.wording';

/** What every table of the page is made with. */
export interface TableMaker {
  readonly facts: OnePagerFacts;
  readonly disclosure: Disclosure;
  readonly policy: DisclosurePolicy;
  readonly pack: JurisdictionPack;
  readonly language: Language;
}

type RowOfIds = readonly (string | null)[];

export const wordsOf = (maker: TableMaker) => ONE_PAGER_WORDS[maker.language];

/** Counts by their ids; null where the table has no count. Each hidden one is listed with its reason. */
export function counted(
  maker: TableMaker,
  rows: readonly ReportAxis[],
  columns: readonly ReportAxis[],
  ids: readonly RowOfIds[],
) {
  const hidden: HiddenCell[] = [];
  const cells = ids.map((row, r) =>
    row.map((id, c): Cell => {
      if (id === null) return NOTHING;
      const cell = maker.disclosure.cell(id);
      const reason = maker.disclosure.isBelow(id) ? HiddenReason.Small : HiddenReason.Withheld;
      if (cell.suppressed) hidden.push({ row: rows[r]!.id, column: columns[c]!.id, reason });
      return cell;
    }),
  );
  return { rows, columns, cells, hidden };
}

/** This month and the one before. */
export function lastTwo({ facts, language }: TableMaker): ReportAxis[] {
  const months = facts.hearings
    .slice(-2)
    .map(({ month }) => ({ id: month, label: shortMonthAndYear(month, language) }));
  return months.reverse();
}

export function noteOf(maker: TableMaker, unit: FigureUnit, basis: FigureBasis, period?: string): string {
  const words = wordsOf(maker);
  return words.note(
    words.units[unit],
    words.bases[basis],
    period ?? shortMonthAndYear(maker.facts.month, maker.language),
  );
}

/** Two counts and the share of the first in the second. */
export function withShare(cells: readonly (readonly Cell[])[], share: (part: Cell, whole: Cell) => Cell): Cell[][] {
  return cells.map(([part = NOTHING, whole = NOTHING]) => [part, whole, share(part, whole)]);
}
