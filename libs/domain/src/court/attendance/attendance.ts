import type { JurisdictionPack } from '../../reference/pack';
import type { CalendarDay } from '../../shared/days';
import type { HearingStatus } from '../hearings/hearing';

/** How an accused was there. Absent always has its reason: a trial goes on in his presence (Constitution art. 50(2)(f)). */
export const AttendanceMode = { InPerson: 'in-person', Video: 'video', Absent: 'absent' } as const;
export type AttendanceMode = (typeof AttendanceMode)[keyof typeof AttendanceMode];

export const WITNESS_KINDS = ['survivor', 'civilian', 'police', 'expert'] as const;
export type WitnessKind = (typeof WITNESS_KINDS)[number];

/** In the order in which a witness is examined (Evidence Act s.146). */
export const EXAMINATIONS = ['in-chief', 'cross', 're-examined'] as const;
export type Examination = (typeof EXAMINATIONS)[number];

export const TESTIMONIES = ['no', 'part', 'complete'] as const;
export type Testimony = (typeof TESTIMONIES)[number];

/** What is known of one witness on one day; null while nobody has said. */
export interface WitnessDay {
  readonly summoned: boolean;
  readonly bonded: boolean;
  /** The witness acknowledged the date. */
  readonly confirmed: boolean;
  readonly attended: boolean | null;
  /** A code of the pack. */
  readonly absentReason: string | null;
  readonly heard: readonly Examination[];
  readonly testified: Testimony | null;
  /** Came, and the court or the prosecution did without. */
  readonly stoodDown: boolean;
  /** Came, and was sent home unheard. */
  readonly sentHome: boolean;
}

export const ATTENDANCE_REFUSALS = [
  'attendance.hearing-vacated',
  'attendance.before-hearing',
  'attendance.absent-needs-reason',
  'attendance.reason-without-absence',
  'attendance.unknown-reason',
  'attendance.already-recorded',
  'witness.label-not-of-kind',
  'witness.not-there',
  'witness.heard-in-order',
  'witness.heard-but-not-testified',
  'witness.heard-and-sent-home',
  'witness.already-on-list',
] as const;
export type AttendanceRefusal = (typeof ATTENDANCE_REFUSALS)[number];

export interface AttendedHearing {
  readonly on: CalendarDay;
  readonly status: HearingStatus;
}

/** Whose reasons for an adjournment explain why somebody did not come. */
const ACTORS_OF = { accused: ['accused'], witness: ['witness', 'police'] } as const;

/** The reasons to choose from when somebody did not come. */
export function absenceReasons(
  pack: Pick<JurisdictionPack, 'adjournmentReasons'>,
  who: keyof typeof ACTORS_OF,
): readonly string[] {
  const actors: readonly string[] = ACTORS_OF[who];
  return pack.adjournmentReasons.filter((row) => actors.includes(row.actor)).map((row) => row.code);
}

/** Why it may not be recorded how an accused was there, or null (Constitution art. 50(2)(f); Criminal Procedure Code s.194). */
export function refuseAttendance(
  pack: JurisdictionPack,
  hearing: AttendedHearing,
  { how, reason }: { readonly how: AttendanceMode; readonly reason: string | null },
  today: CalendarDay,
): AttendanceRefusal | null {
  return refuseDay(hearing, today) ?? refuseReason(absenceReasons(pack, 'accused'), how === 'absent', reason);
}

/** Why a witness may not be put on the list of a hearing, or null. Survivors are V1, V2 …, everybody else is not. */
export function refuseExpecting(
  hearing: AttendedHearing,
  { witness, kind }: { readonly witness: string; readonly kind: WitnessKind },
): AttendanceRefusal | null {
  if (hearing.status === 'vacated') return 'attendance.hearing-vacated';
  return witness.startsWith('V') === (kind === 'survivor') ? null : 'witness.label-not-of-kind';
}

/** Why this may not be said of a witness's day in court, or null (Evidence Act s.146 for the order of examination). */
export function refuseWitnessDay(
  pack: JurisdictionPack,
  hearing: AttendedHearing,
  day: WitnessDay,
  today: CalendarDay,
): AttendanceRefusal | null {
  if (saysWhatHappened(day)) {
    const early = refuseDay(hearing, today);
    if (early) return early;
  }
  return (
    refuseReason(absenceReasons(pack, 'witness'), day.attended === false, day.absentReason) ?? refuseTestimony(day)
  );
}

function refuseTestimony({ attended, heard, testified, stoodDown, sentHome }: WitnessDay): AttendanceRefusal | null {
  const spoke = testified === 'part' || testified === 'complete';
  const sentAway = stoodDown || sentHome;
  const wasThere = spoke || sentAway || heard.length > 0;
  if (wasThere && attended !== true) return 'witness.not-there';
  if (spoke && sentAway) return 'witness.heard-and-sent-home';
  return refuseExamination(heard, spoke);
}

function refuseExamination(heard: readonly Examination[], spoke: boolean): AttendanceRefusal | null {
  if (heard.some((part, index) => part !== EXAMINATIONS[index])) return 'witness.heard-in-order';
  return heard.length > 0 && !spoke ? 'witness.heard-but-not-testified' : null;
}

function refuseReason(
  known: readonly string[],
  absent: boolean,
  reason: string | null,
): 'attendance.absent-needs-reason' | 'attendance.reason-without-absence' | 'attendance.unknown-reason' | null {
  if (!absent) return reason === null ? null : 'attendance.reason-without-absence';
  if (reason === null) return 'attendance.absent-needs-reason';
  return known.includes(reason) ? null : 'attendance.unknown-reason';
}

function refuseDay({ on, status }: AttendedHearing, today: CalendarDay): AttendanceRefusal | null {
  if (status === 'vacated') return 'attendance.hearing-vacated';
  return today < on ? 'attendance.before-hearing' : null;
}

function saysWhatHappened({ attended, heard, testified, stoodDown, sentHome }: WitnessDay): boolean {
  return attended !== null || heard.length > 0 || testified !== null || stoodDown || sentHome;
}

/** A day of a witness in the order of days, as it is counted. */
export interface CountedDay {
  readonly witness: string;
  readonly attended: boolean | null;
  readonly testified: Testimony | null;
  readonly sentHome: boolean;
}

/** What a case has asked of one witness so far. */
export interface WitnessCounts {
  readonly witness: string;
  /** Days on a list of the court. */
  readonly called: number;
  /** Days on which the witness came. */
  readonly came: number;
  readonly sentHome: number;
  /** Days on a list before the day on which evidence began; all of them while it has not. */
  readonly calledBeforeTestifying: number;
  readonly testified: Testimony;
}

/** One entry a witness, from the days of a case in order. Days of hearings that were vacated are left out by the caller. */
export function countWitnesses(days: readonly CountedDay[]): readonly WitnessCounts[] {
  const byWitness = new Map<string, CountedDay[]>();
  for (const day of days) byWitness.set(day.witness, [...(byWitness.get(day.witness) ?? []), day]);
  return [...byWitness].map(([witness, own]) => countWitness(witness, own));
}

function countWitness(witness: string, days: readonly CountedDay[]): WitnessCounts {
  const began = days.findIndex(({ testified }) => testified === 'part' || testified === 'complete');
  const complete = days.some(({ testified }) => testified === 'complete');
  return {
    witness,
    called: days.length,
    came: days.filter(({ attended }) => attended === true).length,
    sentHome: days.filter(({ sentHome }) => sentHome).length,
    calledBeforeTestifying: began < 0 ? days.length : began,
    testified: complete ? 'complete' : began < 0 ? 'no' : 'part',
  };
}
