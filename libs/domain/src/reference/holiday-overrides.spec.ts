import { closureOn } from '../court/clocks/calendar';
import { aPack } from '../testing/test-pack';
import { checkPack } from './check-pack';
import {
  HOLIDAY_REFUSALS,
  refuseHolidayOverride,
  withHolidayOverrides,
  type HolidayOverride,
} from './holiday-overrides';

const pack = aPack();
/** A Tuesday; the Monday before it is the one holiday of the pack. */
const TUESDAY = '2026-11-17';
const MONDAY = '2026-11-16';
const name = { en: 'Day of rain', sw: 'Siku ya mvua' };
const added: HolidayOverride = { on: TUESDAY, change: 'added', name };
const removed: HolidayOverride = { on: MONDAY, change: 'removed', name: null };
const back = (on: string): HolidayOverride => ({ on, change: 'as-in-pack', name: null });

describe('days that change late', () => {
  it('close and open the courts', () => {
    const local = withHolidayOverrides(pack, [added, removed]);

    expect([closureOn(pack, TUESDAY), closureOn(pack, MONDAY)]).toEqual([null, 'harvest']);
    expect([closureOn(local, TUESDAY), closureOn(local, MONDAY)]).toEqual([`declared-${TUESDAY}`, null]);
  });

  it('leave a sound pack', () => {
    expect(checkPack(withHolidayOverrides(pack, [added, removed, { ...added, on: '2026-11-12' }]))).toEqual([]);
  });

  it('are taken back by saying so, and the last word counts', () => {
    expect(withHolidayOverrides(pack, [added, removed, back(TUESDAY), back(MONDAY)])).toEqual(pack);
    expect(closureOn(withHolidayOverrides(pack, [added, back(TUESDAY), added]), TUESDAY)).not.toBeNull();
  });

  const CASES = [
    [null, [], added],
    [null, [], removed],
    [null, [added], back(TUESDAY)],
    [null, [removed], { ...added, on: MONDAY }],
    [null, [added], { ...removed, on: TUESDAY }],
    ['holiday.not-a-day', [], { ...added, on: '2026-02-30' }],
    ['holiday.name-needed', [], { ...added, name: null }],
    ['holiday.court-closed-anyway', [added], added],
    ['holiday.court-closed-anyway', [], { ...added, on: '2026-11-15' }],
    ['holiday.not-a-holiday', [], { ...removed, on: TUESDAY }],
    ['holiday.not-a-holiday', [removed], removed],
    ['holiday.nothing-to-take-back', [], back(MONDAY)],
    ['holiday.nothing-to-take-back', [added, back(TUESDAY)], back(TUESDAY)],
  ] as const;

  it.each(CASES)('%s (%#)', (refusal, stated, plan) => {
    expect(refuseHolidayOverride(pack, stated, plan)).toBe(refusal);
  });

  it('have a case for every refusal', () => {
    expect(new Set(CASES.flatMap(([refusal]) => refusal ?? []))).toEqual(new Set(HOLIDAY_REFUSALS));
  });
});
