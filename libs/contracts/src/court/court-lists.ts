import type { HearingPurpose, HearingStatus, MatterCall, OutcomeChip } from '@hakika/domain';

/** Matters on one list; a longer one has to be narrowed. */
export const COURT_LIST_MATTERS_MAX = 600;

export const CourtListSpan = { Day: 'day', Week: 'week' } as const;
export type CourtListSpan = (typeof CourtListSpan)[keyof typeof CourtListSpan];

/** Query of GET /api/court-lists; a week runs from the Monday before `on`. */
export interface CourtListQuery {
  on: string;
  span?: CourtListSpan;
  stationId?: string;
  courtroomId?: string;
  /** Matters of the cases of this prosecutor. */
  prosecutorId?: string;
}

export interface CourtListMatter {
  hearingId: string;
  caseId: string;
  caseCode: string;
  courtFileNumber: string | null;
  at: string | null;
  purpose: HearingPurpose;
  stage: string;
  status: HearingStatus;
  outcome: OutcomeChip | null;
  /** Code of the pack. */
  reason: string | null;
  nextOn: string | null;
  protected: boolean;
  accusedCount: number;
  accusedInCustody: readonly string[];
  witnesses: number;
  /** How many times the court gave another date before this one, in one chain. */
  moved: number;
  call: MatterCall;
  /** When the last word was said, and by whom. */
  calledAt: string | null;
  calledBy: string | null;
  prosecutors: readonly { id: string; name: string }[];
}

export interface CourtListRoom {
  day: string;
  stationId: string;
  stationName: string;
  courtroomId: string | null;
  courtroomName: string | null;
  magistrate: string | null;
  /** Of the order of calling; to be sent back as If-Match. */
  version: number;
  matters: readonly CourtListMatter[];
}

/** GET /api/court-lists: rooms by day and station, matters in the order of calling. */
export interface CourtListView {
  from: string;
  until: string;
  /** True when there are more than `COURT_LIST_MATTERS_MAX`. */
  more: boolean;
  /** Another one means that the list has changed; see `CourtListMark`. */
  mark: string;
  rooms: readonly CourtListRoom[];
}

/** GET /api/court-lists/mark: says whether a list has changed and nothing of what is on it. */
export interface CourtListMark {
  mark: string;
}

/** POST /api/hearings/{hearingId}/calls → 201: what has just been said of a matter. Nobody dates it but the database. */
export interface CallMatterRequest {
  said: MatterCall;
}

/** The answer to a word about a matter. */
export interface MatterCallView {
  hearingId: string;
  said: MatterCall;
}

/**
 * PUT /api/court-days/{day}/call-order, with If-Match of the list → 204: the matters of a courtroom in the order in
 * which they are called.
 */
export interface CallOrderRequest {
  stationId: string;
  /** Absent for matters that have no courtroom yet. */
  courtroomId?: string;
  hearingIds: readonly string[];
}
