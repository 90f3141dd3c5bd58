/** How far an invented case has come, or how it ended. */
export const Goal = {
  Report: 'report',
  Arrest: 'arrest',
  /** The police are to find out more. */
  Directed: 'directed',
  Consent: 'consent',
  NoCharge: 'no-charge',
  Plea: 'plea',
  Pretrial: 'pretrial',
  Prosecution: 'prosecution',
  CaseToAnswer: 'case-to-answer',
  Defence: 'defence',
  Judgment: 'judgment',
  Sentence: 'sentence',
  /** Convicted and sentenced; nobody appealed. */
  Served: 'served',
  /** Pleaded guilty and was sentenced. */
  Guilty: 'guilty',
  Acquitted: 'acquitted',
  NoCase: 'no-case',
  S87a: 's87a',
  S202: 's202',
  S204: 's204',
  Abated: 'abated',
  AppealPending: 'appeal-pending',
  AppealDismissed: 'appeal-dismissed',
  AppealQuashed: 'appeal-quashed',
} as const;
export type Goal = (typeof Goal)[keyof typeof Goal];

/** What becomes of co-accused. */
export type Twist =
  'none' | 'co-accused-guilty' | 'late-co-accused' | 'absconded' | 'split-ruling' | 'split-verdict' | 'restarted';

/** What the court side tells of a few cases only. */
export type Mark = 'transferred' | 'joined' | 'withdrawn' | 'charged-again' | 'new-magistrate';

/** What stands on the calendar: a coming day, none, a day that passed without an outcome, or nothing any more. */
export type NextDate =
  | { readonly kind: 'on'; readonly on: string; readonly heardToday: boolean }
  | { readonly kind: 'none-given' }
  | { readonly kind: 'no-outcome' }
  | { readonly kind: 'over' };

/** One invented case before anything of it is told. */
export interface CaseBrief {
  /** From 1; part of every invented name and number. */
  readonly serial: number;
  readonly station: string;
  readonly courtroom: string;
  readonly goal: Goal;
  readonly twist: Twist;
  readonly marks: readonly Mark[];
  /** The day the charge sheet was filed; before that, the day of the report. */
  readonly beganOn: string;
  /** The last day in court, of a case that is over. */
  readonly endedOn: string | null;
  readonly next: NextDate;
  /** Days from one date to the next, least and most. */
  readonly rhythm: readonly [least: number, most: number];
  readonly inCustody: boolean;
  readonly child: boolean;
  /** The last date fell through, so that a plan for it has to be made again. */
  readonly fellThrough: boolean;
  readonly prosecutor: string | null;
  readonly investigator: string | null;
  readonly officer: string | null;
}

export const BEFORE_COURT: readonly Goal[] = [Goal.Report, Goal.Arrest, Goal.Directed, Goal.Consent, Goal.NoCharge];
