import { aFallenPlan, anAgenda, anAccompaniment, anUncoveredHearing } from '../../../testing/support';
import { bookedWithin, daysToShow } from '../agenda/agenda-days';
import { firstDraft, toBooking, toRePlan, usualHours } from './booking-plan';

describe('the first proposal for a booking', () => {
  it.each([
    ['09:00', { from: '08:00', to: '17:00' }],
    ['14:30', { from: '13:30', to: '17:00' }],
    ['18:30', { from: '17:30', to: '23:59' }],
    ['00:15', { from: '00:15', to: '17:00' }],
    [null, { from: '08:00', to: '17:00' }],
  ])('for a hearing at %s is from an hour before until the day is over', (at, hours) => {
    expect(usualHours(at)).toEqual(hours);
  });

  it('takes what the server proposes where a plan fell', () => {
    const { accompaniment, next, proposal } = aFallenPlan();

    const draft = firstDraft(
      { hearing: next!, officerId: null, fallen: { accompaniment, proposal } },
      'Children’s office',
    );

    expect(draft).toEqual({
      officerId: proposal!.officerId,
      from: '08:00',
      to: '17:00',
      meetingPoint: 'Our office',
    });
  });

  it('keeps the meeting point of the plan that fell when nothing is proposed', () => {
    const { accompaniment, next } = aFallenPlan();

    const draft = firstDraft(
      { hearing: next!, officerId: 'o', fallen: { accompaniment, proposal: null } },
      'Elsewhere',
    );

    expect(draft).toMatchObject({ officerId: 'o', meetingPoint: 'Our office' });
  });

  it('is sent in the time of the court', () => {
    const draft = { officerId: 'o', from: '08:00', to: '17:00', meetingPoint: ' Our office ' };

    const booking = toBooking(anUncoveredHearing(), 'o', draft);

    expect(booking).toEqual({
      survivorId: 'survivor-2',
      hearingId: 'hearing-2',
      officerId: 'o',
      from: '2026-11-26T05:00:00.000Z',
      to: '2026-11-26T14:00:00.000Z',
      meetingPoint: 'Our office',
    });
    expect(toRePlan(booking)).not.toHaveProperty('survivorId');
  });
});

describe('the days of an agenda', () => {
  const view = anAgenda({
    days: [
      { day: '2026-11-24', items: [anAccompaniment()] },
      { day: '2026-12-05', items: [anAccompaniment({ id: 'b', status: 'cancelled' })] },
    ],
  });

  it('are those with bookings, and of the next few also the court days without', () => {
    expect(daysToShow(view, '2026-11-23').map(({ day, items }) => [day, items.length])).toEqual([
      ['2026-11-23', 0],
      ['2026-11-24', 1],
      ['2026-11-25', 0],
      ['2026-11-26', 0],
      ['2026-11-27', 0],
      ['2026-12-05', 1],
    ]);
  });

  it('leave weekends without bookings out', () => {
    expect(daysToShow(anAgenda(), '2026-11-28').map(({ day }) => day)).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
    ]);
  });

  it('are counted without what was cancelled', () => {
    expect(bookedWithin(view, '2026-11-23', 7)).toBe(1);
    expect(bookedWithin(view, '2026-11-23', 14)).toBe(1);
  });
});
