import { aPack } from '../../testing/test-pack';
import { closureOn, courtDayFrom, isCourtDay } from './calendar';

describe('the court calendar', () => {
  it.each([
    ['2026-11-13', null],
    ['2026-11-14', 'weekend'],
    ['2026-11-15', 'weekend'],
    ['2026-11-16', 'harvest'],
  ])('on %s is closed for %p', (day, reason) => {
    expect(closureOn(aPack(), day)).toBe(reason);
    expect(isCourtDay(aPack(), day)).toBe(reason === null);
  });

  it('passes over a long weekend and says so', () => {
    expect(courtDayFrom(aPack(), '2026-11-14')).toEqual({
      on: '2026-11-17',
      skipped: [
        { on: '2026-11-14', reason: 'weekend' },
        { on: '2026-11-15', reason: 'weekend' },
        { on: '2026-11-16', reason: 'harvest' },
      ],
    });
  });

  it('stays on a court day', () => {
    expect(courtDayFrom(aPack(), '2026-11-17')).toEqual({ on: '2026-11-17', skipped: [] });
  });
});
