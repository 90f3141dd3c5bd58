import { Temporal } from 'temporal-polyfill';
import type { HearingPurpose, HearingStatus } from '../court/hearings/hearing';
import { compareInstants, dayOf, daysBetween, instantAt, type CalendarDay, type Instant } from '../shared/days';

export const AccompanimentStatus = {
  Proposed: 'proposed',
  Confirmed: 'confirmed',
  NeedsNewPlan: 'needs-new-plan',
  Cancelled: 'cancelled',
  Done: 'done',
} as const;
export type AccompanimentStatus = (typeof AccompanimentStatus)[keyof typeof AccompanimentStatus];

/** How the day went for her. */
export const DayOutcome = {
  TestifiedComplete: 'testified-complete',
  TestifiedPartHeard: 'testified-part-heard',
  AttendedNotCalled: 'attended-not-called',
  AdjournedOnArrival: 'adjourned-on-arrival',
  AdjournedBeforeTravel: 'adjourned-before-travel',
  StoodDown: 'stood-down-by-prosecutor',
  StayedAwayByChoice: 'did-not-attend-by-choice',
  StayedAwayOtherwise: 'did-not-attend-otherwise',
  Unable: 'unable-to-testify',
  HearingVacated: 'hearing-vacated',
} as const;
export type DayOutcome = (typeof DayOutcome)[keyof typeof DayOutcome];

export const ACCOMPANIMENT_REFUSALS = [
  'accompaniment.hearing-of-another-case',
  'accompaniment.hearing-not-scheduled',
  'accompaniment.hearing-past',
  'accompaniment.ends-before-it-begins',
  'accompaniment.too-long',
  'accompaniment.not-around-hearing',
  'accompaniment.not-open',
  'accompaniment.not-proposed',
  'accompaniment.before-hearing',
  'accompaniment.officer-not-on-case',
] as const;
export type AccompanimentRefusal = (typeof ACCOMPANIMENT_REFUSALS)[number];

/** Dates at which a survivor is expected even when nobody has listed her as a witness of the day. */
export const ATTENDED_PURPOSES: readonly HearingPurpose[] = ['plea', 'prosecution-hearing', 'judgment', 'sentencing'];
/** Dates at which evidence for the prosecution is heard. */
export const EVIDENCE_PURPOSES: readonly HearingPurpose[] = ['prosecution-hearing'];

/** A night on the road before and after is a long trip; more is a slip of the pen. */
const LONGEST_DAYS = 3;

export interface HearingToAttend {
  readonly caseId: string;
  readonly status: HearingStatus;
  readonly on: CalendarDay;
  /** `HH:MM`; null when the court gave no time. */
  readonly at: string | null;
}

/** From meeting her to bringing her home. */
export interface Trip {
  readonly from: Instant;
  readonly to: Instant;
}

/** Who goes, when, and in which case. */
export interface AccompanimentPlan extends Trip {
  readonly caseId: string;
  /** Only who works on the case may know that there is a survivor in it. */
  readonly officerOnCase: boolean;
  readonly today: CalendarDay;
}

/** Why a survivor may not be accompanied like this, or null. Whether the officer is free is the database's to say. */
export function refuseAccompaniment(
  zone: string,
  hearing: HearingToAttend,
  plan: AccompanimentPlan,
): AccompanimentRefusal | null {
  if (hearing.caseId !== plan.caseId) return 'accompaniment.hearing-of-another-case';
  if (hearing.status !== 'scheduled') return 'accompaniment.hearing-not-scheduled';
  if (hearing.on < plan.today) return 'accompaniment.hearing-past';
  return refuseTrip(zone, hearing, plan) ?? (plan.officerOnCase ? null : 'accompaniment.officer-not-on-case');
}

function refuseTrip(zone: string, hearing: HearingToAttend, { from, to }: Trip): AccompanimentRefusal | null {
  if (compareInstants(from, to) >= 0) return 'accompaniment.ends-before-it-begins';
  const [firstDay, lastDay] = [dayOf(from, zone), dayOf(to, zone)];
  if (daysBetween(firstDay, lastDay) >= LONGEST_DAYS) return 'accompaniment.too-long';
  if (hearing.at === null)
    return firstDay <= hearing.on && hearing.on <= lastDay ? null : 'accompaniment.not-around-hearing';
  const start = instantAt(hearing.on, hearing.at, zone);
  const around = compareInstants(from, start) <= 0 && compareInstants(start, to) < 0;
  return around ? null : 'accompaniment.not-around-hearing';
}

const OPEN: readonly AccompanimentStatus[] = ['proposed', 'confirmed', 'needs-new-plan'];

/** Why a plan may not be given another state, or null. */
export function refuseAccompanimentChange(
  plan: { readonly status: AccompanimentStatus; readonly hearingOn: CalendarDay },
  to: 'confirmed' | 'cancelled' | 'done',
  today: CalendarDay,
): AccompanimentRefusal | null {
  if (!OPEN.includes(plan.status)) return 'accompaniment.not-open';
  if (to === 'confirmed') return plan.status === 'proposed' ? null : 'accompaniment.not-proposed';
  return to === 'done' && today < plan.hearingOn ? 'accompaniment.before-hearing' : null;
}

/** Why another plan may not take the place of this one, or null. */
export function refuseRePlan(status: AccompanimentStatus): AccompanimentRefusal | null {
  return OPEN.includes(status) ? null : 'accompaniment.not-open';
}

/** The same trip for another date; as far from the start of the hearing as before where both have one. */
export function moveTrip(
  zone: string,
  trip: Trip,
  before: Pick<HearingToAttend, 'on' | 'at'>,
  after: Pick<HearingToAttend, 'on' | 'at'>,
): Trip {
  const timed = before.at !== null && after.at !== null;
  const startOf = (hearing: Pick<HearingToAttend, 'on' | 'at'>) =>
    Temporal.Instant.from(instantAt(hearing.on, timed ? (hearing.at ?? '00:00') : '00:00', zone));
  const moved = startOf(before).until(startOf(after));
  const shift = (instant: Instant): Instant => Temporal.Instant.from(instant).add(moved).toString();
  return { from: shift(trip.from), to: shift(trip.to) };
}
