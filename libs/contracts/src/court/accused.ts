import type {
  AccusedState,
  BailState,
  CompensationState,
  Custody,
  CustodySpell,
  RailStep,
  Stage,
} from '@hakika/domain';

export const ALIASES_MAX = 10;
export const IDENTITY_NUMBER_MAX = 40;

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
