import type { CalendarDay } from '../../shared/days';
import type { AccusedState } from '../docket/docket-state';

/** What a proceeding is. A case has several over its life, each with a number of its own. */
export const COURT_FILE_KINDS = ['trial', 'retrial', 'appeal', 'second-appeal', 'revision', 'miscellaneous'] as const;
export type CourtFileKind = (typeof COURT_FILE_KINDS)[number];

/** Why a file is not written in any more. */
export const FILE_CLOSED_BECAUSE = ['finished', 'transferred', 'consolidated'] as const;
export type FileClosedBecause = (typeof FILE_CLOSED_BECAUSE)[number];

export const COURT_FILE_REFUSALS = [
  'court-file.in-the-future',
  'court-file.no-appeal-before',
  'court-file.no-retrial-ordered',
  'court-file.closed-already',
  'court-file.closed-in-the-future',
  'court-file.closed-before-registered',
] as const;
export type CourtFileRefusal = (typeof COURT_FILE_REFUSALS)[number];

export interface KnownFile {
  readonly id: string;
  readonly kind: CourtFileKind;
  readonly registeredOn: CalendarDay | null;
  readonly closedOn: CalendarDay | null;
}

export interface NewFile {
  readonly kind: CourtFileKind;
  readonly registeredOn: CalendarDay | null;
  readonly today: CalendarDay;
  /** The kinds of the files that the case has already. */
  readonly known: readonly CourtFileKind[];
  /** How often a trial of the case began again. */
  readonly restarts: number;
}

/** Why a file may not be noted, or null. */
export function refuseCourtFile({ kind, registeredOn, today, known, restarts }: NewFile): CourtFileRefusal | null {
  if (registeredOn !== null && registeredOn > today) return 'court-file.in-the-future';
  // A second appeal lies from what an appellate court decided (Criminal Procedure Code s.361).
  if (kind === 'second-appeal' && !known.includes('appeal')) return 'court-file.no-appeal-before';
  // A retrial is ordered (Criminal Procedure Code s.354(3)) or follows a change of magistrate (s.200); both are on the docket.
  return kind === 'retrial' && restarts === 0 ? 'court-file.no-retrial-ordered' : null;
}

/** Why a file may not be closed on a day, or null. */
export function refuseClosing(
  { registeredOn, closedOn }: Pick<KnownFile, 'registeredOn' | 'closedOn'>,
  on: CalendarDay,
  today: CalendarDay,
): CourtFileRefusal | null {
  if (closedOn !== null) return 'court-file.closed-already';
  if (on > today) return 'court-file.closed-in-the-future';
  return registeredOn !== null && on < registeredOn ? 'court-file.closed-before-registered' : null;
}

/**
 * The file in which the case runs now: of those still open the last to be registered. An application beside the case is
 * current only where there is nothing else.
 */
export function currentFile(files: readonly KnownFile[]): string | null {
  const open = files.filter(({ closedOn }) => closedOn === null);
  const main = open.filter(({ kind }) => kind !== 'miscellaneous');
  return [...(main.length > 0 ? main : open)].sort(byDay).at(-1)?.id ?? null;
}

function byDay(a: KnownFile, b: KnownFile): number {
  const [one, other] = [a.registeredOn ?? '', b.registeredOn ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return COURT_FILE_KINDS.indexOf(a.kind) - COURT_FILE_KINDS.indexOf(b.kind);
}

/** 1 for the first trial, 2 once it began again. The day on which the case was filed stays the first. */
export function trialNumber(accused: readonly Pick<AccusedState, 'restarts'>[]): number {
  return 1 + Math.max(0, ...accused.map(({ restarts }) => restarts.length));
}

export const TRANSFER_REFUSALS = ['transfer.same-station', 'transfer.unknown-station'] as const;
export type TransferRefusal = (typeof TRANSFER_REFUSALS)[number];

/** Why a case may not be transferred there, or null; whether it may be on that day the docket says. */
export function refuseTransfer(from: string, to: string | null): TransferRefusal | null {
  if (to === null) return 'transfer.unknown-station';
  return from === to ? 'transfer.same-station' : null;
}
