import { addDays } from '../court-calendar';
import type { CaseBrief } from './case-brief';
import type { DayOfDemo } from '../caseload';
import type { Dice } from '../dice';

/** The days a case was in court, the first one being the day it came there, and the day it comes again. */
export interface CourtDates {
  readonly past: readonly string[];
  readonly next: string | null;
}

export function courtDatesOf(brief: CaseBrief, day: DayOfDemo, dice: Dice): CourtDates {
  const { next, endedOn, beganOn } = brief;
  if (endedOn !== null) return { past: [...backwards(brief, endedOn, day, dice), endedOn], next: null };
  if (next.kind === 'on') {
    const last = next.heardToday ? [day.focus] : [];
    return { past: [...backwards(brief, last[0] ?? next.on, day, dice), ...last], next: next.on };
  }
  const last = lastDay(beganOn, day, next.kind === 'no-outcome' ? [1, 8] : [4, 20], dice);
  return { past: last === beganOn ? [beganOn] : [...backwards(brief, last, day, dice), last], next: null };
}

function lastDay(
  beganOn: string,
  { today, calendar }: DayOfDemo,
  [least, most]: readonly [number, number],
  dice: Dice,
): string {
  const last = calendar.onOrBefore(addDays(today, -dice.whole(least, most)));
  return last > beganOn ? last : beganOn;
}

/** From before `anchor`, and before today, back to the day the case came to court. Courts rest, so some gaps are long. */
function backwards(
  { beganOn, rhythm }: CaseBrief,
  anchor: string,
  { calendar, today }: DayOfDemo,
  dice: Dice,
): readonly string[] {
  const [least, most] = rhythm;
  const yesterday = addDays(today, -1);
  const days: string[] = [];
  let on = anchor;
  while (on > addDays(beganOn, least + 3)) {
    const before = addDays(on, -dice.whole(least, most));
    on = calendar.onOrBefore(before < today ? before : yesterday);
    if (on > beganOn) days.push(on);
  }
  const kept = days.filter((date) => !dice.chance(calendar.rest(date)));
  // A case that came to court just before the recess still had its first dates.
  return [beganOn, ...(kept.length > 0 ? kept : days).reverse()];
}
