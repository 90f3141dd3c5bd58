import { closureOn } from '../court/clocks/calendar';
import { isCalendarDay, type CalendarDay } from '../shared/days';
import type { Holiday, JurisdictionPack } from './pack';
import type { Term, Wording } from './term';

/** A day declared off, a day of the pack on which courts sit after all, or back to what the pack says. */
export const HolidayChange = { Added: 'added', Removed: 'removed', AsInPack: 'as-in-pack' } as const;
export type HolidayChange = (typeof HolidayChange)[keyof typeof HolidayChange];

/** What an administrator says of one day; of several about the same day the last counts. */
export interface HolidayOverride {
  readonly on: CalendarDay;
  readonly change: HolidayChange;
  /** Of an added day. */
  readonly name: Wording | null;
}

export const HOLIDAY_REFUSALS = [
  'holiday.not-a-day',
  'holiday.name-needed',
  'holiday.court-closed-anyway',
  'holiday.not-a-holiday',
  'holiday.nothing-to-take-back',
] as const;
export type HolidayRefusal = (typeof HOLIDAY_REFUSALS)[number];

/** Why a day may not be changed, or null. `stated` is what was said before, oldest first. */
export function refuseHolidayOverride(
  pack: JurisdictionPack,
  stated: readonly HolidayOverride[],
  plan: HolidayOverride,
): HolidayRefusal | null {
  if (!isCalendarDay(plan.on)) return 'holiday.not-a-day';
  const now = withHolidayOverrides(pack, stated);
  switch (plan.change) {
    case 'added':
      if (plan.name === null) return 'holiday.name-needed';
      return closureOn(now, plan.on) === null ? null : 'holiday.court-closed-anyway';
    case 'removed':
      return now.holidays.some((holiday) => holiday.on === plan.on) ? null : 'holiday.not-a-holiday';
    case 'as-in-pack':
      return standing(stated).some((override) => override.on === plan.on) ? null : 'holiday.nothing-to-take-back';
  }
}

/** The pack as the courts of this installation keep it. */
export function withHolidayOverrides<P extends JurisdictionPack>(pack: P, stated: readonly HolidayOverride[]): P {
  const overrides = standing(stated);
  if (overrides.length === 0) return pack;
  const days = new Set(overrides.map((override) => override.on));
  const added = overrides.flatMap(({ on, change, name }) => (change === 'added' && name ? [{ on, name }] : []));
  const holidays: readonly Holiday[] = [
    ...pack.holidays.filter((holiday) => !days.has(holiday.on)),
    ...added.map(({ on }) => ({ on, code: codeOf(on), verified: true })),
  ];
  return {
    ...pack,
    holidayNames: [...pack.holidayNames, ...added.map(nameOf)],
    holidays: [...holidays].sort((a, b) => (a.on < b.on ? -1 : 1)),
  };
}

function standing(stated: readonly HolidayOverride[]): readonly HolidayOverride[] {
  const last = new Map(stated.map((override) => [override.on, override]));
  return [...last.values()].filter((override) => override.change !== 'as-in-pack');
}

const codeOf = (on: CalendarDay): string => `declared-${on}`;

function nameOf({ on, name }: { readonly on: CalendarDay; readonly name: Wording }): Term {
  return { code: codeOf(on), wording: name, source: 'Declared; entered by an administrator', verified: true };
}
