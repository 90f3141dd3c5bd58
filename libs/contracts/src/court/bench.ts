import type { HeardWitness, LeavingReason, OpenQuestion } from '@hakika/domain';

/** GET /api/magistrates?stationId=: those who sit first, then those who have left. */
export interface MagistrateView {
  id: string;
  version: number;
  fullName: string;
  /** A code of the pack. */
  rank: string;
  stationId: string;
  stationName: string;
  from: string;
  to: string | null;
}

/** POST /api/magistrates */
export interface EnterMagistrateRequest {
  fullName: string;
  rank: string;
  stationId: string;
  from: string;
  to?: string;
}

/** GET /api/magistrates/{magistrateId}/cases: what a change would touch, of the cases that the reader sees. */
export interface CaseBeforeMagistrate {
  caseId: string;
  code: string;
  stage: string;
  protected: boolean;
  nextHearingOn: string | null;
  /** Accused who would be asked (Criminal Procedure Code s.200(3)); none when no evidence was heard. */
  asked: readonly string[];
  witnesses: readonly HeardWitness[];
}

/** POST /api/magistrates/{magistrateId}/changes */
export interface ChangeMagistrateRequest {
  on: string;
  reason: LeavingReason;
  /** Absent while nobody has been named. */
  successorId?: string;
}

export interface ChangedMagistrateView {
  id: string;
  /** Cases that were handed on, and how many of them were part-heard. */
  cases: number;
  partHeard: number;
}

/** PUT /api/cases/{caseId}/court-files/{courtFileId}/magistrate, with If-Match; null when nobody sits. */
export interface SeatMagistrateRequest {
  magistrateId: string | null;
}

/** GET /api/cases/{caseId}/bench-questions: what accused have not yet answered after a change of magistrate. */
export interface BenchQuestionsView {
  questions: readonly OpenQuestion[];
  witnesses: readonly HeardWitness[];
}
