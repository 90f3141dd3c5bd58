import type { Clock, Stage, ToTell } from '@hakika/domain';
import type { CountView } from './charges';
import type { CourtFileView } from './court-files';
import type { AccusedView } from './accused';
import type { MilestoneView } from './milestones';

export const OFFICIAL_NUMBER_MAX = 80;
export const PLACE_MAX = 120;
export const NAME_MAX = 160;

/** Trafficking in fact, apart from what was charged; codes of the pack. */
export interface TraffickingInFact {
  acts: readonly string[];
  means: readonly string[];
  purposes: readonly string[];
  exploitation: readonly string[];
  /** Null while no age is known. */
  childSurvivor: boolean | null;
}

/** POST /api/cases → 201 CaseView. */
export interface OpenCaseRequest extends TraffickingInFact {
  stationId: string;
  reportSource: string;
  reportedOn: string;
  obNumber?: string;
  policeFile?: string;
  odppFile?: string;
  offenceFrom?: string;
  offenceTo?: string;
  offencePlace?: string;
  /** The ended case whose charges this one brings again; the two are linked and counted once. */
  chargesAgain?: string;
  /** The day on which they were brought again, where it is not the day on which the case is opened here. */
  chargedAgainOn?: string;
}

/** PATCH /api/cases/{caseId}, with If-Match. What is absent stays. */
export type ChangeCaseRequest = Partial<
  Omit<OpenCaseRequest, 'reportedOn' | 'stationId' | 'chargesAgain' | 'chargedAgainOn'>
>;

export interface NextHearingView {
  id: string;
  on: string;
  at: string | null;
  purpose: string;
  stationName: string;
  courtroomName: string | null;
  /** Whoever is down to give evidence that day. */
  witnesses: readonly ExpectedWitnessView[];
}

export interface ExpectedWitnessView {
  /** V1 of a survivor, W3 of anybody else; never a name. */
  witness: string;
  kind: 'survivor' | 'civilian' | 'police' | 'expert';
  summoned: boolean;
  bonded: boolean;
  /** Has said to be coming. */
  confirmed: boolean;
}

/** GET /api/cases/{caseId}; ETag is its version. */
/** A case that this one brings to court again, or that brings this one again; only where the reader may see both. */
export interface LinkedCaseView {
  id: string;
  code: string;
  is: 'earlier' | 'later';
}

export interface CaseView {
  id: string;
  version: number;
  code: string;
  stationId: string;
  stationName: string;
  protected: boolean;
  obNumber: string | null;
  policeFile: string | null;
  odppFile: string | null;
  reportSource: string;
  reportedOn: string;
  offenceFrom: string | null;
  offenceTo: string | null;
  offencePlace: string | null;
  trafficking: TraffickingInFact;
  /** `ChargeGap` of the domain. */
  chargeGap: string;
  stage: Stage;
  stageSince: string | null;
  adjournments: number;
  courtFiles: readonly CourtFileView[];
  /** 2 for a second trial; the day of filing stays the first. */
  trialNumber: number;
  /** Cases that are heard together with this one, as far as the reader may see them. */
  joined: readonly { caseId: string; code: string }[];
  accused: readonly AccusedView[];
  counts: readonly CountView[];
  next: NextHearingView | null;
  /** The day of the last hearing that was held, when it was adjourned. */
  adjournedOn: string | null;
  /** The first day on which a survivor gave evidence. */
  survivorHeardOn: string | null;
  clocks: readonly Clock[];
  /** Accused who have not yet answered after a change of magistrate (s.200); see /bench-questions. */
  benchQuestions: number;
  /** Newest first, at most 20; the rest is paged at /milestones. */
  milestones: readonly MilestoneView[];
  milestoneCount: number;
  linkedCases: readonly LinkedCaseView[];
  /** News that the survivors have a right to and that nobody is on record as having brought, longest waiting first. */
  toTell: readonly ToTell[];
  team: readonly { id: string; displayName: string; role: string }[];
}

/** POST /api/cases/{caseId}/assignments */
export interface AssignRequest {
  userId: string;
}

/** GET /api/cases/{caseId}/agencies: those that can be on a side of a case, and which of them are on this one. */
export interface CaseAgencyView {
  id: string;
  name: string;
  /** `AgencyKind` of the domain. */
  kind: string;
  onCase: boolean;
}

/** POST /api/cases/{caseId}/agencies: its supervisor can then put people on the case. */
export interface ShareCaseRequest {
  agencyId: string;
}
