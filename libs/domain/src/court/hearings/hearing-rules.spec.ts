import { aPack } from '../../testing/test-pack';
import { HearingPurpose, type HearingOutcome, type HearingStatus } from './hearing';
import {
  HEARING_REFUSALS,
  isOverLimit,
  likelyOutcomes,
  proposeNextDates,
  purposesAtStage,
  refuseHearing,
  refuseOutcome,
  refuseTakingBack,
  type HeardHearing,
  type HearingRefusal,
} from './hearing-rules';

const pack = aPack();
type Adjournment = Extract<HearingOutcome, { status: 'adjourned' }>;

const anAdjournment = (changes: Partial<Adjournment> = {}): Adjournment => ({
  status: 'adjourned',
  actor: 'witness',
  reason: 'not-reached',
  applicant: 'prosecution',
  next: { kind: 'on', on: '2026-11-30' },
  overLimitReason: null,
  ...changes,
});

const aHearing = (changes: Partial<HeardHearing> = {}): HeardHearing => ({
  on: '2026-11-23',
  status: 'scheduled',
  inCustody: true,
  ...changes,
});

const refusal = (outcome: HearingOutcome, hearing = aHearing(), today = '2026-11-23'): HearingRefusal | null =>
  refuseOutcome(pack, hearing, outcome, today);

const OUTCOMES: readonly (readonly [HearingRefusal, HearingOutcome, HeardHearing?, string?])[] = [
  ['hearing.outcome-already-recorded', anAdjournment(), aHearing({ status: 'adjourned' })],
  ['hearing.outcome-already-recorded', anAdjournment(), aHearing({ status: 'effective' })],
  ['hearing.outcome-already-recorded', anAdjournment(), aHearing({ status: 'vacated' })],
  ['hearing.outcome-before-hearing', anAdjournment(), aHearing(), '2026-11-22'],
  ['hearing.adjournment-needs-actor', anAdjournment({ actor: null })],
  ['hearing.adjournment-needs-reason', anAdjournment({ reason: null })],
  ['hearing.unknown-reason', anAdjournment({ reason: 'bad-luck' })],
  ['hearing.unknown-reason', { status: 'vacated', reason: 'bad-luck', next: { kind: 'none-given' } }],
  ['hearing.reason-not-of-actor', anAdjournment({ actor: 'court' })],
  ['hearing.vacation-needs-reason', { status: 'vacated', reason: null, next: { kind: 'none-given' } }],
  ['hearing.next-date-needed', anAdjournment({ next: { kind: 'not-applicable' } })],
  ['hearing.next-date-not-a-day', anAdjournment({ next: { kind: 'on', on: '2026-11-31' } })],
  ['hearing.next-date-not-after-hearing', anAdjournment({ next: { kind: 'on', on: '2026-11-23' } })],
  ['hearing.next-date-not-a-court-day', anAdjournment({ next: { kind: 'on', on: '2026-11-28' } })],
  ['hearing.next-date-over-limit', anAdjournment({ next: { kind: 'on', on: '2026-12-10' } })],
  ['hearing.next-date-over-limit', anAdjournment({ next: { kind: 'on', on: '2026-12-10' }, overLimitReason: '  ' })],
  [
    'hearing.next-date-over-limit',
    anAdjournment({ next: { kind: 'on', on: '2026-12-25' } }),
    aHearing({ inCustody: false }),
  ],
];

const ACCEPTED: readonly (readonly [string, HearingOutcome, HeardHearing?, string?])[] = [
  ['an adjournment', anAdjournment()],
  ['one without a next date', anAdjournment({ next: { kind: 'none-given' } })],
  ['one to the last day allowed', anAdjournment({ next: { kind: 'on', on: '2026-12-09' } })],
  [
    'one beyond it with a reason',
    anAdjournment({ next: { kind: 'on', on: '2026-12-10' }, overLimitReason: 'The court is on recess.' }),
  ],
  [
    'a longer one at liberty',
    anAdjournment({ next: { kind: 'on', on: '2026-12-24' } }),
    aHearing({ inCustody: false }),
  ],
  ['a hearing that went on', { status: 'effective', chip: 'proceeded', next: { kind: 'not-applicable' } }],
  [
    'a date vacated ahead of the day',
    { status: 'vacated', reason: 'listed-by-mistake', next: { kind: 'none-given' } },
    aHearing(),
    '2026-11-20',
  ],
];

describe('recording what happened', () => {
  it.each(OUTCOMES.map((row) => [row[0], row] as const))('says %s (%#)', (code, [, outcome, hearing, today]) => {
    expect(refusal(outcome, hearing, today)).toBe(code);
  });

  it.each(ACCEPTED.map((row) => [row[0], row] as const))('accepts %s', (_what, [, outcome, hearing, today]) => {
    expect(refusal(outcome, hearing, today)).toBeNull();
  });
});

const TAKINGS_BACK: readonly (readonly [HearingRefusal | null, HearingStatus, HearingStatus | null])[] = [
  [null, 'effective', null],
  [null, 'adjourned', 'scheduled'],
  [null, 'adjourned', 'vacated'],
  [null, 'vacated', null],
  ['hearing.no-outcome', 'scheduled', null],
  ['hearing.next-has-outcome', 'adjourned', 'effective'],
  ['hearing.next-has-outcome', 'adjourned', 'adjourned'],
];

describe('taking back what was recorded', () => {
  it.each(TAKINGS_BACK)('says %s of a hearing that is %s with a next one %s', (refusal, status, next) => {
    expect(refuseTakingBack(status, next)).toBe(refusal);
  });
});

describe('putting a hearing on the calendar', () => {
  const plan = {
    purpose: HearingPurpose.ProsecutionHearing,
    on: '2026-11-30',
    stage: 'prosecution',
    today: '2026-11-23',
  } as const;
  const PLANS: readonly (readonly [HearingRefusal, Partial<Parameters<typeof refuseHearing>[1]>])[] = [
    ['hearing.unknown-purpose', { purpose: 'party' as HearingPurpose }],
    ['hearing.purpose-not-allowed-at-stage', { stage: 'arrest' }],
    ['hearing.not-a-day', { on: 'soon' }],
    ['hearing.in-the-past', { on: '2026-11-20' }],
    ['hearing.not-a-court-day', { on: '2026-11-29' }],
  ];

  it.each(PLANS)('says %s', (code, changes) => {
    expect(refuseHearing(pack, { ...plan, ...changes })).toBe(code);
  });

  it('accepts a court day, today as well', () => {
    expect(refuseHearing(pack, plan)).toBeNull();
    expect(refuseHearing(pack, { ...plan, on: '2026-11-23' })).toBeNull();
  });

  it('has a case for every refusal', () => {
    const covered = new Set([...PLANS, ...OUTCOMES, ...TAKINGS_BACK].flatMap(([code]) => code ?? []));

    expect([...covered].sort()).toEqual([...HEARING_REFUSALS].sort());
  });

  it('offers the purposes of a stage and the likeliest outcomes of a purpose', () => {
    expect(purposesAtStage(pack, 'appeal')).toEqual(['appeal']);
    expect(likelyOutcomes(pack, 'mention')).toEqual(['adjourned', 'proceeded']);
  });
});

describe('next dates', () => {
  it('keep the weekday, pass over closed days and say so', () => {
    expect(proposeNextDates(pack, '2026-11-09', false)).toEqual([
      { days: 7, on: '2026-11-17', skipped: [{ on: '2026-11-16', reason: 'harvest' }], overLimit: false },
      { days: 14, on: '2026-11-23', skipped: [], overLimit: false },
      { days: 30, on: '2026-12-07', skipped: [], overLimit: false },
    ]);
  });

  it('name the one that is too far for an accused in custody', () => {
    expect(proposeNextDates(pack, '2026-11-23', true).map((proposal) => proposal.overLimit)).toEqual([
      false,
      false,
      true,
    ]);
    expect(isOverLimit(pack, '2026-11-23', true, '2026-12-09')).toBe(false);
    expect(isOverLimit(pack, '2026-11-23', true, '2026-12-10')).toBe(true);
  });
});
