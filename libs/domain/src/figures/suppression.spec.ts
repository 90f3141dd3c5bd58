import fc from 'fast-check';
import { alternatives, feasibleRange } from '../testing/disclosure-oracle';
import {
  cellsToHide,
  crossTable,
  DISCLOSURE_POLICIES,
  hidesDerived,
  suppress,
  type DisclosurePolicy,
  type DisclosureTable,
} from './suppression';

const { committee, public: forAll } = DISCLOSURE_POLICIES;

function smallCells(table: DisclosureTable, { threshold }: DisclosurePolicy): string[] {
  return table.cells.filter(({ value }) => value > 0 && value < threshold).map(({ id }) => id);
}

function grid(rows: number, columns: number, most: number): fc.Arbitrary<DisclosureTable> {
  const names = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
  const row = fc.array(fc.nat(most), { minLength: columns, maxLength: columns });
  return fc
    .array(row, { minLength: rows, maxLength: rows })
    .map((counts) => crossTable(names('r', rows), names('c', columns), counts));
}

const anyGrid = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }), fc.constantFrom(3, 8, 20, 60))
  .chain(([rows, columns, most]) => grid(rows, columns, most));

/** Reads another table as an outsider would, and says where it differs from the page: shown counts, totals, wholeness. */
function differences(table: DisclosureTable, hidden: ReadonlySet<string>, other: readonly number[]): string[] {
  const value = new Map(table.cells.map((cell, at) => [cell.id, other[at]!]));
  const wrongCells = table.cells.filter((cell) => {
    const count = value.get(cell.id)!;
    return count < 0 || !Number.isInteger(count) || (!hidden.has(cell.id) && !cell.unprinted && count !== cell.value);
  });
  const wrongLines = table.lines.filter(
    (line) => line.parts.reduce((sum, part) => sum + value.get(part)!, 0) !== value.get(line.total),
  );
  return [...wrongCells.map((cell) => cell.id), ...wrongLines.map((line) => `sum of ${line.total}`)];
}

/** The small cells of a table that its page gives away, or whose proof of the contrary is false. */
function recoverable(table: DisclosureTable, policy: DisclosurePolicy, hidden: ReadonlySet<string>): string[] {
  return smallCells(table, policy).filter((id) => {
    const at = table.cells.findIndex((cell) => cell.id === id);
    const { low, high } = alternatives(table, hidden, id, policy.threshold);
    const faults = [...differences(table, hidden, low), ...differences(table, hidden, high)];
    return !hidden.has(id) || faults.length > 0 || high[at]! - low[at]! < policy.threshold;
  });
}

/** Every way to fill the hidden cells of a small grid, by trying; the judge of `feasibleRange`. */
function rangeByTrying(
  table: DisclosureTable,
  hidden: ReadonlySet<string>,
  id: string,
  most: number,
): [number, number] {
  const inner = table.cells.filter((cell) => !cell.id.includes('*'));
  const seen: number[] = [];
  const filled = new Map<string, number>();
  const holds = (): boolean =>
    table.lines.every((line) => {
      const sum = line.parts.reduce((total, part) => total + (filled.get(part) ?? totalOf(part)), 0);
      return hidden.has(line.total) || sum === table.cells.find((cell) => cell.id === line.total)!.value;
    });
  const totalOf = (total: string): number =>
    table.lines.find((line) => line.total === total)!.parts.reduce((sum, part) => sum + filled.get(part)!, 0);
  const fill = (at: number): void => {
    const cell = inner[at];
    if (!cell) {
      if (holds()) seen.push(filled.get(id) ?? totalOf(id));
      return;
    }
    const tries = hidden.has(cell.id) ? Array.from({ length: most + 1 }, (_, value) => value) : [cell.value];
    for (const value of tries) {
      filled.set(cell.id, value);
      fill(at + 1);
    }
  };
  fill(0);
  return [Math.min(...seen), Math.max(...seen)];
}

describe('hiding small counts', () => {
  it('leaves no small cell of 10,000 random tables recoverable, and shows the two tables that prove it', () => {
    fc.assert(
      fc.property(anyGrid, fc.constantFrom(committee, forAll), (table, policy) => {
        expect(recoverable(table, policy, cellsToHide(table, policy))).toEqual([]);
      }),
      { numRuns: 10_000, seed: 20261122 },
    );
  }, 120_000);

  it('works out the same ranges as trying every table', () => {
    const anyHiding = grid(2, 2, 4).chain((table) =>
      fc.tuple(
        fc.constant(table),
        fc.subarray(
          table.cells.map((cell) => cell.id),
          { minLength: 1 },
        ),
      ),
    );
    fc.assert(
      fc.property(anyHiding, ([table, ids]) => {
        const most = 9;
        const hidden = new Set(ids);
        for (const id of ids.filter((name) => !name.includes('*'))) {
          const [low, high] = rangeByTrying(table, hidden, id, most);
          const range = feasibleRange(table, hidden, id);
          expect(range.low).toBe(low);
          if (range.high <= most) expect(high).toBe(range.high);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('chooses the same cells for the same table, and hides nothing in a table without small counts', () => {
    fc.assert(
      fc.property(anyGrid, (table) => {
        const choice = suppress(table, committee);
        expect(suppress(table, committee)).toEqual(choice);
        if (smallCells(table, committee).length === 0) expect(choice.hidden.size).toBe(0);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('hides little more than it must: under a third of the other cells of a 4 by 4 table on average', () => {
    let others = 0;
    let lost = 0;
    for (const table of fc.sample(grid(4, 4, 20), { numRuns: 400, seed: 11 })) {
      const small = new Set(smallCells(table, committee));
      const hidden = cellsToHide(table, committee);
      others += table.cells.length - small.size;
      lost += [...hidden].filter((id) => !small.has(id)).length;
    }
    expect(lost / others).toBeLessThan(1 / 3);
  });
});

describe('what stays and what goes', () => {
  it('hides a whole two-by-two interior when each line would give the other away', () => {
    const table = crossTable(
      ['girls', 'boys'],
      ['Kilifi', 'Kwale'],
      [
        [14, 3],
        [2, 6],
      ],
    );

    const { hidden } = suppress(table, committee);

    expect(recoverable(table, committee, new Set(['girls|Kwale', 'boys|Kilifi']))).not.toEqual([]);
    expect([...hidden].sort()).toEqual(['boys|Kilifi', 'boys|Kwale', 'girls|Kilifi', 'girls|Kwale']);
  });

  it('leaves a zero in sight, unless it stands inside a small total', () => {
    const share = (value: number, total: number): DisclosureTable => ({
      cells: [
        { id: 'heard', value },
        { id: 'not heard', value: total - value, unprinted: true },
        { id: 'children', value: total, keep: 1 },
      ],
      lines: [{ total: 'children', parts: ['heard', 'not heard'] }],
    });

    expect([...suppress(share(0, 12), committee).hidden]).toEqual([]);
    expect([...suppress(share(0, 3), committee).hidden].sort()).toEqual(['children', 'heard']);
    expect([...suppress(share(3, 12), committee).hidden]).toEqual(['heard']);
  });

  it('protects what a reader would get by subtracting, though it is not printed', () => {
    const table: DisclosureTable = {
      cells: [
        { id: 'adjourned', value: 18, keep: 2 },
        { id: 'went on', value: 2, unprinted: true },
        { id: 'listed', value: 20, keep: 1 },
      ],
      lines: [{ total: 'listed', parts: ['adjourned', 'went on'] }],
    };

    expect([...suppress(table, committee).hidden]).toEqual(['listed']);
  });

  it('says "fewer than five" only where that gives no other cell away', () => {
    const line = (...parts: number[]): DisclosureTable => ({
      cells: [
        ...parts.map((value, at) => ({ id: `p${at}`, value })),
        { id: 'all', value: parts.reduce((sum, part) => sum + part, 0) },
      ],
      lines: [{ total: 'all', parts: parts.map((_, at) => `p${at}`) }],
    });

    expect([...suppress(line(9, 3), committee).below]).toEqual(['p1']);
    expect(suppress(line(4, 4), committee).below.size).toBeLessThan(2);
    expect([...suppress(line(1, 2), committee).below]).toEqual(['all']);
  });

  it('hides a share with either of its counts', () => {
    const suppression = { hidden: new Set(['concluded']), below: new Set<string>() };

    expect(hidesDerived(suppression, ['filed', 'concluded'])).toBe(true);
    expect(hidesDerived(suppression, ['filed'])).toBe(false);
  });
});

describe('tables it will not judge', () => {
  const cell = (id: string, value: number) => ({ id, value });

  it.each([
    ['parts that do not add up', { cells: [cell('a', 1), cell('t', 2)], lines: [{ total: 't', parts: ['a'] }] }],
    ['a broken count', { cells: [cell('a', 1.5)], lines: [] }],
    ['two cells of one name', { cells: [cell('a', 1), cell('a', 1)], lines: [] }],
    ['a line about a stranger', { cells: [cell('t', 0)], lines: [{ total: 't', parts: ['a'] }] }],
    [
      'a three-way table',
      {
        cells: [cell('a', 6), cell('x', 6), cell('y', 6), cell('z', 6)],
        lines: ['x', 'y', 'z'].map((total) => ({ total, parts: ['a'] })),
      },
    ],
  ])('refuses %s', (_, table) => {
    expect(() => suppress(table, committee)).toThrow();
  });
});
