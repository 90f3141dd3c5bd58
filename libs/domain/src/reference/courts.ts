import type { Term } from './term';

/** A level of court: where it stands, and which levels hear appeals from it. */
export interface CourtLevel extends Term {
  /** 1 is the highest. */
  readonly rank: number;
  readonly criminal: boolean;
  readonly appealsTo: string | null;
}

export interface Station extends Term {
  readonly county: string;
  /** Levels of court that sit there. */
  readonly levels: readonly string[];
  /** What a clerk should know of it, such as a special court that opened there. */
  readonly note: string | null;
}

/** A kind of case number as a registry writes it. */
export interface NumberType extends Term {
  readonly level: string;
  readonly about: 'trial' | 'application' | 'appeal' | 'second-appeal' | 'revision' | 'citation';
  /** How it is found written, without dots and in lower case: `criminal case`, `hccra`. */
  readonly writtenAs: readonly string[];
}
