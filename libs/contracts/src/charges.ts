import type { Plea, Sentence, Verdict } from '@hakika/domain';
import type { MilestoneSource } from './milestone-source';

export const SECTION_MAX = 60;
export const COUNTS_MAX = 60;

/** One charge of a sheet: a charging section read with a penalty section, against one or more accused. */
export interface ChargeRequest {
  offenceCode: string;
  chargingSection: string;
  penaltySection?: string;
  accusedIds: readonly string[];
  /** The number, on this sheet or an earlier one, of the main count to which this is the alternative. */
  alternativeToNumber?: number;
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
  sentence: Sentence | null;
  ending: string | null;
}

export interface CountView {
  id: string;
  number: number;
  offenceCode: string;
  chargingSection: string;
  penaltySection: string | null;
  alternativeToId: string | null;
  removedOn: string | null;
  outcomes: readonly CountOutcomeView[];
}
