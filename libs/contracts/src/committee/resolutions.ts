import type { ResolutionStatus } from './reports';

export const RESOLUTION_ISSUE_MAX = 200;
export const RESOLUTION_AGENCY_MAX = 80;
export const RESOLUTION_NOTE_MAX = 300;

/** GET /api/resolutions → Page<ResolutionView>, by station and number. */
export interface ResolutionView {
  id: string;
  version: number;
  /** Code of the station whose committee agreed it. */
  station: string;
  stationName: string;
  number: number;
  /** What was agreed; names no person. */
  issue: string;
  /** Who is to do it. */
  agency: string;
  agreedOn: string;
  dueOn: string | null;
  status: ResolutionStatus;
  doneOn: string | null;
  /** What was said when its status last changed. */
  note: string | null;
  /** Over how many monthly meetings it was carried; 0 once it is done. */
  carriedOver: number;
  /** Days past due; null when it is not overdue. */
  overdueDays: number | null;
}

/** POST /api/resolutions: for the station of whoever asks. */
export interface RecordResolutionRequest {
  issue: string;
  agency: string;
  agreedOn: string;
  dueOn?: string;
}

/** PATCH /api/resolutions/{id}, If-Match. What was said before stays on record. */
export interface ChangeResolutionRequest {
  status: ResolutionStatus;
  /** The day on which it was done; today when left out. Only with `done`. */
  doneOn?: string;
  note?: string;
}
