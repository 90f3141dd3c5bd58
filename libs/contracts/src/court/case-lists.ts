import type { AgeBand, AssignmentReason, AssignmentRefusal, Attention, Custody, Stage } from '@hakika/domain';

/** `none`, or within so many days. */
export const NEXT_DATE_FILTERS = ['none', '7', '14', '30'] as const;
export type NextDateFilter = (typeof NEXT_DATE_FILTERS)[number];

/** Instead of a colleague: nobody of the agency. */
export const NOBODY = 'nobody';

/** What narrows a list of cases; codes and ids only, so that an address with them names nobody. */
export interface CaseFilters {
  view?: 'open' | 'concluded';
  stage?: Stage;
  stationId?: string;
  /** A code of the pack: charged with this. */
  offence?: string;
  /** A code of the pack: trafficking in fact for this. */
  purpose?: string;
  /** An accused is in this kind of custody. */
  custody?: Custody;
  /** Id of a colleague, or `NOBODY`; for supervisors. */
  assigned?: string;
  next?: NextDateFilter;
  attention?: Attention;
  protected?: 'true';
  age?: AgeBand;
}

/** Every filter, in the order in which a screen shows them. */
export const CASE_FILTER_KEYS = [
  'view',
  'stage',
  'stationId',
  'offence',
  'purpose',
  'custody',
  'assigned',
  'next',
  'attention',
  'protected',
  'age',
] as const satisfies readonly (keyof CaseFilters)[];

/** POST /api/case-assignments: all of them or none. Answers 409 `assignment.refused` with the refusals in `details`. */
export interface AssignCasesRequest {
  /** At most `ASSIGN_AT_ONCE_MAX` of the domain. */
  caseIds: readonly string[];
  userId: string;
  reason: AssignmentReason;
}

export interface AssignedCasesView {
  assigned: number;
}

/** In `details.refused` of `assignment.refused`. */
export interface RefusedAssignment {
  caseId: string;
  code: AssignmentRefusal;
}

export const VIEW_NAME_MAX = 60;
export const SAVED_VIEWS_MAX = 20;

/** A list that a person keeps under a name. GET, POST /api/case-views; PATCH (If-Match), DELETE /api/case-views/{viewId}. */
export interface SavedView {
  id: string;
  version: number;
  name: string;
  filters: CaseFilters;
}

export interface SaveViewRequest {
  name: string;
  filters: CaseFilters;
}

export interface RenameViewRequest {
  name: string;
}

/** One figure of the supervisor's page; the list behind it is `/api/cases?attention={code}`. */
export interface AttentionFigure {
  code: Attention;
  count: number;
}

/** The open cases of a colleague, how many of them are late, and how many lack facts; nobody's last. */
export interface TeamLoad {
  userId: string | null;
  name: string | null;
  cases: number;
  overdue: number;
  dataMissing: number;
}

/** GET /api/supervision */
export interface SupervisionView {
  asOf: string;
  openCases: number;
  figures: readonly AttentionFigure[];
  team: readonly TeamLoad[];
}

/** GET /api/cases?cursor&limit and the `CaseFilters` */
export interface CaseListItem {
  id: string;
  code: string;
  stationName: string;
  stage: Stage;
  nextHearingOn: string | null;
  filedOn: string | null;
  adjournments: number;
  /** 2 for a second trial. */
  trialNumber: number;
  accusedCount: number;
  protected: boolean;
  lastActivityAt: string;
  /** Since when the accused who has been held longest is held before judgment; null when nobody is. */
  heldSince: string | null;
  /** Ids of the colleagues of one's agency on the case, longest first; for supervisors alone. */
  assigned?: readonly string[];
}

export interface CaseList {
  items: readonly CaseListItem[];
  nextCursor: string | null;
  /** Of this view, for this person; only with the first page, and counted no further than `CASE_TOTAL_MAX`. */
  total?: number;
  /** There are more than `total`. */
  moreThanTotal?: true;
}

/** Nobody pages through more; counting on would cost every look at the list. */
export const CASE_TOTAL_MAX = 200;
