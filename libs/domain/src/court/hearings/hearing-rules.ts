import type { JurisdictionPack } from '../../reference/pack';
import { addDays, isCalendarDay, type CalendarDay } from '../../shared/days';
import { courtDayFrom, isCourtDay, type SkippedDay } from '../clocks/calendar';
import { adjournmentLimit } from '../clocks/clocks';
import type { HearingOutcome, HearingPlan, HearingPurpose, HearingStatus, NextDate, OutcomeChip } from './hearing';
import type { Stage } from '../docket/stage';

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
  'hearing.vacation-needs-reason',
  'hearing.next-date-needed',
  'hearing.next-date-not-a-day',
  'hearing.next-date-not-after-hearing',
  'hearing.next-date-not-a-court-day',
  'hearing.next-date-over-limit',
  'hearing.no-outcome',
  'hearing.next-has-outcome',
] as const;
export type HearingRefusal = (typeof HEARING_REFUSALS)[number];

export function purposesAtStage(pack: JurisdictionPack, stage: Stage): readonly HearingPurpose[] {
  return pack.hearingPurposes.filter((row) => row.from.includes(stage)).map((row) => row.code);
}

/** Outcomes offered first for a purpose, likeliest first. */
export function likelyOutcomes(pack: JurisdictionPack, purpose: HearingPurpose): readonly OutcomeChip[] {
  return pack.hearingPurposes.find((row) => row.code === purpose)?.chips ?? [];
}

/** Why a hearing may not be put on the calendar, or null. */
export function refuseHearing(
  pack: JurisdictionPack,
  plan: HearingPlan & { readonly stage: Stage; readonly today: CalendarDay },
): HearingRefusal | null {
  const purpose = pack.hearingPurposes.find((row) => row.code === plan.purpose);
  if (!purpose) return 'hearing.unknown-purpose';
  if (!purpose.from.includes(plan.stage)) return 'hearing.purpose-not-allowed-at-stage';
  if (!isCalendarDay(plan.on)) return 'hearing.not-a-day';
  if (plan.on < plan.today) return 'hearing.in-the-past';
  return isCourtDay(pack, plan.on) ? null : 'hearing.not-a-court-day';
}

/** A hearing as it stood when somebody says what happened. */
export interface HeardHearing {
  readonly on: CalendarDay;
  readonly status: HearingStatus;
  /** Decides between the two limits of an adjournment. */
  readonly inCustody: boolean;
}

/** Why an outcome may not be recorded, or null. */
export function refuseOutcome(
  pack: JurisdictionPack,
  hearing: HeardHearing,
  outcome: HearingOutcome,
  today: CalendarDay,
): HearingRefusal | null {
  if (hearing.status !== 'scheduled') return 'hearing.outcome-already-recorded';
  // A date can be vacated ahead of the day; it cannot be held or adjourned ahead of it.
  if (outcome.status !== 'vacated' && today < hearing.on) return 'hearing.outcome-before-hearing';
  return (
    refuseReason(pack, outcome) ?? refuseNextDate(pack, hearing, outcome.next) ?? refuseOverrun(pack, hearing, outcome)
  );
}

/** Why what was entered may not be taken back, or null. `next` is how the date stands that was given with it. */
export function refuseTakingBack(status: HearingStatus, next: HearingStatus | null): HearingRefusal | null {
  if (status === 'scheduled') return 'hearing.no-outcome';
  // A next date that somebody vacated for a reason of its own needs no taking back.
  return next === 'effective' || next === 'adjourned' ? 'hearing.next-has-outcome' : null;
}

function refuseReason(pack: JurisdictionPack, outcome: HearingOutcome): HearingRefusal | null {
  switch (outcome.status) {
    case 'effective':
      return null;
    case 'vacated':
      if (!outcome.reason) return 'hearing.vacation-needs-reason';
      return pack.vacationReasons.some((row) => row.code === outcome.reason) ? null : 'hearing.unknown-reason';
    case 'adjourned':
      return refuseAdjournmentReason(pack, outcome);
  }
}

function refuseAdjournmentReason(
  pack: JurisdictionPack,
  { actor, reason, next }: Extract<HearingOutcome, { status: 'adjourned' }>,
): HearingRefusal | null {
  if (!actor) return 'hearing.adjournment-needs-actor';
  if (!reason) return 'hearing.adjournment-needs-reason';
  const row = pack.adjournmentReasons.find((entry) => entry.code === reason);
  if (!row) return 'hearing.unknown-reason';
  if (row.actor !== actor) return 'hearing.reason-not-of-actor';
  return next.kind === 'not-applicable' ? 'hearing.next-date-needed' : null;
}

function refuseNextDate(pack: JurisdictionPack, hearing: HeardHearing, next: NextDate): HearingRefusal | null {
  if (next.kind !== 'on') return null;
  if (!isCalendarDay(next.on)) return 'hearing.next-date-not-a-day';
  if (next.on <= hearing.on) return 'hearing.next-date-not-after-hearing';
  return isCourtDay(pack, next.on) ? null : 'hearing.next-date-not-a-court-day';
}

/** The court may have its grounds for a longer adjournment, so an overrun asks for them instead of being forbidden. */
function refuseOverrun(pack: JurisdictionPack, hearing: HeardHearing, outcome: HearingOutcome): HearingRefusal | null {
  if (outcome.status !== 'adjourned' || outcome.next.kind !== 'on') return null;
  const over = isOverLimit(pack, hearing.on, hearing.inCustody, outcome.next.on);
  return over && !outcome.overLimitReason?.trim() ? 'hearing.next-date-over-limit' : null;
}

/** Whether a next date lies beyond the limit of the pack, which may be shorter in custody; `adjournmentLimit` explains it. */
export function isOverLimit(pack: JurisdictionPack, from: CalendarDay, inCustody: boolean, next: CalendarDay): boolean {
  return next > adjournmentLimit(pack, from, inCustody).latestNextDate;
}

export interface NextDateProposal {
  /** 7, 14 or 30: about that many days after the hearing, on the same weekday. */
  readonly days: number;
  readonly on: CalendarDay;
  /** Days on which the court does not sit, passed over on the way. */
  readonly skipped: readonly SkippedDay[];
  /** Beyond the limit of the law; to be chosen only with a reason. */
  readonly overLimit: boolean;
}

/** A month keeps the weekday, because courts hear the same matters on the same day of the week. */
const PROPOSED_DAYS = [7, 14, 30] as const;

/** Next dates to choose from; a closed day moves to the next day on which the court sits, and says so. */
export function proposeNextDates(
  pack: JurisdictionPack,
  from: CalendarDay,
  inCustody: boolean,
): readonly NextDateProposal[] {
  return PROPOSED_DAYS.map((days) => {
    const { on, skipped } = courtDayFrom(pack, addDays(from, days - (days % 7)));
    return { days, on, skipped, overLimit: isOverLimit(pack, from, inCustody, on) };
  });
}
