import {
  ACCOMPANIMENT_REFUSALS,
  moveTrip,
  refuseAccompaniment,
  refuseAccompanimentChange,
  refuseRePlan,
  type AccompanimentRefusal,
  type AccompanimentStatus,
  type HearingToAttend,
} from './accompaniment-rules';

const ZONE = 'Africa/Nairobi';
const TODAY = '2026-11-23';
const seen = new Set<AccompanimentRefusal | null>();
const noted = (refusal: AccompanimentRefusal | null) => {
  seen.add(refusal);
  return refusal;
};

const hearing: HearingToAttend = { caseId: 'c1', status: 'scheduled', on: '2026-12-01', at: '09:00' };
const plan = {
  caseId: 'c1',
  officerOnCase: true,
  today: TODAY,
  from: '2026-12-01T07:00:00+03:00',
  to: '2026-12-01T13:00:00+03:00',
};

describe('going to court with a survivor', () => {
  it.each([
    [{}, {}, null],
    [{ at: null }, { from: '2026-11-30T15:00:00+03:00', to: '2026-12-02T10:00:00+03:00' }, null],
    [{ caseId: 'c2' }, {}, 'accompaniment.hearing-of-another-case'],
    [{ status: 'adjourned' as const }, {}, 'accompaniment.hearing-not-scheduled'],
    [{ on: '2026-11-20' }, {}, 'accompaniment.hearing-past'],
    [{}, { to: plan.from }, 'accompaniment.ends-before-it-begins'],
    [{}, { to: '2026-12-04T08:00:00+03:00' }, 'accompaniment.too-long'],
    [{}, { from: '2026-12-01T09:30:00+03:00' }, 'accompaniment.not-around-hearing'],
    [{}, { to: '2026-12-01T09:00:00+03:00' }, 'accompaniment.not-around-hearing'],
    [{ at: null, on: '2026-12-03' }, {}, 'accompaniment.not-around-hearing'],
    [{}, { officerOnCase: false }, 'accompaniment.officer-not-on-case'],
  ])('%j %j: %s', (changedHearing, changedPlan, refusal) => {
    expect(noted(refuseAccompaniment(ZONE, { ...hearing, ...changedHearing }, { ...plan, ...changedPlan }))).toBe(
      refusal,
    );
  });

  it('counts days in the zone of the court, not in that of whoever wrote them down', () => {
    const untimed = { ...hearing, at: null };
    const sameDayInCourt = { from: '2026-11-30T21:30:00Z', to: '2026-12-01T20:00:00Z' };

    expect(refuseAccompaniment(ZONE, untimed, { ...plan, ...sameDayInCourt })).toBeNull();
  });
});

describe('what becomes of a plan', () => {
  const change = (status: AccompanimentStatus, to: 'confirmed' | 'cancelled' | 'done', hearingOn = TODAY) =>
    noted(refuseAccompanimentChange({ status, hearingOn }, to, TODAY));

  it.each([
    ['proposed', 'confirmed', null],
    ['confirmed', 'confirmed', 'accompaniment.not-proposed'],
    ['needs-new-plan', 'confirmed', 'accompaniment.not-proposed'],
    ['proposed', 'cancelled', null],
    ['needs-new-plan', 'cancelled', null],
    ['confirmed', 'done', null],
    ['cancelled', 'done', 'accompaniment.not-open'],
    ['done', 'cancelled', 'accompaniment.not-open'],
  ] as const)('%s to %s: %s', (from, to, refusal) => {
    expect(change(from, to)).toBe(refusal);
  });

  it('is not done before its day', () => {
    expect(change('confirmed', 'done', '2026-11-24')).toBe('accompaniment.before-hearing');
  });

  it('can be replaced while it is open', () => {
    const statuses: AccompanimentStatus[] = ['proposed', 'confirmed', 'needs-new-plan', 'cancelled', 'done'];

    const closed = 'accompaniment.not-open';
    expect(statuses.map(refuseRePlan)).toEqual([null, null, null, closed, closed]);
  });
});

describe('the same trip on another date', () => {
  const trip = { from: '2026-12-01T04:00:00Z', to: '2026-12-01T10:00:00Z' };

  it('keeps its distance to the start of the hearing', () => {
    expect(moveTrip(ZONE, trip, { on: '2026-12-01', at: '09:00' }, { on: '2026-12-08', at: '11:30' })).toEqual({
      from: '2026-12-08T06:30:00Z',
      to: '2026-12-08T12:30:00Z',
    });
  });

  it('keeps its times of day when one of the dates has none', () => {
    expect(moveTrip(ZONE, trip, { on: '2026-12-01', at: '09:00' }, { on: '2026-12-08', at: null })).toEqual({
      from: '2026-12-08T04:00:00Z',
      to: '2026-12-08T10:00:00Z',
    });
  });
});

afterAll(() => {
  // A refusal that no test brings about is one that nobody has seen.
  expect([...ACCOMPANIMENT_REFUSALS].filter((code) => !seen.has(code))).toEqual([]);
});
