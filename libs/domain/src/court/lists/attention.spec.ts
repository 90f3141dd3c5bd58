import { AgencyKind } from '../../access/roles';
import { caseClocks } from '../clocks/case-clocks';
import type { Clock } from '../clocks/clock';
import { fold } from '../docket/docket';
import { aFact, aSmallDocket, type Said } from '../../testing/a-docket';
import { aPack } from '../../testing/test-pack';
import type { AccusedState, Custody } from '../docket/docket-state';
import {
  AGE_BANDS,
  ATTENTION,
  attentionOfAgency,
  compensationOwed,
  decisionDueOn,
  filedInBand,
  heldSince,
  nearestLimit,
} from './attention';

const aClock = (change: Partial<Clock>): Clock => ({
  code: 'judgment',
  accusedId: 'a1',
  startsOn: '2026-10-01',
  dueOn: '2026-10-15',
  dueAt: null,
  metOn: null,
  days: 14,
  status: 'running',
  steps: [],
  source: 'test',
  verified: true,
  force: 'law',
  ...change,
});

describe('how long somebody is held', () => {
  const arrested = aFact({ type: 'arrested', occurredOn: '2026-03-01', accusedId: 'a1' });
  const arraigned = aFact({ type: 'arraigned', occurredOn: '2026-03-02', accusedId: 'a1' });
  const bailed = aFact({ type: 'bail-met', occurredOn: '2026-04-01', accusedId: 'a1' });
  const cancelled = aFact({ type: 'bail-cancelled', occurredOn: '2026-06-01', accusedId: 'a1' });
  const one = (custody: Custody, accusedId = 'a1', live = true) =>
    ({ accusedId, custody, custodySince: '2026-03-02', live }) as AccusedState;

  it('counts through from the police to remand', () => {
    expect(heldSince({ accused: [one('remand')], facts: [arrested, arraigned] })).toBe('2026-03-01');
  });

  it('begins anew when bail is cancelled', () => {
    expect(heldSince({ accused: [one('remand')], facts: [arrested, arraigned, bailed, cancelled] })).toBe('2026-06-01');
  });

  it('counts from the accused who has been held longest', () => {
    const later = aFact({ type: 'arrested', occurredOn: '2026-02-01', accusedId: 'a2' });

    expect(heldSince({ accused: [one('remand'), one('police-custody', 'a2')], facts: [later, arrested] })).toBe(
      '2026-02-01',
    );
  });

  it.each([
    ['on bond', one('bail')],
    ['serving a sentence', one('serving')],
    ['no longer in the case', one('remand', 'a1', false)],
  ])('leaves out who is %s', (_, accused) => {
    expect(heldSince({ accused: [accused], facts: [arrested] })).toBeNull();
  });
});

describe('the nearest limit of the law', () => {
  it('is the first that is awaited', () => {
    expect(nearestLimit([aClock({}), aClock({ accusedId: 'a2', dueOn: '2026-10-02', status: 'overdue' })])).toBe(
      '2026-10-02',
    );
  });

  it.each([
    ['what is done', { metOn: '2026-10-10', status: 'in-time' } as const],
    ['a right that may pass', { code: 'appeal' } as const],
    ['the standard that counts backlog', { code: 'backlog' } as const],
    ['what does not apply', { status: 'not-applicable' } as const],
    ['a duration without a limit', { dueOn: null } as const],
  ])('leaves out %s', (_, change) => {
    expect(nearestLimit([aClock(change)])).toBeNull();
  });

  it('leaves out what nobody but the house aims at', () => {
    expect(nearestLimit([aClock({ dueOn: '2026-01-01', force: 'aim' })])).toBeNull();
  });

  it('forgets a clock that was started anew', () => {
    expect(nearestLimit([aClock({ dueOn: '2026-01-01' }), aClock({ dueOn: '2026-12-01' })])).toBe('2026-12-01');
  });
});

describe('a decision to charge', () => {
  const arrested: Said = { type: 'arrested', occurredOn: '2026-03-01', accusedId: 'a1' };
  const decided: Said = { type: 'charging-decision', occurredOn: '2026-03-05', details: { decision: 'charge' } };
  const dueOn = (...facts: readonly Said[]) =>
    decisionDueOn(caseClocks(aPack(), fold(aPack(), aSmallDocket(...facts)), '2026-05-01'));

  it('is expected when the clock of the pack runs out after the matter came for one', () => {
    expect(dueOn(arrested)).toBe('2026-03-15');
  });

  it('is not awaited before anybody is arrested, nor once it is made', () => {
    expect(dueOn()).toBeNull();
    expect(dueOn(arrested, decided)).toBeNull();
  });

  it('is awaited again when the matter comes back after a decision', () => {
    const again: Said = { type: 'file-forwarded', occurredOn: '2026-04-01' };

    expect(dueOn(arrested, { ...decided, details: { decision: 'further-investigation' } }, again)).toBe('2026-04-15');
  });
});

describe('the age of a case', () => {
  it('has bands that follow on one another without a gap', () => {
    const bands = AGE_BANDS.map((band) => filedInBand(band, '2026-11-23'));

    expect(bands.map(({ after, until }) => [after, until])).toEqual([
      ['2025-11-23', '2026-11-23'],
      ['2023-11-23', '2025-11-23'],
      ['2021-11-23', '2023-11-23'],
      [null, '2021-11-23'],
    ]);
  });
});

describe('what a supervisor looks at', () => {
  it('is everything for prosecution and police, and what the support side can act on', () => {
    expect(attentionOfAgency(AgencyKind.Prosecution)).toEqual(ATTENTION);
    expect(attentionOfAgency(AgencyKind.Support)).not.toContain('decision-overdue');
    expect(attentionOfAgency(AgencyKind.Support)).not.toContain('charge-gap');
    expect(attentionOfAgency(AgencyKind.Support)).toContain('unassigned');
    expect(attentionOfAgency(AgencyKind.Support)).toContain('survivor-not-told');
    expect(attentionOfAgency(AgencyKind.Judiciary)).toEqual([]);
  });
});

describe('compensation that is owed', () => {
  const owing = (orderedKes: number, paidKes: number) => ({ compensation: { orderedKes, paidKes, lastPaidOn: null } });

  it('is what all accused together have not paid, and nobody pays for another', () => {
    expect(compensationOwed({ accused: [owing(50_000, 20_000), owing(10_000, 15_000), owing(0, 0)] })).toBe(30_000);
  });
});
