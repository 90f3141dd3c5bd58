import { dayOf, instantOf, readTimesIn, timeOf } from './court-zone';

describe('days and times of a court', () => {
  afterEach(() => readTimesIn('Africa/Nairobi'));

  it.each([
    ['Africa/Kampala', '2026-11-23', '01:30'],
    ['Africa/Accra', '2026-11-22', '22:30'],
    ['Africa/Harare', '2026-11-23', '00:30'],
  ])('are read in the zone of the jurisdiction: %s', (zone, day, time) => {
    readTimesIn(zone);

    expect([dayOf('2026-11-22T22:30:00.000Z'), timeOf('2026-11-22T22:30:00.000Z')]).toEqual([day, time]);
    expect(instantOf(day, time)).toBe('2026-11-22T22:30:00.000Z');
  });
});
