import type { Plea, Reviewed, Sentence, Verdict } from '@hakika/domain';
import type { MilestoneSource } from './milestone-source';

export const SECTION_MAX = 60;
export const COUNTS_MAX = 60;
export const SURVIVORS_OF_COUNT_MAX = 50;

/** One charge of a sheet: a charging section read with a penalty section, against one or more accused. */
export interface ChargeRequest {
  offenceCode: string;
  chargingSection: string;
  penaltySection?: string;
  accusedIds: readonly string[];
  /** The number, on this sheet or an earlier one, of the main count to which this is the alternative. */
  alternativeToNumber?: number;
  /** The number of the count whose place this one takes; an amendment takes that one out (s.214). */
  replacesNumber?: number;
  /** V1, V2 …: which survivors the count is about; never a name. */
  survivors?: readonly string[];
}

/** POST /api/cases/{caseId}/charge-sheets: the first sheet, or with `amends` an amendment (s.214). */
export interface FileChargeSheetRequest {
  filedOn: string;
  amends: boolean;
  counts: readonly ChargeRequest[];
  /** Counts taken out by an amendment. */
  removedCountIds?: readonly string[];
  source: MilestoneSource;
}

/** 201 of the above: the fact, and the counts in the order of the request. */
export interface FiledChargeSheetView {
  milestoneId: string;
  counts: readonly { id: string; number: number }[];
}

export interface CountOutcomeView {
  accusedId: string;
  plea: Plea | null;
  pleaOn: string | null;
  verdict: Verdict | null;
  verdictOn: string | null;
  lesserOffence: string | null;
  /** What the trial court found and imposed first; nothing that came later changes it. */
  firstVerdict: Verdict | null;
  firstVerdictOn: string | null;
  firstSentence: Sentence | null;
  /** What stands now, after every appeal and revision. */
  standingVerdict: Verdict | null;
  sentence: Sentence | null;
  sentencedOn: string | null;
  /** What appeals and revisions made of it, oldest first. */
  reviews: readonly Reviewed[];
  /** An alternative on which no finding is made any more. */
  lapsed: boolean;
  /** Still to be decided. */
  open: boolean;
  ending: string | null;
}

export interface CountView {
  id: string;
  number: number;
  offenceCode: string;
  chargingSection: string;
  penaltySection: string | null;
  alternativeToId: string | null;
  /** The count whose place this one took. */
  replacesId: string | null;
  /** V1, V2 … */
  survivors: readonly string[];
  removedOn: string | null;
  outcomes: readonly CountOutcomeView[];
}
