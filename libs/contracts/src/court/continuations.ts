import type { HearingPurpose, HearingStatus, HumanCost, TrialFixings } from '@hakika/domain';

/** A date that was given before and moved. */
export interface MovedDateView {
  hearingId: string;
  on: string;
  purpose: HearingPurpose;
  status: HearingStatus;
  /** Code of the pack. */
  reason: string | null;
}

export interface ContinuationView {
  hearingId: string;
  /** The dates before this one, the first of them first. */
  chain: readonly MovedDateView[];
  /** Witnesses who came that day and went unheard. What it cost them is told of a case alone: of a day they are too few. */
  sentHome: number;
}

/** GET /api/cases/{caseId}/continuations: how often dates were moved, and what that cost those who came. */
export interface CaseContinuationsView {
  trial: TrialFixings;
  cost: HumanCost;
  /** Hearings of which there is something to say. */
  hearings: readonly ContinuationView[];
}
