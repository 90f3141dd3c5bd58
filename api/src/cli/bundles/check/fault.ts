/** One thing that is wrong with a bundle, at a JSON pointer. */
export interface Fault {
  readonly path: string;
  readonly problem: string;
}

export const fault = (path: string, problem: string): Fault => ({ path, problem });

/** Faults of all but the first of those that share a key. Things without a key share nothing. */
export function repeated<T>(
  things: readonly T[],
  keyOf: (thing: T) => string | number | undefined,
  pathOf: (index: number) => string,
): readonly Fault[] {
  const seen = new Set<string | number>();
  return things.flatMap((thing, index) => {
    const key = keyOf(thing);
    if (key === undefined) return [];
    if (seen.has(key)) return [fault(pathOf(index), `${key} stands here twice`)];
    seen.add(key);
    return [];
  });
}

/** Labels of one letter count from 1 without a gap, because the numbers are kept. */
export function numbered(things: readonly { readonly label: string }[], letter: string, at: string): readonly Fault[] {
  return things.flatMap(({ label }, index) =>
    label === `${letter}${index + 1}`
      ? []
      : [fault(`${at}/${index}/label`, `must be ${letter}${index + 1}, the next in order`)],
  );
}
