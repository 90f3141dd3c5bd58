import { aSmallDocket, courseUntil, type Said } from '../../testing/a-docket';
import { aPack } from '../../testing/test-pack';
import { fold } from '../docket/docket';
import { refuseMilestone } from '../docket/docket-guard';
import type { Milestone } from '../docket/milestone';
import { bailChanges, custodyChanges, isSetFree } from './custody-changes';
import { likelyCustodyFacts } from './custody-facts';
import { daysHeld } from './time-held';

const pack = aPack();
const docketAfter = (...facts: readonly Said[]) => aSmallDocket(...courseUntil('plea-taken'), ...facts);
const stateAfter = (...facts: readonly Said[]) => fold(pack, docketAfter(...facts));

const TERMS = { amountKes: 50_000, sureties: 1, noContact: true };
const granted: Said = { type: 'bail-granted', occurredOn: '2025-02-10', details: TERMS };
const met: Said = { type: 'bail-met', occurredOn: '2025-02-12' };
const fled: Said = { type: 'absconded', occurredOn: '2025-02-20' };
const caught: Said = { type: 'rearrested', occurredOn: '2025-03-01' };
const varied = (details: object): Said => ({ type: 'bail-varied', occurredOn: '2025-02-14', details }) as Said;

describe('days in custody', () => {
  const history = (...facts: readonly Said[]) => stateAfter(...facts).accused[0]!.custodyHistory;

  it('run from the arrest through police custody and remand', () => {
    expect(daysHeld(history(), '2025-02-03')).toBe(28);
  });

  it('stop at liberty, and go on where they were left after an arrest', () => {
    expect(daysHeld(history(granted, met), '2025-06-01')).toBe(37);
    expect(daysHeld(history(granted, met, fled, caught), '2025-03-05')).toBe(41);
  });

  it('are none of days to come, and none of a sentence', () => {
    const serving = fold(pack, aSmallDocket(...courseUntil('sentenced'))).accused[0]!.custodyHistory;

    expect(daysHeld(history(), '2025-01-01')).toBe(0);
    expect(daysHeld(history(granted, met), '2025-01-16')).toBe(10);
    expect(daysHeld(serving, '2026-09-01')).toBe(238);
  });
});

describe('a change of custody or bail', () => {
  const changes = (earlier: readonly Said[], later: readonly Said[]) => [
    custodyChanges(stateAfter(...earlier), stateAfter(...later)),
    bailChanges(stateAfter(...earlier), stateAfter(...later)).map(({ change }) => change),
  ];

  it.each<[string, readonly Said[], Said, string]>([
    ['granted', [], granted, 'granted'],
    ['met', [granted], met, 'met'],
    ['not met', [granted], { type: 'held-in-default', occurredOn: '2025-02-12' }, 'in-default'],
    ['varied', [granted, met], varied({ amountKes: null, sureties: 2 }), 'varied'],
    [
      'without its surety',
      [granted, met],
      { type: 'surety-discharged', occurredOn: '2025-02-13' },
      'surety-discharged',
    ],
    ['cancelled', [granted, met], { type: 'bail-cancelled', occurredOn: '2025-02-13' }, 'ended'],
    ['forfeited by flight', [granted, met], fled, 'ended'],
  ])('tells of bail that is %s', (_what, earlier, fact, change) => {
    expect(changes(earlier, [...earlier, fact])[1]).toEqual([change]);
  });

  it('tells of another surety as of terms that are met', () => {
    const earlier = [granted, met, { type: 'surety-discharged', occurredOn: '2025-02-13' } satisfies Said];

    expect(changes(earlier, [...earlier, { type: 'bail-met', occurredOn: '2025-02-17' }])[1]).toEqual(['met']);
  });

  it('tells who is free now, and since when', () => {
    const [custody] = changes([granted], [granted, met]);

    expect(custody).toEqual([{ accusedId: 'a1', from: 'remand', to: 'bail', on: '2025-02-12' }]);
  });

  it('tells of a retraction as of any other change', () => {
    expect(changes([granted, met], [granted])).toEqual([
      [{ accusedId: 'a1', from: 'bail', to: 'remand', on: '2025-01-07' }],
      [],
    ]);
  });

  it('is none when only a day moves, when the same terms are said again, or when nobody had bail', () => {
    const denied: Said = { type: 'bail-denied', occurredOn: '2025-02-10', details: {} };

    expect(changes([granted, met], [granted, { ...met, occurredOn: '2025-02-13' }])).toEqual([[], []]);
    expect(changes([granted, met], [granted, met, varied({ sureties: 1, amountKes: 50_000 })])).toEqual([[], []]);
    expect(changes([], [denied])).toEqual([[], []]);
  });

  it('is none of an accused who was not there before', () => {
    const nobody = fold(pack, { accused: [], counts: [], milestones: [] });

    expect(custodyChanges(nobody, stateAfter())).toEqual([]);
  });

  it.each([
    ['remand', 'bail', true],
    ['serving', 'released', true],
    ['police-custody', 'released', true],
    ['bail', 'at-large', false],
    ['police-custody', 'remand', false],
  ] as const)('from %s to %s sets free: %s', (from, to, free) => {
    expect(isSetFree({ from, to })).toBe(free);
  });
});

describe('what is likely to be said next', () => {
  const later = '2025-03-10';
  const denied = (docket: ReturnType<typeof aSmallDocket>) => {
    const accused = fold(pack, docket).accused[0]!;
    const details = { amountKes: null, sureties: null, granted: true, days: 3 };
    return likelyCustodyFacts(accused).filter((type) => {
      const fact = { id: 'next', type, occurredOn: later, occurredAt: null, accusedId: 'a1', countId: null };
      const said = { ...fact, details, recordedAt: `${later}T09:00:00Z`, supersedesId: null } as Milestone;
      return refuseMilestone(pack, docket, said, later) !== null;
    });
  };

  it.each<[string, readonly Said[]]>([
    ['on remand', []],
    ['on remand with terms that are not met', [granted]],
    ['on remand in default', [granted, { type: 'held-in-default', occurredOn: '2025-02-12' }]],
    ['on bail', [granted, met]],
    ['on bail without a surety', [granted, met, { type: 'surety-discharged', occurredOn: '2025-02-13' }]],
    ['on bail with a warrant out', [granted, met, { type: 'warrant-issued', occurredOn: '2025-02-13' }]],
    ['at large', [granted, met, fled]],
  ])('can be said of somebody %s', (_where, facts) => {
    expect(denied(docketAfter(...facts))).toEqual([]);
  });

  it('can be said of somebody held by the police', () => {
    expect(denied(aSmallDocket(...courseUntil('arrested')))).toEqual([]);
  });

  it('is an arrest before there was one, and nothing when all is over', () => {
    const standing = { custody: 'at-large', bail: null, warrantSince: null } as const;

    expect(likelyCustodyFacts({ ...standing, stage: 'report' })).toEqual(['arrested', 'warrant-issued']);
    expect(likelyCustodyFacts({ ...standing, stage: 'closed', custody: 'released' })).toEqual([]);
  });
});
