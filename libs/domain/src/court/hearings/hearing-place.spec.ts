import { Scope } from '../../access/roles';
import { refuseListing, refusePlace } from './hearing-place';

describe('the place of a hearing', () => {
  it.each([
    [{ scope: Scope.Prosecution, stationId: null }, null],
    [{ scope: Scope.Prosecution, stationId: 'kilifi' }, null],
    [{ scope: Scope.Station, stationId: 'mombasa' }, null],
    [{ scope: Scope.Station, stationId: 'kilifi' }, 'hearing.another-station'],
    [{ scope: Scope.Station, stationId: null }, 'hearing.another-station'],
  ])('listed at Mombasa by %j: %s', (lister, refusal) => {
    expect(refuseListing(lister, 'mombasa')).toBe(refusal);
  });

  it.each([
    [{ stationKnown: true, courtroomId: null, courtroomOfStation: false }, null],
    [{ stationKnown: true, courtroomId: 'two', courtroomOfStation: true }, null],
    [{ stationKnown: false, courtroomId: null, courtroomOfStation: false }, 'hearing.unknown-station'],
    [{ stationKnown: true, courtroomId: 'two', courtroomOfStation: false }, 'hearing.courtroom-of-another-station'],
  ])('%j: %s', (place, refusal) => {
    expect(refusePlace(place)).toBe(refusal);
  });
});
