import type { Milestone, MilestoneType } from '@hakika/domain';
import type { MilestoneSource } from './milestone-source';

export const CORRECTION_REASON_MAX = 300;

/** POST /api/cases/{caseId}/milestones. `details` has the shape that `type` asks for (`MilestoneDetails` of the domain). */
export interface RecordMilestoneRequest {
  type: MilestoneType;
  occurredOn: string;
  /** ISO instant, when the minute is known. */
  occurredAt?: string;
  accusedId?: string;
  countId?: string;
  hearingId?: string;
  details?: Readonly<Record<string, unknown>>;
  source: MilestoneSource;
}

/** How many facts one change may hold. */
export const TOGETHER_MAX = 200;

/** POST /api/cases/{caseId}/milestones/together: a judgment, a sentence on several counts; the whole or nothing. */
export interface RecordTogetherRequest {
  facts: readonly RecordMilestoneRequest[];
}

/** POST /api/cases/{caseId}/milestones/{milestoneId}/corrections. Without `replacement` the fact is taken back. */
export interface CorrectMilestoneRequest {
  reason: string;
  replacement?: Pick<RecordMilestoneRequest, 'occurredOn' | 'occurredAt' | 'details' | 'source'>;
  /** The later entries that this one makes impossible, all of them, taken back with it for the same reason. */
  alsoRetract?: readonly string[];
}

export interface MilestoneView {
  id: string;
  type: MilestoneType;
  occurredOn: string;
  occurredAt: string | null;
  accusedId: string | null;
  countId: string | null;
  hearingId: string | null;
  details: Milestone['details'];
  source: MilestoneSource;
  recordedAt: string;
  /** Display name of a member of staff, or of the import. */
  recordedBy: string;
  supersedesId: string | null;
  /** The fact that corrected this one. */
  supersededById: string | null;
  reason: string | null;
}
