import { aDocket, aFact, aSmallDocket, COURSE, courseUntil, type Said } from '../../testing/a-docket';
import { aPack } from '../../testing/test-pack';
import { caseClocks } from './case-clocks';
import type { Clock } from './clock';
import { adjournmentLimit, arraignmentClock, limitClock, type Moment } from './clocks';
import { fold } from '../docket/docket';

const pack = aPack();
const nairobi = (day: string, time: string): Moment => ({ on: day, at: `${day}T${time}:00+03:00` });
const dayOnly = (day: string): Moment => ({ on: day, at: null });
const arraignment = (arrest: Moment, produced: Moment | null, today = '2026-11-30'): Clock =>
  arraignmentClock(pack, { ...arrest, accusedId: 'a1' }, produced, today);

describe('twenty-four hours', () => {
  it.each([
    ['in court hours', nairobi('2026-11-10', '10:00'), '2026-11-11', '2026-11-11T07:00:00Z'],
    ['before the court opens', nairobi('2026-11-10', '03:00'), '2026-11-11', '2026-11-11T14:00:00Z'],
    ['after the court closes', nairobi('2026-11-10', '20:00'), '2026-11-12', '2026-11-12T14:00:00Z'],
    ['on a Saturday before a holiday', nairobi('2026-11-13', '10:00'), '2026-11-17', '2026-11-17T14:00:00Z'],
    ['on a Sunday evening', nairobi('2026-11-21', '20:00'), '2026-11-23', '2026-11-23T14:00:00Z'],
    ['at an unknown hour', dayOnly('2026-11-10'), '2026-11-11', '2026-11-11T14:00:00Z'],
  ])('run out %s', (_when, arrest, dueOn, dueAt) => {
    expect(arraignment(arrest, null)).toMatchObject({ dueOn, dueAt });
  });

  it.each([
    ['in-time', nairobi('2026-11-10', '10:00'), nairobi('2026-11-11', '09:59')],
    ['late', nairobi('2026-11-10', '10:00'), nairobi('2026-11-11', '10:01')],
    ['in-time', nairobi('2026-11-10', '10:00'), dayOnly('2026-11-11')],
    ['in-time', dayOnly('2026-11-10'), nairobi('2026-11-11', '16:00')],
    ['late', dayOnly('2026-11-10'), dayOnly('2026-11-12')],
  ] as const)('are %s (%#)', (status, arrest, produced) => {
    expect(arraignment(arrest, produced).status).toBe(status);
  });

  it('run until the day is over', () => {
    expect(arraignment(dayOnly('2026-11-10'), null, '2026-11-11').status).toBe('running');
    expect(arraignment(dayOnly('2026-11-10'), null, '2026-11-12').status).toBe('overdue');
  });

  it('show how they were counted', () => {
    expect(arraignment(nairobi('2026-11-13', '10:00'), nairobi('2026-11-17', '09:00')).steps).toEqual([
      { label: 'arrested', value: '2026-11-13T10:00' },
      { label: 'hours-allowed', value: '24' },
      { label: 'hours-run-out', value: '2026-11-14T10:00' },
      { label: 'not-a-court-day', value: '2026-11-14 weekend' },
      { label: 'not-a-court-day', value: '2026-11-15 weekend' },
      { label: 'not-a-court-day', value: '2026-11-16 harvest' },
      { label: 'end-of-next-court-day', value: '2026-11-17T17:00' },
      { label: 'produced-in-court', value: '2026-11-17T09:00' },
    ]);
  });

  it('run out on a day when no court sits, where the law does not wait for the court', () => {
    const strict = aPack({ clocks: pack.clocks.map((rule) => ({ ...rule, roll: 'none' as const })) });
    const arrest = { ...nairobi('2026-11-13', '10:00'), accusedId: 'a1' };

    expect(arraignmentClock(strict, arrest, null, '2026-11-16')).toMatchObject({
      dueOn: '2026-11-14',
      dueAt: '2026-11-14T07:00:00Z',
      status: 'overdue',
    });
  });

  it('say when they ran out on a court day while no court sat', () => {
    expect(arraignment(nairobi('2026-11-10', '20:00'), null).steps).toContainEqual({
      label: 'outside-court-hours',
      value: '08:00-17:00',
    });
  });
});

describe('the longest adjournment', () => {
  it.each([
    [true, 15, '2026-12-08', '2026-12-09'],
    [false, 30, '2026-12-23', '2026-12-24'],
  ])('in custody %p is %p clear days', (inCustody, clearDays, lastClearDay, latestNextDate) => {
    expect(adjournmentLimit(pack, '2026-11-23', inCustody)).toMatchObject({
      clearDays,
      firstClearDay: '2026-11-24',
      lastClearDay,
      latestNextDate,
    });
  });

  it('is kept on its last day and broken on the next', () => {
    expect(adjournmentLimit(pack, '2026-11-23', true, '2026-12-09').clock.status).toBe('in-time');
    expect(adjournmentLimit(pack, '2026-11-23', true, '2026-12-10').clock.status).toBe('late');
    expect(adjournmentLimit(pack, '2026-11-23', true).clock.status).toBe('running');
  });
});

describe('the clocks of a case', () => {
  const clocksOf = (facts: readonly Said[], today: string, code: string) =>
    caseClocks(pack, fold(pack, aSmallDocket(...facts)), today).filter((clock) => clock.code === code);

  it.each([
    ['arraignment', 'arraigned', 'in-time', '2025-01-07'],
    ['judgment', 'verdict', 'in-time', '2025-09-05'],
    ['judgment', 'defence-closed', 'overdue', '2025-09-05'],
    ['appeal', 'appeal-filed', 'in-time', '2025-09-15'],
    ['appeal', 'sentenced', 'not-applicable', '2025-09-15'],
    ['backlog', 'sentenced', 'in-time', '2026-01-07'],
    ['backlog', 'plea-taken', 'overdue', '2026-01-07'],
  ] as const)('%s after %s is %s', (code, until, status, dueOn) => {
    expect(clocksOf(courseUntil(until), '2026-06-01', code)).toEqual([expect.objectContaining({ status, dueOn })]);
  });

  it('let the time to appeal run while it lasts', () => {
    expect(clocksOf(courseUntil('sentenced'), '2025-09-15', 'appeal')[0]?.status).toBe('running');
  });

  it.each([
    ['arraignment-to-sentence', 'sentenced', 237, 'not-applicable'],
    ['arraignment-to-sentence', 'plea-taken', 145, 'running'],
    ['sentence-to-appeal-decision', 'appeal-decided', 91, 'not-applicable'],
  ] as const)('measure %s after %s', (code, until, days, status) => {
    expect(clocksOf(courseUntil(until), '2025-06-01', code)).toEqual([
      expect.objectContaining({ days, status, dueOn: null }),
    ]);
  });

  it('measure a pending appeal to today', () => {
    expect(clocksOf(courseUntil('appeal-filed'), '2025-10-01', 'sentence-to-appeal-decision')[0]).toMatchObject({
      days: 30,
      status: 'running',
    });
  });

  it('count each amendment from the first arraignment', () => {
    const amended: Said = {
      type: 'charge-amended',
      occurredOn: '2025-01-20',
      details: { addedCountIds: ['c2'], removedCountIds: [] },
    };

    expect(clocksOf([...courseUntil('arraigned'), amended], '2025-06-01', 'arraignment-to-amendment')).toEqual([
      expect.objectContaining({ days: 13, accusedId: null }),
    ]);
  });

  it('are met by an order on custody, which is a court’s', () => {
    const order: Said = { type: 'custodial-order', occurredOn: '2025-01-07', details: { granted: true, days: 14 } };

    expect(clocksOf([COURSE[0], order], '2025-01-10', 'arraignment')[0]).toMatchObject({
      status: 'in-time',
      metOn: '2025-01-07',
    });
    expect(clocksOf([COURSE[0], order], '2025-01-10', 'custodial-order')[0]).toMatchObject({
      status: 'running',
      dueOn: '2025-01-21',
    });
    expect(clocksOf([COURSE[0], order], '2025-01-22', 'custodial-order')[0]?.status).toBe('overdue');
  });

  it.each([
    ['2025-01-21', 'in-time'],
    ['2025-01-23', 'late'],
  ] as const)('of an order end with the order of %s that extends it', (on, status) => {
    const order = (occurredOn: string): Said => ({
      type: 'custodial-order',
      occurredOn,
      details: { granted: true, days: 14 },
    });

    expect(clocksOf([COURSE[0], order('2025-01-07'), order(on)], '2025-01-25', 'custodial-order')).toMatchObject([
      { status, dueOn: '2025-01-21', metOn: on },
      { status: 'running', metOn: null },
    ]);
  });

  it('of an order end with the release, and not with a refusal to extend it', () => {
    const order: Said = { type: 'custodial-order', occurredOn: '2025-01-07', details: { granted: true, days: 14 } };
    const refusal: Said = { type: 'custodial-order', occurredOn: '2025-01-20', details: { granted: false, days: 0 } };
    const freed: Said = { type: 'released-pending-charge', occurredOn: '2025-01-20', details: {} };
    const after = (...said: Said[]) => clocksOf([COURSE[0], order, ...said], '2025-01-25', 'custodial-order');

    expect(after(refusal)).toMatchObject([{ status: 'overdue', metOn: null }]);
    expect(after(refusal, freed)).toMatchObject([{ status: 'not-applicable' }]);
  });

  it('name an order beyond 30 days and orders beyond 90', () => {
    const order = (occurredOn: string, days: number): Said => ({
      type: 'custodial-order',
      occurredOn,
      details: { granted: true, days },
    });
    const orders = [order('2025-01-07', 31), order('2025-02-07', 30), order('2025-03-09', 30)];

    expect(clocksOf([COURSE[0], ...orders], '2025-03-10', 'custodial-order').map((clock) => clock.status)).toEqual([
      'late',
      'in-time',
      'running',
    ]);
    expect(clocksOf([COURSE[0], ...orders], '2025-03-10', 'custodial-total')[0]).toMatchObject({ status: 'late' });
    expect(clocksOf([COURSE[0], orders[0]!], '2025-03-10', 'custodial-total')[0]?.status).toBe('running');
  });

  it('stop for somebody released in time', () => {
    const freed: Said = { type: 'released-on-police-bail', occurredOn: '2025-01-06', details: { amountKes: null } };

    expect(clocksOf([COURSE[0], freed], '2025-03-01', 'arraignment')[0]?.status).toBe('not-applicable');
  });

  it('stop for somebody released while the prosecution decides', () => {
    const released: Said = { type: 'released-pending-charge', occurredOn: '2025-01-07' };
    const state = fold(pack, aSmallDocket(COURSE[0], released));

    expect(caseClocks(pack, state, '2025-02-01').find(({ code }) => code === 'arraignment')).toMatchObject({
      status: 'not-applicable',
    });
  });

  it('wait for no judgment in a trial that began afresh', () => {
    const judged: readonly Said[] = [
      ...courseUntil('defence-closed'),
      { type: 'magistrate-changed', occurredOn: '2025-07-14' },
      { type: 's200-direction', occurredOn: '2025-07-21', details: { direction: 'de-novo', witnesses: [] } },
    ];
    const codes = (facts: readonly Said[]) =>
      caseClocks(pack, fold(pack, aSmallDocket(...facts)), '2025-12-01').map(({ code }) => code);

    expect(codes(judged.slice(0, -1))).toContain('judgment');
    expect(codes(judged)).not.toContain('judgment');
  });

  it('run apart for each accused', () => {
    const docket = aDocket(
      { ...COURSE[0], accusedId: 'a1' },
      { ...COURSE[0], occurredOn: '2025-01-09', accusedId: 'a2' },
    );
    const clocks = caseClocks(pack, fold(pack, docket), '2025-01-08').filter((clock) => clock.code === 'arraignment');

    expect(clocks.map((clock) => [clock.accusedId, clock.startsOn])).toEqual([
      ['a1', '2025-01-06'],
      ['a2', '2025-01-09'],
    ]);
  });

  it('carry the source of their rule', () => {
    for (const clock of caseClocks(pack, fold(pack, aSmallDocket(...COURSE)), '2026-01-01')) {
      expect(clock.source).not.toBe('');
      expect(clock.steps.length).toBeGreaterThan(0);
    }
  });
});

describe('a pack without a rule', () => {
  it('is named', () => {
    const docket = fold(pack, { ...aSmallDocket(), milestones: courseUntil('arrested').map(aFact) });

    expect(() => caseClocks(aPack({ clocks: [] }), docket, '2025-01-08')).toThrow(
      'The pack XT has no clock arraignment',
    );
  });
});

describe('a limit in days', () => {
  const limit = (changes: object) =>
    limitClock(
      aPack({ clocks: pack.clocks.map((rule) => ({ ...rule, unit: 'days', amount: 3, ...changes })) }),
      'appeal',
      { accusedId: null, startsOn: '2026-11-12', metOn: null },
      '2026-11-12',
    );

  it('counts every day, and ends where it ends', () => {
    expect(limit({}).dueOn).toBe('2026-11-15');
  });

  it('rolls to the next court day where the law says so, and says what it passed over', () => {
    const clock = limit({ roll: 'next-court-day' });

    expect(clock.dueOn).toBe('2026-11-17');
    expect(clock.steps).toEqual([
      { label: 'from', value: '2026-11-12' },
      { label: 'days-allowed', value: '3' },
      { label: 'not-a-court-day', value: '2026-11-15 weekend' },
      { label: 'not-a-court-day', value: '2026-11-16 harvest' },
      { label: 'last-day', value: '2026-11-17' },
    ]);
  });

  it('counts only days on which the court sits where the law says so', () => {
    const clock = limit({ days: 'court' });

    expect(clock.dueOn).toBe('2026-11-18');
    expect(clock.steps.filter((step) => step.label === 'not-a-court-day')).toHaveLength(3);
  });
});
