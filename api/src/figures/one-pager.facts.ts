import type { ResolutionStatus } from '@hakika/contracts';
import type { Month } from '@hakika/domain';

/** Hearings of one month that were not vacated beforehand, and those of them that were adjourned. */
export interface MonthOfHearings {
  readonly month: Month;
  readonly listed: number;
  readonly adjourned: number;
}

export interface MonthOfCases {
  readonly month: Month;
  readonly filed: number;
  readonly concluded: number;
  /** Filed and not concluded on the last day. */
  readonly pending: number;
}

export interface ReasonCount {
  readonly code: string;
  readonly actor: string;
  readonly avoidable: boolean;
  readonly adjourned: number;
}

export interface PartOf {
  readonly part: number;
  readonly whole: number;
}

export interface ResolutionFact {
  readonly number: number;
  readonly issue: string;
  readonly agency: string;
  readonly dueOn: string | null;
  readonly status: ResolutionStatus;
  readonly doneOn: string | null;
}

/** Everything the one-pager is made of, uncensored; it never leaves the figures. */
export interface OnePagerFacts {
  readonly station: { readonly code: string; readonly name: string };
  readonly month: Month;
  readonly asKnownOn: string;
  /** Each month as known when it closed, and not all of them as known on the day. */
  readonly closed: boolean;
  /** Thirteen months, the last one being the month in question. */
  readonly hearings: readonly MonthOfHearings[];
  /** Three months, the last one being the month in question. */
  readonly cases: readonly MonthOfCases[];
  readonly reasons: readonly ReasonCount[];
  readonly withoutReason: number;
  /** Hearings that went on. */
  readonly effective: number;
  /** From an adjourned hearing to its next date: over how many, and how many days in all. */
  readonly daysLost: { readonly adjourned: number; readonly days: number };
  readonly sentHome: number;
  readonly measures: PartOf;
  readonly accompaniments: PartOf;
  readonly childrenHeard: PartOf;
  readonly lateEntries: number;
  readonly resolutions: readonly ResolutionFact[];
}
