import fc from 'fast-check';
import { addDays, addMonths, dayOf, daysBetween, instantAt, isCalendarDay, isInstant, timeOf, weekdayOf } from './days';

describe('calendar days', () => {
  it.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-13-01', false],
    ['2025-1-01', false],
    ['2025-01-01T00:00', false],
    ['', false],
    ['1900-01-01', true],
    ['2199-12-31', true],
    ['1899-12-31', false],
    ['2200-01-01', false],
    ['0000-01-01', false],
    ['9999-12-31', false],
  ])('reads %p as a day: %p', (text, expected) => {
    expect(isCalendarDay(text)).toBe(expected);
  });

  it.each([
    ['2025-01-01T00:00:00Z', true],
    ['2025-01-01T03:00:00+03:00', true],
    ['2025-01-01T00:00:00', false],
    ['yesterday', false],
    ['+275760-09-13T00:00:00Z', false],
    ['-000001-01-01T00:00:00Z', false],
    ['9999-12-31T23:59:59Z', false],
  ])('reads %p as a moment: %p', (text, expected) => {
    expect(isInstant(text)).toBe(expected);
  });

  it('adds and counts days both ways', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));

    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it('counts 956 days over a leap year', () => {
    expect(daysBetween('2019-04-15', '2021-11-26')).toBe(956);
  });

  it('ends a month on its last day', () => {
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  });

  it('knows Monday from Sunday', () => {
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-22')]).toEqual([1, 7]);
  });

  it('puts a moment on the day of the court, not of Greenwich', () => {
    expect(dayOf('2025-01-05T21:30:00Z', 'Africa/Nairobi')).toBe('2025-01-06');
    expect(timeOf('2025-01-05T21:30:00Z', 'Africa/Nairobi')).toBe('00:30');
    expect(instantAt('2025-01-06', '00:30', 'Africa/Nairobi')).toBe('2025-01-05T21:30:00Z');
  });
});
