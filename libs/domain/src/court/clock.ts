import type { CalendarDay, Instant } from '../shared/days';

export type ClockStatus = 'in-time' | 'late' | 'running' | 'overdue' | 'not-applicable';

/** One line of the working; the web has words for each label. */
export interface ClockStep {
  readonly label: string;
  readonly value: string;
}

/** A period of time with the way it was computed. */
export interface Clock {
  /** The rule's code, such as `arraignment`, or a duration's, such as `arraignment-to-sentence`. */
  readonly code: string;
  readonly accusedId: string | null;
  readonly startsOn: CalendarDay;
  readonly dueOn: CalendarDay | null;
  /** Set when the hour is known and matters. */
  readonly dueAt: Instant | null;
  readonly metOn: CalendarDay | null;
  /** Days from start to `metOn`, or to today while the clock runs. */
  readonly days: number;
  readonly status: ClockStatus;
  readonly steps: readonly ClockStep[];
  readonly source: string;
  readonly verified: boolean;
}
