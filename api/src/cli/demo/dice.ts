/** Chance that is the same every time: the same seed throws the same numbers. Never for anything secret. */
export class Dice {
  private state: number;

  constructor(private readonly seed: string) {
    this.state = hashOf(seed);
  }

  /** Dice of their own for a part, so that more throws in one part change nothing in another. */
  for(part: string | number): Dice {
    return new Dice(`${this.seed}/${part}`);
  }

  /** From 0 up to, not including, 1 (the generator known as mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError('there is nothing to pick from');
    return item;
  }

  weighted<T>(rows: readonly (readonly [item: T, weight: number])[]): T {
    const total = rows.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.next() * total;
    const found = rows.find(([, weight]) => (left -= weight) < 0) ?? rows.at(-1);
    if (!found) throw new RangeError('there is nothing to pick from');
    return found[0];
  }

  some<T>(items: readonly T[], howMany: number): readonly T[] {
    const left = [...items];
    const taken = Array.from({ length: Math.min(howMany, left.length) }, () =>
      left.splice(Math.floor(this.next() * left.length), 1),
    );
    return taken.flat();
  }
}

function hashOf(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash >>> 0;
}
