import type { JurisdictionPack } from '../reference/pack';
import type { CalendarDay } from '../shared/days';
import type { SkippedDay } from './calendar';
import type { HearingOutcome, HearingPlan, HearingPurpose, HearingStatus, OutcomeChip } from './hearing';
import type { Stage } from './stage';

export const HEARING_REFUSALS = [
  'hearing.unknown-purpose',
  'hearing.purpose-not-allowed-at-stage',
  'hearing.not-a-day',
  'hearing.in-the-past',
  'hearing.not-a-court-day',
  'hearing.outcome-already-recorded',
  'hearing.outcome-before-hearing',
  'hearing.adjournment-needs-reason',
  'hearing.adjournment-needs-actor',
  'hearing.unknown-reason',
  'hearing.reason-not-of-actor',
  'hearing.vacated-needs-reason',
  'hearing.next-date-needed',
  'hearing.next-date-not-a-day',
  'hearing.next-date-not-after-hearing',
  'hearing.next-date-not-a-court-day',
  'hearing.next-date-over-limit',
] as const;
export type HearingRefusal = (typeof HEARING_REFUSALS)[number];

export function purposesAtStage(pack: JurisdictionPack, stage: Stage): readonly HearingPurpose[] {
  return pack.hearingPurposes.filter((row) => row.from.includes(stage)).map((row) => row.code);
}

/** Outcomes offered first for a purpose, likeliest first. */
export function likelyOutcomes(pack: JurisdictionPack, purpose: HearingPurpose): readonly OutcomeChip[] {
  return pack.hearingPurposes.find((row) => row.code === purpose)?.chips ?? [];
}

export function refuseHearing(
  pack: JurisdictionPack,
  plan: HearingPlan & { readonly stage: Stage; readonly today: CalendarDay },
): HearingRefusal | null {
  throw new Error(`${pack.code} ${plan.on}`);
}

/** Why an outcome may not be recorded, or null. `inCustody` decides between 30 and 15 clear days (s.205). */
export function refuseOutcome(
  pack: JurisdictionPack,
  hearing: { readonly on: CalendarDay; readonly status: HearingStatus; readonly inCustody: boolean },
  outcome: HearingOutcome,
  today: CalendarDay,
): HearingRefusal | null {
  throw new Error(`${pack.code} ${hearing.on} ${outcome.status} ${today}`);
}

export interface NextDateProposal {
  /** 7, 14 or 30 days after the hearing. */
  readonly days: number;
  readonly on: CalendarDay;
  readonly skipped: readonly SkippedDay[];
  /** Beyond the limit of s.205; to be chosen only with a reason. */
  readonly overLimit: boolean;
}

export function proposeNextDates(
  pack: JurisdictionPack,
  from: CalendarDay,
  inCustody: boolean,
): readonly NextDateProposal[] {
  throw new Error(`${pack.code} ${from} ${inCustody}`);
}
