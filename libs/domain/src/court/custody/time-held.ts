import { daysBetween, type CalendarDay } from '../../shared/days';
import type { CustodySpell } from '../docket/docket-state';
import { HELD } from '../lists/attention';

/**
 * Days an accused has been held before judgment, all stretches together; a day counts when it was passed in custody until
 * the next. What a court takes off a sentence for it (Criminal Procedure Code s.333(2)) is for the court to say.
 */
export function daysHeld(history: readonly CustodySpell[], today: CalendarDay): number {
  const held = history.filter(({ custody, from }) => HELD.includes(custody) && from <= today);
  return held.reduce((days, { from, to }) => days + daysBetween(from, to === null || to > today ? today : to), 0);
}
