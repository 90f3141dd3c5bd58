import type { ClockRule } from '../../reference/clock-rule';
import type { JurisdictionPack } from '../../reference/pack';
import { addDays, addMonths, daysBetween, type CalendarDay } from '../../shared/days';
import { closureOn, type ClosureReason } from './calendar';
import type { Clock } from './clock';

/** One day, or one month, of a clock as it is counted. */
export interface ClockDay {
  readonly on: CalendarDay;
  /** The how-manieth it is; null when it is not counted. */
  readonly number: number | null;
  /** Why the court does not sit on it; null when it does. */
  readonly closed: ClosureReason | null;
}

/** More than this nobody reads day by day. */
const MOST_DAYS = 100;

/** The way from the start of a clock to its last day, one by one; empty when there is none, or it is too long to read. */
export function clockDays(pack: JurisdictionPack, clock: Clock): readonly ClockDay[] {
  const rule = pack.clocks.find(({ code }) => code === clock.code);
  if (!rule || clock.dueOn === null) return [];
  if (rule.unit === 'months') return monthsOf(pack, clock.startsOn, rule.amount);
  const length = daysBetween(clock.startsOn, clock.dueOn);
  if (length > MOST_DAYS) return [];
  const days = Array.from({ length: length + 1 }, (_, index) => addDays(clock.startsOn, index));
  return numbered(
    days.map((on) => ({ on, closed: closureOn(pack, on) })),
    rule,
    clock.dueOn,
  );
}

function numbered(days: readonly Omit<ClockDay, 'number'>[], rule: ClockRule, dueOn: CalendarDay): readonly ClockDay[] {
  let number = 0;
  return days.map((day, index) => {
    const counted = index > 0 && number < rule.amount && isCounted(rule, day, dueOn);
    if (counted) number += 1;
    return { ...day, number: counted ? number : null };
  });
}

/** Clear days leave out the day of the next hearing; hours are not counted by the day. */
function isCounted({ unit, days }: ClockRule, { on, closed }: Omit<ClockDay, 'number'>, dueOn: CalendarDay): boolean {
  if (unit === 'hours') return false;
  if (unit === 'clear-days' && on === dueOn) return false;
  return days === 'calendar' || closed === null;
}

function monthsOf(pack: JurisdictionPack, startsOn: CalendarDay, amount: number): readonly ClockDay[] {
  return Array.from({ length: amount + 1 }, (_, index) => {
    const on = addMonths(startsOn, index);
    return { on, number: index === 0 ? null : index, closed: closureOn(pack, on) };
  });
}
