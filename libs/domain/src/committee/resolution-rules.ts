import { daysBetween, type CalendarDay } from '../shared/days';

export const RESOLUTION_REFUSALS = [
  'resolution.no-station',
  'resolution.agreed-in-the-future',
  'resolution.due-before-agreed',
  'resolution.done-in-the-future',
  'resolution.done-before-agreed',
  'resolution.unchanged',
] as const;
export type ResolutionRefusal = (typeof RESOLUTION_REFUSALS)[number];

export interface AgreedResolution {
  /** Of whoever keeps the register. */
  readonly stationId: string | null;
  readonly agreedOn: CalendarDay;
  readonly dueOn: CalendarDay | null;
}

/** Why a committee may not have agreed this, or null. */
export function refuseResolution(
  { stationId, agreedOn, dueOn }: AgreedResolution,
  today: CalendarDay,
): ResolutionRefusal | null {
  if (stationId === null) return 'resolution.no-station';
  if (agreedOn > today) return 'resolution.agreed-in-the-future';
  if (dueOn !== null && dueOn < agreedOn) return 'resolution.due-before-agreed';
  return null;
}

/** Where a resolution stands, in the words of the committee. */
export interface ResolutionStanding {
  readonly status: string;
  readonly doneOn: CalendarDay | null;
  readonly note: string | null;
}

/** Why it may not come to stand so, or null. What was said before stays on record, so anything may be said anew. */
export function refuseResolutionChange(
  resolution: ResolutionStanding & { readonly agreedOn: CalendarDay },
  next: ResolutionStanding,
  today: CalendarDay,
): ResolutionRefusal | null {
  if (next.doneOn !== null && next.doneOn > today) return 'resolution.done-in-the-future';
  if (next.doneOn !== null && next.doneOn < resolution.agreedOn) return 'resolution.done-before-agreed';
  const { status, doneOn, note } = resolution;
  if (next.status === status && next.doneOn === doneOn && next.note === note) return 'resolution.unchanged';
  return null;
}

/** Days past due; null for one that is done, escalated, or not overdue. */
export function overdueDays(
  { status, dueOn }: { readonly status: string; readonly dueOn: CalendarDay | null },
  today: CalendarDay,
): number | null {
  const waits = status === 'open' || status === 'in-progress';
  const late = waits && dueOn !== null ? daysBetween(dueOn, today) : 0;
  return late > 0 ? late : null;
}

/** Over how many monthly meetings it has been carried: months begun since it was agreed, while it is not done. */
export function carriedOver(
  { status, agreedOn }: { readonly status: string; readonly agreedOn: CalendarDay },
  today: CalendarDay,
): number {
  if (status === 'done') return 0;
  const month = (day: CalendarDay): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.max(0, month(today) - month(agreedOn));
}
