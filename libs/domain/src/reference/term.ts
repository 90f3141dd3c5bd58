export const LANGUAGES = ['en', 'sw'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Wording = Readonly<Record<Language, string>>;

/** `verified` is false until counsel has read the source; screens then say so. */
export interface Sourced {
  readonly source: string;
  readonly verified: boolean;
}

/** One code with its words. */
export interface Term<Code extends string = string> extends Sourced {
  readonly code: Code;
  readonly wording: Wording;
}
