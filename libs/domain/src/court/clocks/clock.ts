import type { ClockForce, ClockRuleCode } from '../../reference/clock-rule';
import type { CalendarDay, Instant } from '../../shared/days';

export const DURATION_CODES = [
  'arraignment-to-amendment',
  'arraignment-to-sentence',
  'sentence-to-appeal-decision',
] as const;
export type DurationCode = (typeof DURATION_CODES)[number];

/** A limit of the law, or a duration that is only measured. */
export type ClockCode = ClockRuleCode | DurationCode;

export type ClockStatus = 'in-time' | 'late' | 'running' | 'overdue' | 'not-applicable';

export const CLOCK_STEP_LABELS = [
  'arrested',
  'time-unknown-taken-as',
  'hours-allowed',
  'hours-run-out',
  'outside-court-hours',
  'not-a-court-day',
  'end-of-next-court-day',
  'produced-in-court',
  'released-before',
  'from',
  'until',
  'days-allowed',
  'months-allowed',
  'clear-days-allowed',
  'first-clear-day',
  'last-clear-day',
  'latest-next-date',
  'days-ordered',
  'days-ordered-in-all',
  'last-day',
  'period-over',
  'days-counted',
] as const;
export type ClockStepLabel = (typeof CLOCK_STEP_LABELS)[number];

/** One line of the working. The value is a day, a local time `YYYY-MM-DDTHH:MM`, a number, or a day and why the court was closed. */
export interface ClockStep {
  readonly label: ClockStepLabel;
  readonly value: string;
}

/** A period of time with the way it was computed. */
export interface Clock {
  readonly code: ClockCode;
  readonly accusedId: string | null;
  readonly startsOn: CalendarDay;
  /** Null for a duration without a limit. */
  readonly dueOn: CalendarDay | null;
  /** Set when the hour matters. */
  readonly dueAt: Instant | null;
  readonly metOn: CalendarDay | null;
  /** Days from start to `metOn`, or to today while the clock runs. */
  readonly days: number;
  readonly status: ClockStatus;
  readonly steps: readonly ClockStep[];
  readonly source: string;
  readonly verified: boolean;
  /** Null for a duration without a limit. */
  readonly force: ClockForce | null;
}
