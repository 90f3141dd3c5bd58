import type { AttendanceMode, Examination, HearingStatus, Testimony, WitnessCounts, WitnessKind } from '@hakika/domain';

/** Hours a witness waited, at most a day. */
export const WAITED_HOURS_MAX = 24;
export const KILOMETRES_MAX = 5000;
export const WITNESS_LABEL = /^[VPW][1-9]\d{0,2}$/;

/** POST /api/hearings/{hearingId}/attendance → 201; 409 `attendance.already-recorded` when `replaces` is not the last. */
export interface RecordAttendanceRequest {
  accusedId: string;
  how: AttendanceMode;
  /** A code of the pack; only where absent, and there always. */
  reason?: string;
  /** The entry that this one corrects. */
  replaces?: string;
}

/** POST /api/hearings/{hearingId}/witness-days → 201 WitnessDayView. */
export interface ExpectWitnessRequest {
  witness: string;
  kind: WitnessKind;
  summoned?: boolean;
}

/** PUT /api/witness-days/{witnessDayId}, with If-Match: all that is known of the day. What is absent nobody has said. */
export interface RecordWitnessDayRequest {
  summoned: boolean;
  bonded: boolean;
  confirmed: boolean;
  attended?: boolean;
  absentReason?: string;
  heard: readonly Examination[];
  testified?: Testimony;
  stoodDown: boolean;
  sentHome: boolean;
  /** These two stay as they were where they are absent, since nobody can read them; null takes them back. */
  waitedHours?: number | null;
  kilometres?: number | null;
}

export interface AccusedAttendanceView {
  accusedId: string;
  label: string;
  /** Null while nobody has said. */
  entryId: string | null;
  how: AttendanceMode | null;
  reason: string | null;
  recordedAt: string | null;
  recordedBy: string | null;
}

export interface WitnessDayView {
  id: string;
  version: number;
  hearingId: string;
  witness: string;
  kind: WitnessKind;
  summoned: boolean;
  bonded: boolean;
  /** The witness acknowledged the date. */
  confirmed: boolean;
  attended: boolean | null;
  absentReason: string | null;
  heard: readonly Examination[];
  testified: Testimony | null;
  stoodDown: boolean;
  sentHome: boolean;
  /** Whether somebody said how long the witness waited and how far the way was; never how much of one person. */
  waitedHoursKnown: boolean;
  kilometresKnown: boolean;
}

/** A witness day with what the case has asked of that witness up to that day. */
export interface CountedWitnessDayView extends WitnessDayView {
  counts: WitnessCounts;
}

/** GET /api/hearings/{hearingId}/attendance */
export interface HearingAttendanceView {
  hearingId: string;
  caseId: string;
  on: string;
  purpose: string;
  status: HearingStatus;
  accused: readonly AccusedAttendanceView[];
  witnesses: readonly CountedWitnessDayView[];
}

/** GET /api/cases/{caseId}/witnesses: what the case has asked of each witness so far. */
export interface CaseWitnessesView {
  items: readonly (WitnessCounts & { kind: WitnessKind })[];
}
