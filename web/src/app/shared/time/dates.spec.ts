import { addDays, courtDate, daysBetween } from './dates';

describe('court days in words', () => {
  const this2026 = { today: '2026-11-23' };

  it('writes the weekday, the day and a three-letter month', () => {
    expect(courtDate('2026-11-26', 'en', this2026)).toBe('Thu 26 Nov');
    expect(courtDate('2026-09-03', 'en', this2026)).toBe('Thu 3 Sep');
    expect(courtDate('2026-11-26', 'sw', this2026)).toBe('Alh 26 Nov');
  });

  it('adds the year when it is another one, and always where asked', () => {
    expect(courtDate('2027-01-04', 'en', this2026)).toBe('Mon 4 Jan 2027');
    expect(courtDate('2026-11-26', 'en', 'always')).toBe('Thu 26 Nov 2026');
  });

  it('counts days across a leap day and a change of year', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-11-26', '2026-11-23')).toBe(-3);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});
