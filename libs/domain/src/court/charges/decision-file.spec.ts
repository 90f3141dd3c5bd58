import { aDocket, aSmallDocket, courseUntil, type Said } from '../../testing/a-docket';
import { aPack } from '../../testing/test-pack';
import { refuseMilestone } from '../docket/docket-guard';
import type { Milestone } from '../docket/milestone';
import { decisionFile } from './decision-file';

const TODAY = '2025-03-03';
const file = (...facts: readonly Said[]) => decisionFile(aPack(), aSmallDocket(...facts), TODAY);
const sole = (...facts: readonly Said[]) => file(...facts).accused[0]!;

const arrested: Said = { type: 'arrested', occurredOn: '2025-01-06' };
const received: Said = { type: 'odpp-file-received', occurredOn: '2025-01-08', details: { number: null } };
const allocated: Said = { type: 'file-allocated', occurredOn: '2025-01-09', details: { userId: 'u1' } };
const review = (
  evidential: 'met' | 'not-met' | 'threshold',
  publicInterest: 'met' | 'not-met' | null,
  on = '2025-01-13',
) => ({ type: 'file-reviewed', occurredOn: on, details: { evidential, publicInterest } }) as const satisfies Said;
const decide = (
  decision: 'charge' | 'no-charge-evidential' | 'further-investigation' | 'charge-on-threshold-test',
  on = '2025-01-14',
) =>
  ({
    type: 'charging-decision',
    occurredOn: on,
    accusedId: 'a1',
    details: {
      decision,
      ...(decision === 'further-investigation' && { directions: [{ code: 'any-direction', due: '2025-01-31' }] }),
    },
  }) as const satisfies Said;
const read: readonly Said[] = [arrested, received, allocated, review('met', 'met')];
const answered: Said = {
  type: 'direction-answered',
  occurredOn: '2025-02-10',
  details: { direction: 'any-direction' },
};

describe('the file of a case on its way to a charge', () => {
  it.each([
    [[arrested], 'odpp-file-received'],
    [[arrested, received], 'file-allocated'],
    [[arrested, received, allocated], 'file-reviewed'],
    [read, null],
  ] as const)('after %#: next is %s', (facts, next) => {
    expect(file(...facts).next).toBe(next);
  });

  it.each([
    [[arrested], null],
    [read, 'charging-decision'],
    [[...read, decide('charge')], 'charge-sheet-filed'],
    [[...read, decide('charge-on-threshold-test')], 'decision-approved'],
    [[...read, decide('no-charge-evidential')], 'decision-approved'],
    [[...read, decide('further-investigation')], 'direction-answered'],
    [[...read, decide('further-investigation'), answered], 'file-reviewed'],
    [[...read, decide('further-investigation'), answered, review('met', 'met', '2025-02-12')], 'charging-decision'],
    [courseUntil('charge-sheet-filed'), null],
    [courseUntil('arraigned'), null],
  ] as const)('after %#: next for the accused is %s', (facts, next) => {
    expect(sole(...facts).next).toBe(next);
  });

  it('asks for a decision again when a review changed it, and goes on when it did not', () => {
    const closed = [
      ...read,
      decide('no-charge-evidential'),
      { type: 'decision-approved', occurredOn: '2025-01-15' },
    ] as const;
    const asked: Said = { type: 'decision-review-requested', occurredOn: '2025-01-20', details: { by: 'survivor' } };
    const reviewed = (changed: boolean): Said => ({
      type: 'decision-review-decided',
      occurredOn: '2025-01-27',
      details: { changed },
    });

    expect(sole(...closed)).toMatchObject({ next: null, mayAskForReview: true, approval: 'given' });
    expect(sole(...closed, asked)).toMatchObject({
      next: 'decision-review-decided',
      underReview: true,
      mayAskForReview: false,
    });
    expect(sole(...closed, asked, reviewed(true)).next).toBe('charging-decision');
    expect(sole(...closed, asked, reviewed(false)).next).toBeNull();
  });

  it('offers a decision only under the tests that the file met', () => {
    const choices = (...tests: Parameters<typeof review>) =>
      sole(arrested, received, allocated, review(...tests)).choices;

    expect(choices('met', 'met')).toEqual(expect.arrayContaining(['charge', 'further-investigation']));
    expect(choices('met', 'met')).not.toContain('no-charge-evidential');
    expect(choices('met', 'not-met')).toContain('no-charge-public-interest');
    expect(choices('met', null)).not.toContain('charge');
    expect(choices('threshold', 'met')).toContain('charge-on-threshold-test');
    expect(choices('not-met', null)).toContain('no-charge-evidential');
    expect(choices('not-met', null)).not.toContain('charge');
  });

  it('knows no threshold test where the law has none', () => {
    const pack = aPack();
    const without = {
      ...pack,
      chargingDecisions: pack.chargingDecisions.filter(({ code }) => code !== 'charge-on-threshold-test'),
    };
    const docket = aSmallDocket(arrested, received, allocated, review('threshold', 'met'));

    expect(decisionFile(without, docket, TODAY).accused[0]!.choices).not.toContain('charge-on-threshold-test');
  });

  it('counts what is late: the decision, and directions without an answer', () => {
    expect(file(arrested)).toMatchObject({ dueOn: '2025-01-20', overdue: true });
    expect(file(...read, decide('further-investigation'))).toMatchObject({ overdue: false, directionsOverdue: 1 });
    expect(file(...read, decide('further-investigation'), answered).directionsOverdue).toBe(0);
  });

  it('goes its own way for each accused', () => {
    const both = decisionFile(aPack(), aDocket(...read, decide('charge')), TODAY);

    expect(both.accused.map(({ next }) => next)).toEqual(['charge-sheet-filed', 'charging-decision']);
    expect(both.next).toBeNull();
  });

  it('offers nothing that the docket would refuse', () => {
    const details = { 'decision-approved': {}, 'charging-decision': { decision: 'further-investigation' } };
    const docket = aSmallDocket(...read, decide('no-charge-evidential'));
    const next = decisionFile(aPack(), docket, TODAY).accused[0]!.next as keyof typeof details;
    const fact = {
      ...docket.milestones[0]!,
      id: 'next',
      type: next,
      accusedId: 'a1',
      occurredOn: TODAY,
      details: details[next],
    };

    expect(refuseMilestone(aPack(), docket, fact as Milestone, TODAY)).toBeNull();
  });
});
