import type { MilestoneType } from '@hakika/domain';
import type { MilestoneView } from './cases';
import type { Page } from './pages';

/** What a correction corrects, as it was entered first. */
export type OriginalEntry = Pick<
  MilestoneView,
  'id' | 'type' | 'occurredOn' | 'occurredAt' | 'details' | 'recordedAt' | 'recordedBy'
>;

export interface DocketEntryView extends MilestoneView {
  original: OriginalEntry | null;
}

/** GET /api/cases/{caseId}/milestones?cursor&limit&type=&asKnownOn=YYYY-MM-DD: what had been recorded by the end of that day. */
export interface DocketPage extends Page<DocketEntryView> {
  /** How many entries of each type there are, whatever `type` asks for; with the first page. */
  types?: readonly { type: MilestoneType; count: number }[];
}
