import type {
  AdjournmentApplication,
  Applicant,
  CostsAgainst,
  HearingPurpose,
  HearingStatus,
  NextDateProposal,
  OutcomeChip,
} from '@hakika/domain';

export const HEARING_NOTE_MAX = 500;
/** The name of an interpreter. */
export const INTERPRETER_MAX = 160;
export const OVER_LIMIT_REASON_MAX = 300;
/** Witnesses named as sent home at one hearing. */
export const WITNESS_LABELS_MAX = 50;
/** Matters put in order in one request. */
export const CALL_ORDER_ITEMS_MAX = 200;

/** POST /api/cases/{caseId}/hearings → 201 HearingView; 409 `hearing.courtroom-taken`. */
export interface ScheduleHearingRequest {
  stationId: string;
  courtroomId?: string;
  on: string;
  /** `HH:MM`; absent when the court gave no time. */
  at?: string;
  purpose: HearingPurpose;
  /** Who appears: a prosecutor on the case. With a time, in one place. */
  prosecutorId?: string;
  /** Who interprets, as the court calls them. */
  interpreter?: string;
  /** Put the cases that are heard together with this one down for the same sitting. */
  withJoined?: boolean;
}

/** What somebody who is needed has elsewhere that day; it warns, and stops nothing. */
export interface ClashView {
  who: 'prosecutor' | 'interpreter';
  person: string;
  /** Null where no time is known. */
  at: string | null;
  stationName: string;
  courtroomName: string | null;
  /** Absent, as null, where the case is not one of the reader's. */
  caseCode: string | null;
  sameTime: boolean;
}

/** GET /api/cases/{caseId}/hearing-clashes → ClashView[] */
export interface ClashesQuery {
  stationId: string;
  courtroomId?: string;
  on: string;
  at?: string;
  prosecutorId?: string;
  interpreter?: string;
}

export interface HearingView {
  id: string;
  version: number;
  caseId: string;
  stationId: string;
  stationName: string;
  courtroomId: string | null;
  courtroomName: string | null;
  on: string;
  at: string | null;
  purpose: HearingPurpose;
  status: HearingStatus;
  outcome: OutcomeChip | null;
  /** Code of the pack. */
  reason: string | null;
  nextHearingId: string | null;
  nextOn: string | null;
  adjournedFromId: string | null;
  overLimitReason: string | null;
  /** An application for an adjournment, granted or refused; null where nothing was recorded. */
  application?: AdjournmentApplication | null;
  /** Absent for everybody but the prosecution. */
  note?: string | null;
  recordedAt: string | null;
  recordedBy: string | null;
  /** Who appears for the prosecution, where it was said. */
  prosecutor?: { id: string; displayName: string } | null;
  interpreter?: string | null;
  /** With the answer to a new date alone. */
  warnings?: readonly ClashView[];
}

/** POST /api/hearings/{hearingId}/outcome, with If-Match. DELETE takes it back, with If-Match. GET /api/hearings/{hearingId} reads it. */
export interface RecordOutcomeRequest {
  status: 'effective' | 'adjourned' | 'vacated';
  outcome: OutcomeChip;
  reason?: string;
  askedBy?: Applicant;
  opposed?: boolean;
  /** False where it was refused and the hearing went on. */
  granted?: boolean;
  final?: boolean;
  costsAgainst?: CostsAgainst;
  /** The next date; absent with `nextNone` when the court gave none. */
  nextOn?: string;
  nextAt?: string;
  nextCourtroomId?: string;
  nextPurpose?: HearingPurpose;
  nextNone?: boolean;
  overLimitReason?: string;
  note?: string;
  /** Set where somebody else recorded first and this is to stand instead: their entry stays in the history. */
  replaces?: boolean;
  /** Survivors and witnesses who were there and were sent home unheard: V1, W3 … */
  witnessesSentHome?: readonly string[];
}

export interface AdjournmentLimitView {
  latestOn: string;
  clearDays: number;
  inCustody: boolean;
  source: string;
  verified: boolean;
}

export interface WitnessTally {
  expected: number;
  confirmed: number;
  here: number;
}

/** One matter of the court day, in call order. */
export interface CourtDayMatter {
  hearing: HearingView;
  caseCode: string;
  courtFileNumber: string | null;
  chargeSections: readonly string[];
  countTotal: number;
  stage: string;
  protected: boolean;
  accusedInCustody: readonly string[];
  witnesses: WitnessTally;
  callOrder: number;
  called: boolean;
  limit: AdjournmentLimitView;
  proposals: readonly NextDateProposal[];
  /** The likeliest outcomes for this purpose. */
  chips: readonly OutcomeChip[];
  /** The commonest reasons in this courtroom, most first. */
  reasons: readonly string[];
}

export interface CourtDayRoom {
  stationName: string;
  courtroomId: string | null;
  courtroomName: string | null;
  presided: string | null;
  matters: readonly CourtDayMatter[];
}

/** GET /api/court-days/{day} */
export interface CourtDayView {
  day: string;
  strip: readonly { day: string; count: number }[];
  rooms: readonly CourtDayRoom[];
  /** Where the list is empty: the next day with something on it. */
  next: { day: string; stationName: string; count: number } | null;
  due: readonly DueItem[];
  overdue: readonly DueItem[];
}

export interface DueItem {
  caseId: string;
  caseCode: string;
  /** A clock's code, or `no-outcome` for a past hearing without an outcome, or `no-next-date`. */
  code: string;
  accusedLabel: string | null;
  on: string;
}
