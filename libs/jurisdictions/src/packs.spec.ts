import {
  addDays,
  adjournmentLimit,
  arraignmentClock,
  checkPack,
  isCourtDay,
  proposeNextDates,
  refuseHearing,
  shapeFaults,
  type Jurisdiction,
} from '@hakika/domain';
import { kenya } from './kenya/kenya';
import { packs } from './packs';
import { uganda } from './uganda/uganda';

/** A Friday evening in Advent of 2026, in the zone that both countries keep. */
const FRIDAY_EVENING = { on: '2026-11-27', at: '2026-11-27T20:00:00+03:00', accusedId: 'a1' };
const due = (pack: Jurisdiction) => arraignmentClock(pack, FRIDAY_EVENING, null, '2026-11-27').dueAt;

describe.each(Object.values(packs))('the pack of $code', (pack) => {
  it('has no fault', () => {
    expect(checkPack(pack)).toEqual([]);
  });

  it('is whole when it has travelled as text', () => {
    expect(shapeFaults(JSON.parse(JSON.stringify(pack)))).toEqual([]);
  });

  it('holds no hearing on any of its holidays', () => {
    const plan = { purpose: 'mention', stage: 'plea', today: '2016-01-01' } as const;
    const refusals = pack.holidays.map(({ on }) => refuseHearing(pack, { ...plan, on }));

    expect(refusals.length).toBeGreaterThan(100);
    expect(new Set(refusals)).toEqual(new Set(['hearing.not-a-court-day']));
  });

  it('proposes only days on which the court sits, and says which are too late', () => {
    for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 3)) {
      for (const next of proposeNextDates(pack, day, true)) {
        expect(isCourtDay(pack, next.on)).toBe(true);
        expect(next.overLimit).toBe(next.on > adjournmentLimit(pack, day, true).latestNextDate);
      }
    }
  });
});

describe('two countries, one code', () => {
  it('bring an arrested person to court by their own clock', () => {
    expect(due(kenya)).toBe('2026-11-30T14:00:00Z');
    expect(due(uganda)).toBe('2026-11-29T17:00:00Z');
  });

  it('keep their own holidays', () => {
    expect([isCourtDay(kenya, '2026-06-03'), isCourtDay(uganda, '2026-06-03')]).toEqual([true, false]);
    expect([isCourtDay(kenya, '2026-10-20'), isCourtDay(uganda, '2026-10-20')]).toEqual([false, true]);
  });

  it('end cases by their own sections', () => {
    const kenyan = new Set(kenya.endings.map((rule) => rule.section));

    expect(uganda.endings.filter((rule) => /s\.\d/.test(rule.section) && kenyan.has(rule.section))).toEqual([]);
  });

  it('share no word that only one of them could mean', () => {
    const { countries: _countries, ...rest } = uganda;

    expect(JSON.stringify(rest).match(/Kenya|Nairobi|Mombasa|Kilifi|KES|KSh|Counter-Trafficking|s\.205/g)).toBeNull();
  });
});
