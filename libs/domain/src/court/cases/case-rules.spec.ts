import { refuseCase } from './case-rules';

describe('opening a case', () => {
  it.each([
    ['2026-11-22', null],
    ['2026-11-23', null],
    ['2026-11-24', 'case.reported-in-the-future'],
  ])('with a report of %s: %s', (reportedOn, refusal) => {
    expect(refuseCase({ reportedOn, today: '2026-11-23' })).toBe(refusal);
  });
});
