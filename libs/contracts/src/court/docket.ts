import type { MilestoneRefusal, MilestoneType, MilestoneWarning } from '@hakika/domain';
import type { MilestoneView } from './milestones';
import type { Page } from '../shared/pages';

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

/** 201 of recording and correcting: the entry, and what to look at again about it. */
export interface RecordedMilestoneView extends MilestoneView {
  warnings: readonly MilestoneWarning[];
}

/** 201 of recording several facts as one change, in the order of the request. */
export interface RecordedTogetherView {
  items: readonly RecordedMilestoneView[];
}

/** A fact of a change that cannot be; `index` counts from nought in the order of the request. */
export interface RefusedFact {
  index: number;
  type: MilestoneType;
  code: MilestoneRefusal;
}

/** `details` of the 409 with which a change is refused as a whole: each fact that is in the way, and what it would break. */
export interface RefusedFacts {
  refused: readonly RefusedFact[];
  breaks: readonly BrokenEntry[];
}

/** A later entry that a change would make impossible. */
export interface BrokenEntry {
  id: string;
  type: MilestoneType;
  occurredOn: string;
  code: MilestoneRefusal;
}

/** `details` of a 409 `milestone.later-fact-depends-on-it` or `milestone.takes-back-too-much`: all that rests on the entry now. */
export interface BrokenEntries {
  breaks: readonly BrokenEntry[];
}

/** How many entries one correction may take back with it. */
export const ALSO_RETRACT_MAX = 200;

/** What only the API can refuse of a fact, because it concerns more than the docket of one case. */
export const DOCKET_REFUSALS = [
  'milestone.unknown-person',
  'milestone.unknown-case',
  'milestone.takes-back-too-much',
  'milestone.supervisor-approves',
] as const;
export type DocketRefusal = (typeof DOCKET_REFUSALS)[number];
