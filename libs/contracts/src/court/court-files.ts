import type { CourtFileKind, FileClosedBecause } from '@hakika/domain';
import type { MilestoneSource } from './milestone-source';

/** POST /api/cases/{caseId}/court-files → 201 CourtFileView; 409 `court-file.number-taken`. */
export interface RegisterCourtFileRequest {
  kind: CourtFileKind;
  /** As printed on the sheet. */
  number: string;
  stationId?: string;
  courtName?: string;
  registeredOn?: string;
}

/** POST /api/cases/{caseId}/court-files/{courtFileId}/closing, with If-Match → 204. */
export interface CloseCourtFileRequest {
  on: string;
}

/** Who sits in a proceeding. */
export interface BenchView {
  id: string;
  fullName: string;
  /** A code of the pack. */
  rank: string;
}

export interface CourtFileView {
  id: string;
  version: number;
  kind: CourtFileKind;
  /** As printed on the sheet; the parts are what could be read of it. */
  number: string;
  /** A code of the pack where it has one, else as it was written. */
  typeCode: string | null;
  electronic: boolean | null;
  serial: number | null;
  year: number | null;
  courtName: string | null;
  stationId: string | null;
  registeredOn: string | null;
  closedOn: string | null;
  closedBecause: FileClosedBecause | null;
  /** The case runs in this one now. */
  current: boolean;
  /** Null while nobody sits, or nobody has said. */
  magistrate: BenchView | null;
}

/** POST /api/cases/{caseId}/transfers → 201 TransferredCaseView */
export interface TransferCaseRequest {
  toStationId: string;
  on: string;
  source: MilestoneSource;
}

/** A date at the court that the case has left; it is to be given again where the case is now. */
export interface DateLostView {
  hearingId: string;
  on: string;
  at: string | null;
  purpose: string;
}

export interface TransferredCaseView {
  milestoneId: string;
  stationId: string;
  vacated: readonly DateLostView[];
  /** Files at the old station that were closed. */
  closedFiles: readonly string[];
}

/** POST /api/cases/{caseId}/consolidations → 204: both are heard together from that day. */
export interface ConsolidateCaseRequest {
  withCaseId: string;
  on: string;
  source: MilestoneSource;
}
