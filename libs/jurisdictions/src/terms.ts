import type { Term } from '@hakika/domain';

/** A row of words: code, English, Kiswahili. */
export type WordRow<Code extends string = string> = readonly [code: Code, en: string, sw: string];

/** A code with its words and where it comes from; not verified unless a row says so. */
export function term<Code extends string>([code, en, sw]: WordRow<Code>, source: string, verified = false): Term<Code> {
  return { code, wording: { en, sw }, source, verified };
}

/** A whole table of words from one source. */
export function terms<Code extends string>(
  source: string,
  verified: boolean,
  rows: readonly WordRow<Code>[],
): readonly Term<Code>[] {
  return rows.map((row) => term(row, source, verified));
}

/** The source of lists that this product made and that claim no authority. */
export const OWN_LIST = 'Hakika';
