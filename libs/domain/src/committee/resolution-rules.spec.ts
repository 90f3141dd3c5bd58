import { carriedOver, overdueDays, refuseResolution, refuseResolutionChange } from './resolution-rules';

const TODAY = '2026-11-23';

describe('a resolution of a committee', () => {
  it.each([
    [{ agreedOn: '2026-11-23', dueOn: null }, null],
    [{ agreedOn: '2026-11-03', dueOn: '2026-11-03' }, null],
    [{ agreedOn: '2026-11-24', dueOn: null }, 'resolution.agreed-in-the-future'],
    [{ agreedOn: '2026-11-03', dueOn: '2026-11-02' }, 'resolution.due-before-agreed'],
    [{ agreedOn: '2026-11-03', dueOn: null, stationId: null }, 'resolution.no-station'],
  ])('%j: %s', (resolution, refusal) => {
    expect(refuseResolution({ stationId: 'station', ...resolution }, TODAY)).toBe(refusal);
  });

  const open = { status: 'open', doneOn: null, note: null, agreedOn: '2026-11-03' };

  it.each([
    [{ status: 'done', doneOn: '2026-11-23', note: null }, null],
    [{ status: 'open', doneOn: null, note: 'Asked again' }, null],
    [{ status: 'done', doneOn: '2026-11-24', note: null }, 'resolution.done-in-the-future'],
    [{ status: 'done', doneOn: '2026-11-02', note: null }, 'resolution.done-before-agreed'],
    [{ status: 'open', doneOn: null, note: null }, 'resolution.unchanged'],
  ])('becomes %j: %s', (next, refusal) => {
    expect(refuseResolutionChange(open, next, TODAY)).toBe(refusal);
  });

  it('can be said again to be open, since what was said before stays on record', () => {
    const done = { ...open, status: 'done', doneOn: '2026-11-20' };

    expect(refuseResolutionChange(done, { status: 'open', doneOn: null, note: null }, TODAY)).toBeNull();
  });

  it.each([
    ['open', '2026-11-20', 3],
    ['in-progress', '2026-11-22', 1],
    ['open', '2026-11-23', null],
    ['open', null, null],
    ['done', '2026-11-20', null],
    ['escalated', '2026-11-20', null],
  ])('%s and due on %s is overdue by %s', (status, dueOn, days) => {
    expect(overdueDays({ status, dueOn }, TODAY)).toBe(days);
  });

  it.each([
    ['open', '2026-11-02', 0],
    ['open', '2026-10-31', 1],
    ['escalated', '2025-12-01', 11],
    ['done', '2026-08-01', 0],
  ])('%s and agreed on %s was carried over %s times', (status, agreedOn, times) => {
    expect(carriedOver({ status, agreedOn }, TODAY)).toBe(times);
  });
});
