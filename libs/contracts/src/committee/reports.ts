import type { Audience, Cell, FigureBasis, FigureUnit, Language } from '@hakika/domain';

/** One row or column. `detail` is a second wording, as who can act on a reason. */
export interface ReportAxis {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

/** `small`: may be printed as "< 5". `withheld`: hidden because it would give another count away. */
export const HiddenReason = Object.freeze({ Small: 'small', Withheld: 'withheld' });
export type HiddenReason = (typeof HiddenReason)[keyof typeof HiddenReason];

export interface HiddenCell {
  readonly row: string;
  readonly column: string;
  readonly reason: HiddenReason;
}

export interface ReportTable {
  readonly id: string;
  readonly title: string;
  readonly unit: FigureUnit;
  readonly basis: FigureBasis;
  readonly rows: readonly ReportAxis[];
  readonly columns: readonly ReportAxis[];
  /** One list a row. A suppressed cell has no value. */
  readonly cells: readonly (readonly Cell[])[];
  /** Unit and basis in words, and whatever the reader must know to count again; printed under the figure. */
  readonly note: string;
  /** Every suppressed count and why; shares that fell with them are not repeated. */
  readonly hidden: readonly HiddenCell[];
}

export interface ReportFinding {
  readonly code: string;
  readonly text: string;
}

export const ResolutionStatus = Object.freeze({
  Open: 'open',
  InProgress: 'in-progress',
  Done: 'done',
  Escalated: 'escalated',
});
export type ResolutionStatus = (typeof ResolutionStatus)[keyof typeof ResolutionStatus];

export interface ReportResolution {
  readonly number: number;
  readonly issue: string;
  readonly agency: string;
  readonly dueOn: string | null;
  readonly status: ResolutionStatus;
  readonly doneOn: string | null;
  /** Days past due on the day the report is about; null when it is not overdue. */
  readonly overdueDays: number | null;
}

/** One result; the screen, the page, the spreadsheet and this JSON are renderings of it. */
export interface Report {
  readonly report: string;
  /** Which issue this is, as `KLF-2026-10`. */
  readonly issue: string;
  readonly station: string;
  readonly stationName: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly asKnownOn: string;
  /** Each month as known when it closed, and not all of them on the same day: for whoever sees no case. */
  readonly closed: boolean;
  readonly audience: Audience;
  readonly language: Language;
  readonly policy: { readonly version: string; readonly threshold: number };
  readonly tables: readonly ReportTable[];
  readonly findings: readonly ReportFinding[];
  readonly resolutions: readonly ReportResolution[];
  /** Facts of the period that were recorded after it had ended. */
  readonly lateEntries: number;
  /** SHA-256, in hexadecimal, of the canonical JSON of everything above. */
  readonly hash: string;
}

export const ONE_PAGER = 'one-pager';
/** Months in the chart: a year, and the same month of the year before. */
export const ONE_PAGER_MONTHS = 13;

/** GET /api/reports/one-pager, and the same with /pdf and /chart.svg. */
export interface OnePagerQuery {
  station: string;
  /** `YYYY-MM` */
  month: string;
  /** A day, today when left out; later entries do not exist for the report. A closed report is as known when the month closed. */
  asKnownOn?: string;
  audience?: Audience;
  /** That of whoever asks when left out. */
  language?: Language;
}

/** Counts that open a list, each for who may see what is on it. */
export const FIGURE_LISTS = [
  'filed',
  'concluded',
  'pending',
  'listed',
  'adjourned',
  'sent-home',
  'measures',
  'accompaniments',
  'children-heard',
] as const;
export type FigureList = (typeof FIGURE_LISTS)[number];

/** GET /api/reports/one-pager/lists/{figure} → Page<FigureListItem>: as things stand now, and only what the asker may see. */
export interface FigureListItem {
  caseId: string;
  caseCode: string;
  hearingId: string | null;
  /** The day that put it into the month. */
  on: string;
  /** Reason of the adjournment, or what was said of the measure or the accompaniment; a code. */
  detail: string | null;
  /** V1, V2 …, where the figure counts survivors. */
  survivor: string | null;
}

/** JSON with keys in order and no space, so that the same result is the same bytes everywhere. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return plainJson(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

function plainJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON knows no such number');
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`JSON knows no ${typeof value}`);
  return text;
}

/** The bytes that `hash` is made of. */
export function hashedPart(report: Omit<Report, 'hash'> & { readonly hash?: string }): string {
  return canonicalJson({ ...report, hash: undefined });
}
