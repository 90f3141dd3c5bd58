import { MILESTONE_SHAPES } from '@hakika/domain';
import { EMPTY_DRAFT, RECORDABLE, type MilestoneDraft } from './milestone-draft';
import { detailsOf, draftOf, requestOf, toFact } from './milestone-facts';
import { aFact } from '../../../testing/case';
import { aPack } from '../../../testing/pack';

/** Something for every question, whatever the type. */
const ANSWERED = {
  of: 'survivor',
  report: 'any-report',
  due: '2026-12-01',
  number: '7/2026',
  identified: 'yes',
  evidential: 'met',
  userId: 'u1',
  accusedIds: 'a1,a2',
  witnesses: '3',
  directions: '',
  language: 'swa',
  admitted: 'yes',
  noContact: 'yes',
  reporting: 'weekly',
  direction: 'recall',
  outcome: 'sentence-varied',
  remandCreditDays: '30',
  orders: 'any-order',
  amountKes: '500',
};

const FILLED: MilestoneDraft = {
  ...EMPTY_DRAFT,
  occurredOn: '2026-11-18',
  time: '10:30',
  verdict: 'acquitted',
  days: '14',
  amount: '50000',
  sureties: '2',
  election: 'sworn',
  until: '2026-12-01',
  outcome: 'sentence-varied',
  ending: 's87a',
  toStation: 'KILIFI',
  years: '2',
  months: '6',
  fine: '100000',
  defaultMonths: '6',
  from: '2026-11-01',
  compensation: '7000',
  more: ANSWERED,
};

describe('a milestone as it is typed', () => {
  it('comes back into the boxes as it went out, whatever its type', () => {
    for (const type of RECORDABLE) {
      const draft: MilestoneDraft = { ...FILLED, type };
      const fact = toFact(draft, 'Africa/Nairobi', 'id', '2026-11-20T00:00:00Z');
      const recorded = aFact(type, '2026-11-18', { occurredAt: fact.occurredAt, details: fact.details });

      expect([type, detailsOf(draftOf(recorded, aPack()))]).toEqual([type, detailsOf(draft)]);
      expect(draftOf(recorded, aPack()).time).toBe('10:30');
    }
  });

  it('says nothing beyond its day where its type has no details', () => {
    const silent = RECORDABLE.filter((type) => Object.keys(MILESTONE_SHAPES[type]).length === 0);

    for (const type of silent) expect([type, detailsOf({ ...FILLED, type })]).toEqual([type, {}]);
  });

  it('counts years and months together, and forgets them for life', () => {
    expect(detailsOf({ ...FILLED, type: 'sentenced' })).toMatchObject({
      termMonths: 30,
      fineKes: 100_000,
      life: false,
    });
    expect(detailsOf({ ...FILLED, type: 'sentenced', life: true })).toMatchObject({ termMonths: null, life: true });
  });

  it('leaves out whom and which count when it concerns all of them', () => {
    const all = toFact({ ...FILLED, type: 'verdict' }, 'Africa/Nairobi', 'id', 'now');
    const one = toFact({ ...FILLED, type: 'verdict', accusedId: 'a1', countId: 'c1' }, 'Africa/Nairobi', 'id', 'now');

    expect(requestOf(all, 'court-record')).not.toHaveProperty('accusedId');
    expect(requestOf(one, 'court-record')).toMatchObject({
      accusedId: 'a1',
      countId: 'c1',
      occurredAt: '2026-11-18T07:30:00Z',
    });
  });
});
