import type { DayOutcome } from '@hakika/domain';

export const PHONE_MAX = 24;
export const MEETING_POINT_MAX = 80;
export const REVEAL_REASON_MIN = 20;
export const REVEAL_REASON_MAX = 300;
export const ORDER_TEXT_MAX = 300;

/** POST /api/cases/{caseId}/survivors. Identity goes to the vault and comes back only by a reveal. */
export interface RecordSurvivorRequest {
  child: boolean;
  sex?: 'female' | 'male' | 'other';
  language?: string;
  fullName?: string;
  birthDate?: string;
  phone?: string;
}

/** What everybody on the case may see of her; `pseudonym` and `language` only on the support side. */
export interface SurvivorView {
  id: string;
  caseId: string;
  /** V1, V2 … */
  label: string;
  child: boolean;
  pseudonym?: string;
  sex?: string | null;
  language?: string;
  version?: number;
}

/** POST /api/survivors/{survivorId}/reveal. The log is written before the answer leaves. */
export interface RevealRequest {
  purpose: 'safety' | 'contact' | 'court-attendance' | 'service-referral' | 'correction';
  reason: string;
}

export interface RevealedIdentity {
  fullName: string | null;
  birthDate: string | null;
  phone: string | null;
  /** Seconds until the screen hides it again. */
  hideAfterSeconds: number;
}

/** POST /api/survivors/{survivorId}/measures */
export interface AskMeasureRequest {
  /** Code of the pack: AC01 … */
  code: string;
  requestedOn?: string;
}

/** POST /api/measures/{measureId}/order, with If-Match. */
export interface OrderMeasureRequest {
  granted: boolean;
  orderedOn: string;
  orderText?: string;
  /** Code of the pack, when denied. */
  denial?: string;
}

export interface MeasureView {
  id: string;
  version: number;
  survivorId: string;
  survivorLabel: string;
  code: string;
  state: string;
  requestedOn: string | null;
  orderedOn: string | null;
  orderText: string | null;
  denial: string | null;
  deliveries: readonly MeasureDeliveryView[];
}

export interface MeasureDeliveryView {
  measureId: string;
  hearingId: string;
  hearingOn: string;
  outcome: 'provided' | 'partly-provided' | 'not-provided' | null;
  reason: string | null;
  version: number;
}

/** PUT /api/hearings/{hearingId}/deliveries/{measureId}, with If-Match. */
export interface RecordDeliveryRequest {
  outcome: 'provided' | 'partly-provided' | 'not-provided';
  reason?: string;
}

/** GET /api/cases/{caseId}/support. A part that a role may not see is absent. */
export interface CaseSupportView {
  survivors?: readonly SurvivorView[];
  measures?: readonly MeasureView[];
  /** Whether each coming hearing has an officer. Who it is stays on the support side. */
  coverage?: readonly CoverageView[];
}

/** GET /api/court-support/coverage/{day} */
export interface CoverageOfDayView {
  day: string;
  items: readonly CoverageView[];
}

export interface CoverageView {
  survivorId: string;
  survivorLabel: string;
  hearingId: string;
  hearingOn: string;
  state: 'none' | 'proposed' | 'confirmed' | 'needs-new-plan' | 'done';
}

/** POST /api/accompaniments → 201; 409 `accompaniment.officer-taken`. */
export interface BookAccompanimentRequest {
  survivorId: string;
  hearingId: string;
  officerId: string;
  /** ISO instants: from meeting her to bringing her home. */
  from: string;
  to: string;
  meetingPoint: string;
}

/** POST /api/accompaniments/{id}/re-plan, with If-Match: the same plan for the new date, or another. */
export interface RePlanRequest {
  hearingId: string;
  officerId: string;
  from: string;
  to: string;
  meetingPoint: string;
}

/** PATCH /api/accompaniments/{id}, with If-Match. */
export interface ChangeAccompanimentRequest {
  status: 'confirmed' | 'cancelled' | 'done';
  travelled?: boolean;
  dayOutcome?: DayOutcome;
}

export interface AccompanimentView {
  id: string;
  version: number;
  caseId: string;
  caseCode: string;
  survivorId: string;
  survivorLabel: string;
  hearingId: string;
  hearingOn: string;
  hearingAt: string | null;
  hearingPurpose: string;
  stationName: string;
  courtroomName: string | null;
  officerId: string;
  officerName: string;
  from: string;
  to: string;
  meetingPoint: string;
  status: string;
}

/** A hearing at which a survivor is expected and nobody goes with her. */
export interface UncoveredHearing {
  survivorId: string;
  survivorLabel: string;
  caseId: string;
  caseCode: string;
  hearingId: string;
  hearingOn: string;
  hearingAt: string | null;
  hearingPurpose: string;
  stationName: string;
  courtroomName: string | null;
  givesEvidence: boolean;
}

/** A plan that fell with its hearing, and what is proposed instead. */
export interface RePlanItem {
  accompaniment: AccompanimentView;
  reason: string | null;
  movedAt: string;
  /** Null when the court gave no next date. */
  next: UncoveredHearing | null;
  proposal: RePlanRequest | null;
  /** Nothing else is booked for the proposed officer then. */
  officerFree: boolean | null;
  measuresCarried: readonly string[];
}

/** GET /api/court-support/agenda?from&to */
export interface AgendaView {
  from: string;
  to: string;
  uncovered: readonly UncoveredHearing[];
  rePlan: readonly RePlanItem[];
  days: readonly { day: string; items: readonly AccompanimentView[] }[];
}
