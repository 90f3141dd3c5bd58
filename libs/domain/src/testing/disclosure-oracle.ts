import { move, networkOf, type ArcRange, type FlowNetwork } from '../figures/flow-network';
import type { DisclosureTable } from '../figures/suppression';

/** A page as a reader has it: what is shown is fixed, what is hidden may be anything. */
interface Reading {
  readonly network: FlowNetwork;
  readonly flows: readonly number[];
  readonly ranges: readonly ArcRange[];
  readonly at: number;
}

function read({ cells, lines }: DisclosureTable, hidden: ReadonlySet<string>, id: string): Reading {
  return {
    network: networkOf(
      cells.map((cell) => cell.id),
      lines,
    ),
    flows: cells.map(({ value }) => value),
    ranges: cells.map((cell) =>
      cell.unprinted || hidden.has(cell.id) ? { low: 0, high: Infinity } : { low: cell.value, high: cell.value },
    ),
    at: cells.findIndex((cell) => cell.id === id),
  };
}

/** Exactly what a reader can work out about one cell when `hidden` are not printed; a shown cell has no width. */
export function feasibleRange(table: DisclosureTable, hidden: ReadonlySet<string>, id: string): ArcRange {
  const { network, flows, ranges, at } = read(table, hidden, id);
  const value = flows[at]!;
  return {
    low: value - move(network, at, -1, flows, ranges).by,
    high: value + move(network, at, 1, flows, ranges).by,
  };
}

/** Two tables that print the same and differ in one cell by as much as `width`, as far as there are such tables. */
export function alternatives(
  table: DisclosureTable,
  hidden: ReadonlySet<string>,
  id: string,
  width: number,
): { readonly low: readonly number[]; readonly high: readonly number[] } {
  const { network, flows, ranges, at } = read(table, hidden, id);
  const low = move(network, at, -1, flows, ranges, width).flows;
  return { low, high: move(network, at, 1, flows, ranges, width).flows };
}
