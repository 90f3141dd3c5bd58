import { adjournmentGain, type GainFacts } from './adjournment-gain';
import { clearance } from './clearance';
import { HIDDEN, NOTHING, percentOf, shareOf, shown } from './figure';
import { addToMonth, dayInWords, isMonth, lastDayOf, monthAndYear, shortMonth } from './months';

describe('clearance', () => {
  it('is what was resolved for every hundred filed', () => {
    expect(clearance(shown(10), shown(12), 5).value).toEqual(shown(83));
    expect(clearance(shown(15), shown(12), 5).value).toEqual(shown(125));
  });

  it('is none without cases filed, and hidden with either count', () => {
    expect(clearance(shown(10), shown(0), 5).value).toEqual(NOTHING);
    expect(clearance(HIDDEN, shown(12), 5).value).toEqual(HIDDEN);
    expect(clearance(shown(10), HIDDEN, 5).value).toEqual(HIDDEN);
  });

  it('names its unit, basis and source', () => {
    expect(clearance(shown(10), shown(12), 5)).toMatchObject({
      unit: 'case',
      basis: 'flow',
      source: expect.stringContaining('filed_on'),
    });
  });
});

describe('shares', () => {
  it('are whole per cent, halves up', () => {
    expect([percentOf(35, 112), percentOf(1, 200), percentOf(1, 8), percentOf(0, 7), percentOf(0, 0)]).toEqual([
      31,
      1,
      13,
      0,
      null,
    ]);
  });

  it('are hidden when they would be shares of too few', () => {
    expect(shareOf(shown(13), shown(19), 20)).toEqual(HIDDEN);
    expect(shareOf(shown(13), shown(20), 20)).toEqual(shown(65));
    expect(shareOf(NOTHING, shown(20), 20)).toEqual(NOTHING);
  });
});

describe('what fewer adjournments would gain', () => {
  const october: GainFacts = { halved: 18, daysLost: 26, pending: 41, effective: 77, concluded: 10, filed: 12 };

  it('halves the reasons, and shows its sum', () => {
    expect(adjournmentGain(october)).toEqual({
      avoided: 9,
      daysSooner: 6,
      moreConcluded: 1,
      clearanceFrom: 83,
      clearanceTo: 92,
      formula: [
        { code: 'avoided', value: 9 },
        { code: 'daysLost', value: 26 },
        { code: 'pending', value: 41 },
        { code: 'effectivePerConclusion', value: 7.7 },
      ],
    });
  });

  it('promises nothing when there is nothing to avoid, or nobody waiting', () => {
    expect(adjournmentGain({ ...october, halved: 1 })).toBeNull();
    expect(adjournmentGain({ ...october, pending: 0 })).toBeNull();
  });

  it('promises no conclusion in a month that had none', () => {
    expect(adjournmentGain({ ...october, concluded: 0 })).toMatchObject({
      moreConcluded: 0,
      daysSooner: 6,
      clearanceTo: 0,
    });
  });
});

describe('months', () => {
  it('are counted and named in both languages', () => {
    expect([addToMonth('2026-01', -1), lastDayOf('2028-02')]).toEqual(['2025-12', '2028-02-29']);
    expect([monthAndYear('2026-10', 'en'), monthAndYear('2026-08', 'sw'), shortMonth('2026-10', 'sw')]).toEqual([
      'October 2026',
      'Agosti 2026',
      'Okt',
    ]);
    expect([dayInWords('2026-11-03', 'en'), dayInWords('2026-11-03', 'sw')]).toEqual([
      'Tue 3 Nov 2026',
      'Jnn 3 Nov 2026',
    ]);
    expect(['2026-10', '2026-13', '26-10', '2026-1'].map(isMonth)).toEqual([true, false, false, false]);
  });
});
