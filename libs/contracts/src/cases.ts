import type {
  AccusedState,
  BailState,
  Clock,
  CompensationState,
  Custody,
  CustodySpell,
  Milestone,
  MilestoneType,
  RailStep,
  Stage,
  ToTell,
} from '@hakika/domain';
import type { CountView } from './charges';
import type { CourtFileView } from './court-files';
import type { MilestoneSource } from './milestone-source';

export const OFFICIAL_NUMBER_MAX = 80;
export const PLACE_MAX = 120;
export const NAME_MAX = 160;
export const CORRECTION_REASON_MAX = 300;
export const ALIASES_MAX = 10;
export const IDENTITY_NUMBER_MAX = 40;

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
}

/** PATCH /api/cases/{caseId}, with If-Match. What is absent stays. */
export type ChangeCaseRequest = Partial<Omit<OpenCaseRequest, 'reportedOn' | 'stationId' | 'chargesAgain'>>;

/** POST /api/cases/{caseId}/accused */
export interface AddAccusedRequest {
  fullName?: string;
  sex?: 'female' | 'male' | 'other';
  ageAtOffence?: number;
  /** ISO 3166-1, a code of the pack. */
  nationality?: string;
  juristic?: boolean;
  aliases?: readonly string[];
  identityNumber?: string;
  /** What part in the trafficking; a code of the pack. */
  roleInProcess?: string;
  /** To the survivor; a code of the pack. */
  relationship?: string;
  /** On record for the accused. */
  advocate?: string;
  /** Of a body. */
  registrationNumber?: string;
  representative?: string;
}

type Lasting = 'juristic' | 'aliases';

/** PATCH /api/cases/{caseId}/accused/{accusedId}, with If-Match of the accused. What is absent stays, and null clears. */
export type ChangeAccusedRequest = Pick<AddAccusedRequest, Lasting> & {
  [Field in keyof Omit<AddAccusedRequest, Lasting>]?: AddAccusedRequest[Field] | null;
};

/** GET /api/cases/{caseId}/accused-candidates: who of other cases it may be, by name, alias or number. */
export interface CandidatesQuery {
  name?: string;
  number?: string;
}

export interface AccusedCandidateView {
  accusedId: string;
  caseId: string;
  code: string;
  label: string;
  fullName: string | null;
  by: 'number' | 'name' | 'alias';
}

/** POST /api/cases/{caseId}/accused/{accusedId}/links → 204. DELETE …/links/{otherAccusedId} takes it back. */
export interface LinkAccusedRequest {
  otherAccusedId: string;
}

/** The same person in another case; only for whoever has both. */
export interface AlsoAccusedView {
  accusedId: string;
  caseId: string;
  code: string;
  label: string;
}

/** 201 of the above. */
export interface AddedAccusedView {
  id: string;
  label: string;
}

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

export interface AccusedView {
  id: string;
  version: number;
  /** A1, A2 … */
  label: string;
  /** Absent for roles that read a case by labels. */
  fullName?: string | null;
  sex: string | null;
  juristic: boolean;
  /** When the offence was committed; null while no age is known. */
  child: boolean | null;
  /** Absent like the name, and so is what follows. */
  ageAtOffence?: number | null;
  nationality?: string | null;
  aliases?: readonly string[];
  identityNumber?: string | null;
  roleInProcess?: string | null;
  relationship?: string | null;
  advocate?: string | null;
  registrationNumber?: string | null;
  representative?: string | null;
  alsoAccused?: readonly AlsoAccusedView[];
  stage: Stage;
  since: string | null;
  custody: Custody;
  custodySince: string | null;
  /** Oldest first; the last one lasts. */
  custodyHistory: readonly CustodySpell[];
  /** Before judgment, all stretches together, until today. */
  daysHeld: number;
  bail: BailState | null;
  /** Since when a warrant of arrest is out. */
  warrantSince: string | null;
  /** Since when tried apart from the others. */
  severedOn: string | null;
  representation: AccusedState['representation'];
  /** The language into which an interpreter is needed, ISO 639. */
  interpreter: string | null;
  /** The day of the last disclosure to this accused; null when none is on the docket. */
  disclosedOn: string | null;
  live: boolean;
  ending: string | null;
  rail: readonly RailStep[];
  /** Of all convictions that stand, and what has been paid of it. */
  compensation: CompensationState;
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
