import type { ExhibitTag } from '@hakika/domain';
import type { Page } from '../shared/pages';

export const EXHIBIT_DESCRIPTION_MAX = 200;
export const SEAL_MAX = 40;
export const EXHIBIT_PLACE_MAX = 120;
export const EXHIBIT_TAGS_MAX = 5;
export const CUSTODY_NOTE_MAX = 200;
export const EXHIBIT_FILE_BYTES_MAX = 64 * 2 ** 20;

export const ExhibitKind = {
  Physical: 'physical',
  Document: 'document',
  Statement: 'statement',
  Medical: 'medical',
  Digital: 'digital',
  Photograph: 'photograph',
  Money: 'money',
} as const;
export type ExhibitKind = (typeof ExhibitKind)[keyof typeof ExhibitKind];

/** POST /api/exhibits → 201 ExhibitView. `caseId` may come later. */
export interface LogExhibitRequest {
  caseId?: string;
  kind: ExhibitKind;
  description: string;
  sealNumber?: string;
  foundOn: string;
  foundAt?: string;
  foundPlace?: string;
  /** Where it is lawfully held, when that is not with whoever logs it. An image of abuse needs this or `foundPlace`. */
  holdingPlace?: string;
  /** Codes of `ExhibitTag`. With `abuse-image` the item takes no file. */
  tags?: readonly ExhibitTag[];
}

/** POST /api/exhibits/{exhibitId}/case: an item that was logged where it was found gets its case and its number in it. */
export interface PutExhibitIntoCaseRequest {
  caseId: string;
}

/** POST /api/exhibits/{exhibitId}/links: to a count and one of its elements (codes of the pack). */
export interface LinkExhibitRequest {
  caseId: string;
  countId: string;
  element: string;
}

/** POST /api/exhibits/{exhibitId}/hand-overs */
export interface HandOverRequest {
  toUserId: string;
  place?: string;
  note?: string;
}

/** POST /api/hand-overs/{custodyEventId}/answer */
export interface AnswerHandOverRequest {
  accept: boolean;
  note?: string;
}

export interface ExhibitFileView {
  id: string;
  /** Hexadecimal. */
  sha256: string;
  bytes: number;
  mediaType: string;
  storedAt: string;
}

export interface ExhibitLinkView {
  countId: string;
  element: string;
}

export interface CustodyEventView {
  id: string;
  seq: number;
  kind: string;
  fromName: string | null;
  toName: string | null;
  toId: string | null;
  /** A hand-over that nobody has answered yet. */
  open: boolean;
  occurredAt: string;
  place: string | null;
  note: string | null;
  recordedBy: string;
}

/** A period in which nobody is recorded as holding the item. */
export interface CustodyGap {
  from: string;
  to: string;
}

export interface ExhibitListItem {
  id: string;
  version: number;
  caseId: string | null;
  caseCode: string | null;
  /** E-01 … within its case. */
  label: string | null;
  kind: ExhibitKind;
  description: string;
  sealNumber: string | null;
  status: string;
  holderId: string;
  holderName: string;
  offeredToName: string | null;
  /** The open hand-over to answer, when it is offered to me. */
  offerToMe: string | null;
  fileCount: number;
  links: readonly ExhibitLinkView[];
  foundOn: string;
}

/** GET /api/exhibits/{exhibitId} */
export interface ExhibitView extends ExhibitListItem {
  foundAt: string | null;
  foundPlace: string | null;
  holdingPlace: string | null;
  tags: readonly string[];
  files: readonly ExhibitFileView[];
  custody: readonly CustodyEventView[];
  gaps: readonly CustodyGap[];
}

/** GET /api/exhibits: the investigator's home. */
export interface ExhibitHomeView {
  /** Latest first; the next page with `?held=` and its cursor. */
  inMyCustody: Page<ExhibitListItem>;
  /** Latest first; the next page with `?offered=` and its cursor. */
  onTheirWayToMe: Page<ExhibitListItem>;
  recent: readonly ExhibitListItem[];
}

/** GET /api/cases/{caseId}/exhibits */
export interface CaseExhibitsView extends Page<ExhibitListItem> {
  /** What must be proved: each element of each count, and what rests on it, on whichever page that is listed. */
  elements: readonly ElementCoverageView[];
}

export interface ElementCoverageView {
  countId: string;
  element: string;
  required: boolean;
  exhibitIds: readonly string[];
  /** In the order of the ids. */
  labels: readonly string[];
}
