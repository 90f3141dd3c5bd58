import { cheapestRelease, move, networkOf, type ArcRange, type FlowNetwork, type SumLine } from './flow-network';

export type { SumLine } from './flow-network';

export const Audience = Object.freeze({ Committee: 'committee', Public: 'public' });
export type Audience = (typeof Audience)[keyof typeof Audience];

export interface DisclosurePolicy {
  readonly version: string;
  /** Counts from 1 up to one less than this are hidden. */
  readonly threshold: number;
  /** A share is printed only when it is a share of at least so many. */
  readonly rateDenominator: number;
}

/** Raising a number needs a new version; every report prints the version it was made under. */
export const DISCLOSURE_POLICIES: Readonly<Record<Audience, DisclosurePolicy>> = Object.freeze({
  committee: Object.freeze({ version: 'committee-1', threshold: 5, rateDenominator: 5 }),
  public: Object.freeze({ version: 'public-1', threshold: 11, rateDenominator: 20 }),
});

export interface CountCell {
  readonly id: string;
  readonly value: number;
  /** Not on the page, but anybody can subtract to it, so it is protected like the rest. */
  readonly unprinted?: boolean;
  /** The higher, the later this cell is chosen to protect another; 0 when left out. */
  readonly keep?: number;
}

export interface DisclosureTable {
  readonly cells: readonly CountCell[];
  readonly lines: readonly SumLine[];
}

export interface Suppression {
  readonly hidden: ReadonlySet<string>;
  /** Hidden cells that may be printed as "fewer than five" without giving another one away; the rest are just hidden. */
  readonly below: ReadonlySet<string>;
}

interface Board {
  readonly table: DisclosureTable;
  readonly network: FlowNetwork;
  readonly flows: readonly number[];
  readonly sensitive: readonly number[];
  readonly threshold: number;
}

function refuseTable({ cells, lines }: DisclosureTable): void {
  const value = new Map(cells.map((cell) => [cell.id, cell.value]));
  if (value.size !== cells.length) throw new Error('Two cells of the table share one id');
  for (const cell of cells) {
    if (!Number.isSafeInteger(cell.value) || cell.value < 0) throw new Error(`Not a count: ${cell.id}`);
  }
  for (const line of lines) {
    const sum = line.parts.reduce((total, part) => total + (value.get(part) ?? Number.NaN), 0);
    if (sum !== value.get(line.total)) throw new Error(`The parts do not add up to ${line.total}`);
  }
}

function isSmall(value: number, threshold: number): boolean {
  return value > 0 && value < threshold;
}

/**
 * Small counts, and the zeros of a small printed total: "0 of three children" says the same thing of each of the three.
 * Every other zero stays, being about nobody.
 */
function sensitiveCells(table: DisclosureTable, threshold: number): number[] {
  const index = new Map(table.cells.map((cell, at) => [cell.id, at]));
  const found = new Set<number>();
  table.cells.forEach((cell, at) => {
    if (isSmall(cell.value, threshold)) found.add(at);
  });
  for (const line of table.lines) {
    const total = index.get(line.total)!;
    if (!found.has(total) || table.cells[total]!.unprinted) continue;
    for (const part of line.parts) found.add(index.get(part)!);
  }
  return [...found].sort((a, b) => a - b);
}

function boardOf(table: DisclosureTable, threshold: number): Board {
  refuseTable(table);
  return {
    table,
    network: networkOf(
      table.cells.map((cell) => cell.id),
      table.lines,
    ),
    flows: table.cells.map((cell) => cell.value),
    sensitive: sensitiveCells(table, threshold),
    threshold,
  };
}

function rangesOf(board: Board, hidden: ReadonlySet<number>, below: ReadonlySet<number> = new Set()): ArcRange[] {
  return board.flows.map((value, at) => {
    if (below.has(at)) return { low: 1, high: board.threshold - 1 };
    return hidden.has(at) ? { low: 0, high: Infinity } : { low: value, high: value };
  });
}

function rangeOf(board: Board, at: number, ranges: readonly ArcRange[]): ArcRange {
  const value = board.flows[at]!;
  return {
    low: value - move(board.network, at, -1, board.flows, ranges).by,
    high: value + move(board.network, at, 1, board.flows, ranges).by,
  };
}

/** A cell is safe when what can be worked out about it is at least as wide as the threshold. */
function isSafe(board: Board, at: number, ranges: readonly ArcRange[], width = board.threshold): boolean {
  const { network, flows } = board;
  const down = move(network, at, -1, flows, ranges).by;
  return down >= width || down + move(network, at, 1, flows, ranges, width - down).by >= width;
}

/** Big counts are worth more to the reader than small ones, and a zero protects badly: everybody may know it is one. */
function price(cell: CountCell): number {
  return (cell.keep ?? 0) * 1_000_000 + (cell.value === 0 ? 100_000 : cell.value) + 1;
}

function hideAround(board: Board, hidden: Set<number>): void {
  for (const at of board.sensitive) {
    while (!isSafe(board, at, rangesOf(board, hidden))) {
      const cost = (arc: number): number => (hidden.has(arc) ? 0 : price(board.table.cells[arc]!));
      const way = cheapestRelease(board.network, at, board.flows, rangesOf(board, hidden), cost);
      const size = hidden.size;
      for (const arc of way) hidden.add(arc);
      if (hidden.size === size) throw new Error('A cell of this table cannot be protected');
    }
  }
}

/** Gives back what later choices made unnecessary, the most valuable first. */
function giveBack(board: Board, hidden: Set<number>, always: ReadonlySet<number>): void {
  const spare = [...hidden].filter((at) => !always.has(at));
  spare.sort((a, b) => price(board.table.cells[b]!) - price(board.table.cells[a]!) || a - b);
  for (const at of spare) {
    hidden.delete(at);
    const ranges = rangesOf(board, hidden);
    if (!board.sensitive.every((cell) => isSafe(board, cell, ranges))) hidden.add(at);
  }
}

/** Inside a small total the name would tell the small counts from the zeros. */
function partsOfSmallTotals({ table, threshold }: Board): Set<string> {
  const value = new Map(table.cells.map((cell) => [cell.id, cell.value]));
  return new Set(
    table.lines.filter((line) => isSmall(value.get(line.total)!, threshold)).flatMap((line) => line.parts),
  );
}

/** "Fewer than five" is itself a fact: two such cells with a total of eight would both be four. */
function nameBelow(board: Board, hidden: ReadonlySet<number>): Set<number> {
  const below = new Set<number>();
  const nameless = partsOfSmallTotals(board);
  for (const at of board.sensitive) {
    const cell = board.table.cells[at]!;
    if (!isSmall(cell.value, board.threshold) || cell.unprinted || nameless.has(cell.id)) continue;
    below.add(at);
    if (!staysSafe(board, hidden, below)) below.delete(at);
  }
  return below;
}

function staysSafe(board: Board, hidden: ReadonlySet<number>, below: ReadonlySet<number>): boolean {
  const ranges = rangesOf(board, hidden, below);
  return board.sensitive.every((at) => {
    if (!below.has(at)) return isSafe(board, at, ranges, board.threshold - 1);
    const range = rangeOf(board, at, ranges);
    return range.low === 1 && range.high === board.threshold - 1;
  });
}

function choose(board: Board): Set<number> {
  const unprinted = board.table.cells.flatMap((cell, at) => (cell.unprinted ? [at] : []));
  const always = new Set([...unprinted, ...board.sensitive]);
  const hidden = new Set(always);
  hideAround(board, hidden);
  giveBack(board, hidden, always);
  return hidden;
}

function namesOf({ table }: Board, cells: ReadonlySet<number>): Set<string> {
  return new Set(table.cells.filter((cell, at) => cells.has(at) && !cell.unprinted).map((cell) => cell.id));
}

/**
 * Chooses the cells to hide so that no small count can be worked out from what is printed: small counts first, then as
 * little else as protects them. The same table always gives the same choice.
 */
export function cellsToHide(table: DisclosureTable, policy: DisclosurePolicy): ReadonlySet<string> {
  const board = boardOf(table, policy.threshold);
  return namesOf(board, choose(board));
}

/** The cells to hide, and which of them a page may call "fewer than five". */
export function suppress(table: DisclosureTable, policy: DisclosurePolicy): Suppression {
  const board = boardOf(table, policy.threshold);
  const hidden = choose(board);
  return { hidden: namesOf(board, hidden), below: namesOf(board, nameBelow(board, hidden)) };
}

/** A two-way table with its row, column and grand totals; cells are called `row|column`, totals with `*`. */
export function crossTable(
  rows: readonly string[],
  columns: readonly string[],
  counts: readonly (readonly number[])[],
): DisclosureTable {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const at = (row: number, column: number): number => counts[row]?.[column] ?? 0;
  const inner = rows.flatMap((row, r) => columns.map((column, c) => ({ id: `${row}|${column}`, value: at(r, c) })));
  const rowTotals = rows.map((row, r) => ({ id: `${row}|*`, value: sum(columns.map((_, c) => at(r, c))) }));
  const columnTotals = columns.map((column, c) => ({ id: `*|${column}`, value: sum(rows.map((_, r) => at(r, c))) }));
  return {
    cells: [...inner, ...rowTotals, ...columnTotals, { id: '*|*', value: sum(rowTotals.map((cell) => cell.value)) }],
    lines: [
      ...rows.map((row) => ({ total: `${row}|*`, parts: columns.map((column) => `${row}|${column}`) })),
      ...columns.map((column) => ({ total: `*|${column}`, parts: rows.map((row) => `${row}|${column}`) })),
      { total: '*|*', parts: rows.map((row) => `${row}|*`) },
      { total: '*|*', parts: columns.map((column) => `*|${column}`) },
    ],
  };
}

/** A share, average or median is hidden with any of the counts it is made of. */
export function hidesDerived(suppression: Suppression, ids: readonly string[]): boolean {
  return ids.some((id) => suppression.hidden.has(id));
}
