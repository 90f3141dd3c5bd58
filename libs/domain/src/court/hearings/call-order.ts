import { addDays, weekdayOf, type CalendarDay } from '../../shared/days';
import type { HearingStatus } from './hearing';

/** Where a matter stands while its list runs. */
export const MatterCall = { Waiting: 'waiting', Called: 'called', Finished: 'finished' } as const;
export type MatterCall = (typeof MatterCall)[keyof typeof MatterCall];

export const CALL_REFUSALS = [
  'call.another-day',
  'call.vacated',
  'call.outcome-recorded',
  'call.already-said',
  'call.not-called',
] as const;
export type CallRefusal = (typeof CALL_REFUSALS)[number];

/** What may be said next; what was said by mistake is said anew, and both stay on record. */
const NEXT: Readonly<Record<MatterCall, readonly MatterCall[]>> = {
  waiting: ['called'],
  called: ['finished', 'waiting'],
  finished: ['called'],
};

export interface ListedMatter {
  readonly on: CalendarDay;
  readonly status: HearingStatus;
  /** What was said last. */
  readonly said: MatterCall;
}

/** Why a matter may not be said to be called or finished, or null: a list runs on its own day, and nobody dates it. */
export function refuseCall(matter: ListedMatter, next: MatterCall, today: CalendarDay): CallRefusal | null {
  if (matter.on !== today) return 'call.another-day';
  if (matter.status === 'vacated') return 'call.vacated';
  if (matter.status !== 'scheduled') return 'call.outcome-recorded';
  if (matter.said === next) return 'call.already-said';
  return NEXT[matter.said].includes(next) ? null : 'call.not-called';
}

/** A matter whose outcome is on record is over, whatever was said of it. */
export function standingOf(status: HearingStatus, said: MatterCall): MatterCall {
  return status === 'scheduled' ? said : 'finished';
}

/**
 * The numbers that matters get which are put in another order among themselves: those they held, so that matters of
 * somebody else keep their place between them. A number that is missing or held twice moves up to the next free one.
 */
export function numbersToCall(held: readonly number[]): readonly number[] {
  let last = 0;
  return [...held]
    .sort((one, other) => one - other)
    .map((number) => {
      last = Math.max(number, last + 1);
      return last;
    });
}

/** The week of a day, from Monday to Sunday. */
export function weekOf(day: CalendarDay): { readonly from: CalendarDay; readonly until: CalendarDay } {
  const from = addDays(day, 1 - weekdayOf(day));
  return { from, until: addDays(from, 6) };
}
