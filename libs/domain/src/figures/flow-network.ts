/**
 * A table with totals is a network: every line (parts that add up to a total) is a node, every cell an arc, every count a
 * flow. What somebody can work out about a hidden cell is then exactly how far its flow can be moved while the shown
 * cells stay as printed, which a maximum flow answers in whole numbers, without rounding and without guessing.
 */
export interface SumLine {
  readonly total: string;
  readonly parts: readonly string[];
}

interface Arc {
  readonly from: number;
  readonly to: number;
}

interface Way {
  readonly arc: number;
  readonly direction: 1 | -1;
  readonly next: number;
}

export interface FlowNetwork {
  readonly arcs: readonly Arc[];
  /** For every node the ways out of it: along an arc that leaves it, or back along one that enters it. */
  readonly ways: readonly (readonly Way[])[];
}

/** What may vary: a fixed arc keeps its flow, a free one moves between `low` and `high`. */
export interface ArcRange {
  readonly low: number;
  readonly high: number;
}

/** Arcs that end in no line end here. */
const OUTSIDE = 0;

type Membership = { readonly line: number; readonly sign: 1 | -1 };

function membershipsOf(ids: readonly string[], lines: readonly SumLine[]): Map<string, Membership[]> {
  const memberships = new Map<string, Membership[]>(ids.map((id) => [id, []]));
  const add = (id: string, membership: Membership): void => {
    const known = memberships.get(id);
    if (!known) throw new Error(`A line names a cell that the table does not hold: ${id}`);
    known.push(membership);
    if (known.length > 2) throw new Error(`A cell may stand in two lines at most: ${id}`);
  };
  lines.forEach((line, index) => {
    add(line.total, { line: index, sign: -1 });
    for (const part of line.parts) add(part, { line: index, sign: 1 });
  });
  return memberships;
}

/** Turns lines around until each cell leaves one line and enters the other; a three-way table cannot be turned so. */
function orient(lines: number, memberships: Iterable<readonly Membership[]>): number[] {
  const pairs = [...memberships].filter((pair) => pair.length === 2);
  const signs = new Array<number>(lines).fill(0);
  for (let line = 0; line < lines; line += 1) {
    if (signs[line]) continue;
    signs[line] = 1;
    spread(signs, pairs);
  }
  const broken = pairs.some(([a, b]) => a && b && signs[a.line]! * a.sign !== -signs[b.line]! * b.sign);
  if (broken) throw new Error('These lines form no two-way table; split it before publishing');
  return signs;
}

function spread(signs: number[], pairs: readonly (readonly Membership[])[]): void {
  for (let moved = true; moved;) {
    moved = false;
    for (const [a, b] of pairs) {
      if (!a || !b || Boolean(signs[a.line]) === Boolean(signs[b.line])) continue;
      const [known, open] = signs[a.line] ? [a, b] : [b, a];
      signs[open.line] = -signs[known.line]! * known.sign * open.sign;
      moved = true;
    }
  }
}

/** Builds the network of a table; refuses lines that form no two-way or tree-shaped table. */
export function networkOf(ids: readonly string[], lines: readonly SumLine[]): FlowNetwork {
  const memberships = membershipsOf(ids, lines);
  const signs = orient(lines.length, memberships.values());
  const arcs = ids.map((id): Arc => {
    const ends = memberships.get(id)!.map(({ line, sign }) => ({ node: line + 1, into: signs[line]! * sign > 0 }));
    return {
      from: ends.find((end) => !end.into)?.node ?? OUTSIDE,
      to: ends.find((end) => end.into)?.node ?? OUTSIDE,
    };
  });
  const ways = Array.from({ length: lines.length + 1 }, (): Way[] => []);
  arcs.forEach(({ from, to }, arc) => {
    ways[from]!.push({ arc, direction: 1, next: to });
    ways[to]!.push({ arc, direction: -1, next: from });
  });
  return { arcs, ways };
}

type Step = Pick<Way, 'arc' | 'direction'>;

interface State {
  readonly flows: readonly number[];
  readonly ranges: readonly ArcRange[];
}

type Price = (arc: number) => number;

const FREE: Price = () => 0;

/** Of a node that no way was found to yet. */
const UNREACHED = Infinity;

function room(flow: number, range: ArcRange, direction: 1 | -1): number {
  return direction === 1 ? range.high - flow : flow - range.low;
}

/** The cheapest way (Dijkstra; the first found among equals) on which flow can still be moved, or null. */
function cheapestWay(
  network: FlowNetwork,
  at: { from: number; to: number; without: number },
  state: State,
  price: Price,
): Step[] | null {
  const best = network.ways.map(() => UNREACHED);
  const arrivedBy = network.ways.map((): Step | null => null);
  const open = new Set(network.ways.keys());
  best[at.from] = 0;
  while (open.size > 0) {
    const node = nearest(open, best);
    if (best[node] === UNREACHED) return null;
    if (node === at.to) return wayBack(network, arrivedBy, at);
    open.delete(node);
    for (const way of network.ways[node]!) {
      if (way.arc === at.without || !open.has(way.next) || roomOn(way, state) <= 0) continue;
      const cost = best[node]! + price(way.arc);
      if (cost >= best[way.next]!) continue;
      best[way.next] = cost;
      arrivedBy[way.next] = way;
    }
  }
  return null;
}

function roomOn({ arc, direction }: Step, { flows, ranges }: State): number {
  return room(flows[arc]!, ranges[arc]!, direction);
}

function nearest(open: ReadonlySet<number>, best: readonly number[]): number {
  let chosen = -1;
  for (const node of open) if (chosen < 0 || best[node]! < best[chosen]!) chosen = node;
  return chosen;
}

function wayBack(network: FlowNetwork, arrivedBy: readonly (Step | null)[], at: { from: number; to: number }): Step[] {
  const way: Step[] = [];
  for (let node = at.to; node !== at.from;) {
    const step = arrivedBy[node]!;
    way.unshift(step);
    node = step.direction === 1 ? network.arcs[step.arc]!.from : network.arcs[step.arc]!.to;
  }
  return way;
}

/**
 * Moves one arc up (1) or down (-1) as far as the ranges of the others allow, at most by `limit`; gives how far, and the
 * whole table as it would then read, which is the proof. Nothing is proved for an endless move (`Infinity`).
 */
export function move(
  network: FlowNetwork,
  arc: number,
  direction: 1 | -1,
  flows: readonly number[],
  ranges: readonly ArcRange[],
  limit = Infinity,
): { by: number; flows: number[] } {
  const moved = [...flows];
  const { from, to } = network.arcs[arc]!;
  const most = Math.min(limit, room(flows[arc]!, ranges[arc]!, direction));
  const at = direction === 1 ? { from: to, to: from, without: arc } : { from, to, without: arc };
  if (at.from === at.to) return { by: most, flows: shifted(moved, [{ arc, direction }], most) };
  let by = 0;
  while (by < most) {
    const way = cheapestWay(network, at, { flows: moved, ranges }, FREE);
    if (!way) break;
    const width = Math.min(most - by, ...way.map((step) => roomOn(step, { flows: moved, ranges })));
    if (width === Infinity) return { by: Infinity, flows: moved };
    shifted(moved, [...way, { arc, direction }], width);
    by += width;
  }
  return { by, flows: moved };
}

function shifted(flows: number[], steps: readonly Step[], by: number): number[] {
  for (const { arc, direction } of steps) flows[arc] = flows[arc]! + direction * by;
  return flows;
}

/** The arcs that would have to be set free, at the least price, to move one arc further up than it can go now. */
export function cheapestRelease(
  network: FlowNetwork,
  arc: number,
  flows: readonly number[],
  ranges: readonly ArcRange[],
  price: Price,
): number[] {
  const { from, to } = network.arcs[arc]!;
  const stuck = move(network, arc, 1, flows, ranges).flows;
  const anything = stuck.map((): ArcRange => ({ low: 0, high: Infinity }));
  const way = cheapestWay(network, { from: to, to: from, without: arc }, { flows: stuck, ranges: anything }, price);
  return (way ?? []).map((step) => step.arc);
}
