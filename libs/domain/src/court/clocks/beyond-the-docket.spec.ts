import { aSmallDocket, courseUntil, type Said } from '../../testing/a-docket';
import { aPack } from '../../testing/test-pack';
import { fold } from '../docket/docket';
import type { BeyondTheDocket } from './beyond-the-docket';
import { caseClocks } from './case-clocks';
import { clockDays } from './clock-days';
import { limitClock } from './clocks';

const pack = aPack();
const NOTHING: BeyondTheDocket = {
  adjournedOn: null,
  nextOn: null,
  childAccusedIds: [],
  childSurvivor: false,
  survivorHeardOn: null,
};
const clocksOf = (
  facts: readonly Said[],
  today: string,
  code: string,
  beyond: BeyondTheDocket | undefined = undefined,
) => caseClocks(pack, fold(pack, aSmallDocket(...facts)), today, beyond).filter((clock) => clock.code === code);
const correcting = (facts: readonly Said[], type: string, occurredOn: string): readonly Said[] =>
  facts.map((fact) => (fact.type === type ? { ...fact, occurredOn } : fact));

describe('clocks of steps that stand on the docket', () => {
  it('expect a decision from the day the matter came for one', () => {
    const waiting: Said = { type: 'file-forwarded', occurredOn: '2025-03-03' };

    expect(clocksOf([waiting], '2025-03-20', 'decision')).toMatchObject([{ dueOn: '2025-03-17', status: 'overdue' }]);
    const decided: Said = {
      type: 'charging-decision',
      occurredOn: '2025-03-10',
      details: { decision: 'no-charge-evidential' },
    };
    expect(clocksOf([waiting, decided], '2025-03-20', 'decision')).toMatchObject([{ status: 'in-time' }]);
  });

  it('expect disclosure after the plea, and say that it is an aim', () => {
    const pleaded = courseUntil('plea-taken');
    const served: Said = { type: 'disclosure-served', occurredOn: '2025-03-01', accusedId: null };

    expect(clocksOf(pleaded, '2025-12-01', 'disclosure')).toMatchObject([{ status: 'overdue', force: 'aim' }]);
    expect(clocksOf([...pleaded, served], '2025-12-01', 'disclosure')).toMatchObject([{ metOn: '2025-03-01' }]);
  });

  it('expect a sentence after a conviction, until it is passed', () => {
    expect(clocksOf(courseUntil('verdict'), '2025-12-01', 'sentence')).toMatchObject([{ status: 'overdue' }]);
    expect(clocksOf(courseUntil('sentenced'), '2025-12-01', 'sentence')).toMatchObject([{ status: 'in-time' }]);
  });

  it.each(['judgment', 'sentence', 'appeal', 'backlog'])('move when a fact is corrected: %s', (code) => {
    const course = courseUntil('sentenced');
    const moved = {
      judgment: 'defence-closed',
      sentence: 'verdict',
      appeal: 'sentenced',
      backlog: 'charge-sheet-filed',
    };
    const type = moved[code as keyof typeof moved];
    const on = course.find((fact) => fact.type === type)!.occurredOn!;
    const later = on.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));

    const [before] = clocksOf(course, '2025-12-01', code);
    const [after] = clocksOf(correcting(course, type, later), '2025-12-01', code);

    expect(after?.startsOn).toBe(later);
    expect(after?.dueOn).not.toBe(before?.dueOn);
  });
});

describe('clocks of what is not on the docket', () => {
  const pleaded = courseUntil('plea-taken');

  it('are not spoken of where nobody says how it stands', () => {
    for (const code of ['adjournment', 'adjournment-custody', 'child-evidence', 'childrens-case']) {
      expect(clocksOf(pleaded, '2025-12-01', code)).toEqual([]);
      expect(clocksOf(pleaded, '2025-12-01', code, NOTHING)).toEqual([]);
    }
  });

  it.each([
    [null, '2025-06-10', 'running'],
    [null, '2025-07-20', 'overdue'],
    ['2025-06-20', '2025-07-20', 'in-time'],
    ['2025-08-20', '2025-07-20', 'late'],
  ] as const)('show the limit of an adjournment with %s as the next date on %s: %s', (nextOn, today, status) => {
    const beyond = { ...NOTHING, adjournedOn: '2025-06-05', nextOn };
    const clocks = caseClocks(pack, fold(pack, aSmallDocket(...pleaded)), today, beyond);

    expect(clocks.filter(({ code }) => code.startsWith('adjournment'))).toMatchObject([{ status }]);
  });

  it('wait for a child to be heard after the plea', () => {
    const child = { ...NOTHING, childSurvivor: true };

    expect(clocksOf(pleaded, '2025-12-01', 'child-evidence', child)).toMatchObject([{ status: 'overdue' }]);
    const heard = { ...child, survivorHeardOn: '2025-12-01' };
    expect(clocksOf(pleaded, '2025-12-01', 'child-evidence', heard)).toMatchObject([{ status: 'late' }]);
  });

  it('give a child before the court six months', () => {
    const child = { ...NOTHING, childAccusedIds: ['a1'] };

    expect(clocksOf(pleaded, '2025-02-01', 'childrens-case', child)).toMatchObject([
      { accusedId: 'a1', dueOn: '2025-07-07', status: 'running' },
    ]);
  });
});

describe('a clock day by day', () => {
  const span = (startsOn: string) => ({ accusedId: null, startsOn, metOn: null });
  const withRule = (changes: object) =>
    aPack({ clocks: pack.clocks.map((rule) => (rule.code === 'appeal' ? { ...rule, ...changes } : rule)) });
  const walk = (law: typeof pack, startsOn: string) =>
    clockDays(law, limitClock(law, 'appeal', span(startsOn), startsOn)).map(({ on, number, closed }) => [
      on.slice(5),
      number,
      closed,
    ]);

  it('counts every day of a rule of calendar days, and says on which no court sits', () => {
    expect(walk(withRule({ amount: 4 }), '2026-11-12')).toEqual([
      ['11-12', null, null],
      ['11-13', 1, null],
      ['11-14', 2, 'weekend'],
      ['11-15', 3, 'weekend'],
      ['11-16', 4, 'harvest'],
    ]);
  });

  it('passes over the days on which no court sits where only court days count', () => {
    expect(walk(withRule({ amount: 2, days: 'court' }), '2026-11-12')).toEqual([
      ['11-12', null, null],
      ['11-13', 1, null],
      ['11-14', null, 'weekend'],
      ['11-15', null, 'weekend'],
      ['11-16', null, 'harvest'],
      ['11-17', 2, null],
    ]);
  });

  it('goes on to the next court day where the rule rolls', () => {
    expect(walk(withRule({ amount: 1, roll: 'next-court-day' }), '2026-11-13').at(-1)).toEqual(['11-17', null, null]);
  });

  it('goes by months where the rule does, and is not told for what nobody reads', () => {
    const [backlog] = clocksOf(courseUntil('plea-taken'), '2025-12-01', 'backlog');

    expect(clockDays(pack, backlog!)).toHaveLength(13);
    expect(walk(withRule({ amount: 200 }), '2026-11-12')).toEqual([]);
  });
});
