import { MatterCall, numbersToCall, refuseCall, standingOf, weekOf } from './call-order';

const TODAY = '2026-11-23';

describe('the list of a court day as it runs', () => {
  const said = (state: MatterCall, next: MatterCall) =>
    refuseCall({ on: TODAY, status: 'scheduled', said: state }, next, TODAY);

  it('goes from waiting to called to finished, and back by a word of its own', () => {
    const { Waiting, Called, Finished } = MatterCall;

    expect([said(Waiting, Called), said(Called, Finished), said(Called, Waiting), said(Finished, Called)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(said(Waiting, Finished)).toBe('call.not-called');
    expect(said(Finished, Waiting)).toBe('call.not-called');
    expect(said(Called, Called)).toBe('call.already-said');
  });

  it('runs on its own day only', () => {
    const matter = { on: '2026-11-24', status: 'scheduled', said: 'waiting' } as const;

    expect(refuseCall(matter, 'called', TODAY)).toBe('call.another-day');
  });

  it('is over for a matter that was vacated or whose outcome is on record', () => {
    const matter = { on: TODAY, said: 'waiting' } as const;

    expect(refuseCall({ ...matter, status: 'vacated' }, 'called', TODAY)).toBe('call.vacated');
    expect(refuseCall({ ...matter, status: 'adjourned' }, 'called', TODAY)).toBe('call.outcome-recorded');
    expect([standingOf('effective', 'waiting'), standingOf('scheduled', 'called')]).toEqual(['finished', 'called']);
  });
});

describe('numbers in the order of calling', () => {
  it.each([
    ['nobody has put them in order', [0, 0, 0], [1, 2, 3]],
    ['they keep the places that they held among others', [7, 2, 5], [2, 5, 7]],
    ['two held the same place', [2, 2, 3], [2, 3, 4]],
    ['there is none', [], []],
  ])('when %s', (_, held, numbers) => {
    expect(numbersToCall(held)).toEqual(numbers);
  });
});

it.each(['2026-11-23', '2026-11-26', '2026-11-29'])('the week of %s runs from Monday to Sunday', (day) => {
  expect(weekOf(day)).toEqual({ from: '2026-11-23', until: '2026-11-29' });
});
