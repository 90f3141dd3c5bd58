import { addDays, refuseMilestone, type Docket, type JurisdictionPack, type Milestone } from '@hakika/domain';
import fc from 'fast-check';
import { fact, THIRTY_YEARS, type Said } from './facts';

export const LAST_DAY = '2030-12-31';

const EMPTY: Docket = {
  accused: [
    { id: 'a1', label: 'A1' },
    { id: 'a2', label: 'A2' },
  ],
  counts: [
    { id: 'c1', accusedIds: ['a1', 'a2'], alternativeToId: null },
    { id: 'c2', accusedIds: ['a1'], alternativeToId: null },
    { id: 'c3', accusedIds: ['a1'], alternativeToId: 'c2' },
    { id: 'c4', accusedIds: ['a2'], alternativeToId: null },
  ],
  milestones: [],
};

type Draft = (occurredOn: string) => Said;

/** The spine of a case; anything may happen in between. */
const SPINE: readonly Draft[] = [
  (occurredOn) => ({ type: 'arrested', occurredOn }),
  (occurredOn) => ({ type: 'charging-decision', occurredOn, details: { decision: 'charge' } }),
  (occurredOn) => ({ type: 'charge-sheet-filed', occurredOn, details: { countIds: ['c1', 'c2', 'c3'] } }),
  (occurredOn) => ({ type: 'arraigned', occurredOn }),
  (occurredOn) => ({ type: 'plea-taken', occurredOn, details: { plea: 'not-guilty' } }),
  (occurredOn) => ({ type: 'prosecution-opened', occurredOn }),
  (occurredOn) => ({ type: 'prosecution-closed', occurredOn }),
  (occurredOn) => ({ type: 'case-to-answer', occurredOn }),
  (occurredOn) => ({ type: 'defence-closed', occurredOn }),
  (occurredOn) => ({ type: 'verdict', occurredOn, details: { verdict: 'convicted' } }),
  (occurredOn) => ({ type: 'sentenced', occurredOn, details: THIRTY_YEARS }),
  (occurredOn) => ({ type: 'appeal-filed', occurredOn, details: { by: 'accused' } }),
  (occurredOn) => ({ type: 'appeal-decided', occurredOn, details: { outcome: 'dismissed', sentence: null } }),
];

const accusedId = fc.constantFrom('a1', 'a2', null);
const countId = fc.constantFrom('c1', 'c2', 'c3', 'c4', null);
const countIds = fc.subarray(['c1', 'c2', 'c3', 'c4']);

const PLAIN = [
  'arrested',
  'arraigned',
  'bail-denied',
  'bail-met',
  'bail-cancelled',
  'absconded',
  'rearrested',
  'disclosure-served',
  'pretrial-conference',
  'trial-restarted',
  'prosecution-opened',
  'prosecution-closed',
  'case-to-answer',
  'defence-closed',
  'released',
] as const;

/** Any fact at all, lawful or not. */
function aDraft(pack: JurisdictionPack): fc.Arbitrary<Draft> {
  const codes = (rows: readonly { readonly code: string }[]) => fc.constantFrom(...rows.map((row) => row.code));
  const about = <Rest extends object>(rest: fc.Arbitrary<Rest>) =>
    fc
      .tuple(accusedId, countId, rest)
      .map(([accused, count, said]) => ({ accusedId: accused, countId: count, ...said }));
  const details = fc.oneof(
    fc.constantFrom(...pack.pleas).map(({ code }) => ({ type: 'plea-taken', details: { plea: code } })),
    fc.constantFrom(...pack.pleas).map(({ code }) => ({ type: 'plea-changed', details: { plea: code } })),
    fc.constantFrom(...pack.verdicts).map(({ code }) => ({ type: 'verdict', details: { verdict: code } })),
    fc.constant({ type: 'sentenced', details: THIRTY_YEARS }),
    fc.constant({ type: 'no-case-to-answer' }),
    codes(pack.endings).map((ending) => ({ type: 'ended', details: { ending } })),
  );
  const ofAccused = fc.oneof(
    fc.constantFrom(...PLAIN).map((type) => ({ type })),
    fc.constant({ type: 'bail-granted', details: { amountKes: null, sureties: null } }),
    fc.constant({ type: 'custodial-order', details: { granted: true, days: 7 } }),
    codes(pack.chargingDecisions).map((decision) => ({ type: 'charging-decision', details: { decision } })),
    fc.constantFrom('accused', 'prosecution').map((by) => ({ type: 'appeal-filed', details: { by } })),
    codes(pack.appealOutcomes).map((outcome) => ({ type: 'appeal-decided', details: { outcome, sentence: null } })),
  );
  const ofCase = fc.oneof(
    countIds.map((ids) => ({ type: 'charge-sheet-filed', details: { countIds: ids } })),
    fc.tuple(countIds, countIds).map(([added, removed]) => ({
      type: 'charge-amended',
      details: { addedCountIds: added, removedCountIds: removed },
    })),
  );
  const said = fc.oneof(
    about(details),
    fc.tuple(accusedId, ofAccused).map(([accused, rest]) => ({ accusedId: accused, ...rest })),
    ofCase,
  );
  // The parts were put together from the tables of the pack, beyond what the compiler can follow.
  return said.map((rest) => (occurredOn: string) => ({ occurredOn, ...rest }) as Said);
}

/** Facts of one case in order of occurrence, lawful and unlawful, days apart. */
export function attempts(pack: JurisdictionPack): fc.Arbitrary<readonly Milestone[]> {
  const between = fc.array(aDraft(pack), { maxLength: 4 });
  const gap = fc.integer({ min: 0, max: 40 });
  const stretch = fc.tuple(...SPINE.map((spine) => between.map((drafts) => [...drafts, spine])));
  return fc.tuple(stretch, fc.array(gap, { minLength: 80, maxLength: 80 })).map(([parts, gaps]) => {
    let day = '2020-01-06';
    return parts.flat().map((draft, index) => {
      day = addDays(day, gaps[index] ?? 1);
      return fact({ ...draft(day), id: `m${index}`, recordedAt: momentOf(index) } as Said);
    });
  });
}

/** One moment after another, all in one night. */
export function momentOf(index: number): string {
  return `2029-01-01T00:${String(index).padStart(2, '0')}:00Z`;
}

/** Takes what the rules let in and leaves what they refuse. */
export function admit(pack: JurisdictionPack, candidates: readonly Milestone[]): Docket {
  return candidates.reduce<Docket>(
    (docket, candidate) =>
      refuseMilestone(pack, docket, candidate, LAST_DAY) === null
        ? { ...docket, milestones: [...docket.milestones, candidate] }
        : docket,
    EMPTY,
  );
}
