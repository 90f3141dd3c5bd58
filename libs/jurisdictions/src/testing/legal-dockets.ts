import {
  addDays,
  courtDayFrom,
  refuseMilestone,
  type Docket,
  type JurisdictionPack,
  type Milestone,
  type MilestoneRule,
  type MilestoneType,
} from '@hakika/domain';
import fc from 'fast-check';
import { anyDetails } from './any-details';
import { anyEpisode } from './episodes';
import { fact, THIRTY_YEARS, type Said } from './facts';

export const LAST_DAY = '2030-12-31';

export const EMPTY: Docket = {
  accused: [
    { id: 'a1', label: 'A1' },
    { id: 'a2', label: 'A2' },
    { id: 'a3', label: 'A3' },
  ],
  counts: [
    { id: 'c1', accusedIds: ['a1', 'a2', 'a3'], alternativeToId: null },
    { id: 'c2', accusedIds: ['a1'], alternativeToId: null },
    { id: 'c3', accusedIds: ['a1'], alternativeToId: 'c2' },
    { id: 'c4', accusedIds: ['a2', 'a3'], alternativeToId: null },
  ],
  milestones: [],
};

export type Draft = (occurredOn: string) => Said;

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
  (occurredOn) => ({ type: 'sentenced', occurredOn, details: { ...THIRTY_YEARS, compensationKes: 40_000 } }),
  (occurredOn) => ({ type: 'appeal-filed', occurredOn, details: { by: 'accused' } }),
  (occurredOn) => ({ type: 'appeal-decided', occurredOn, details: { outcome: 'dismissed', sentence: null } }),
];

/** How often each type is tried; the steps that decide a case more often, so that cases come to their end in many ways. */
const OFTEN: ReadonlySet<MilestoneType> = new Set([
  'plea-taken',
  'plea-changed',
  'verdict',
  'sentenced',
  'ended',
  'appeal-filed',
  'appeal-decided',
  'bail-granted',
  'bail-met',
]);

/** Any fact at all, lawful or not. */
export function anyDraft(pack: JurisdictionPack): fc.Arbitrary<Draft> {
  const rules = pack.milestones.filter(({ code }) => code !== 'retracted');
  const drafts = rules.map((rule) => ({ weight: OFTEN.has(rule.code) ? 4 : 1, arbitrary: draftOf(pack, rule) }));
  return fc.oneof(...drafts);
}

function draftOf(pack: JurisdictionPack, { code: type, scope }: MilestoneRule): fc.Arbitrary<Draft> {
  const accusedId = scope === 'case' ? fc.constant(null) : fc.constantFrom('a1', 'a2', 'a3', null);
  const countId = scope === 'count' ? fc.constantFrom('c1', 'c2', 'c3', 'c4', null) : fc.constant(null);
  return fc.record({ accusedId, countId, details: anyDetails(pack, type) }).map(
    (said) =>
      // The details were made from the shape of the type, beyond what the compiler can follow.
      (occurredOn: string) =>
        ({ type, occurredOn, ...said }) as Said,
  );
}

/** Facts of one case in order of occurrence, lawful and unlawful, days apart. */
export function attempts(pack: JurisdictionPack): fc.Arbitrary<readonly Milestone[]> {
  const one = anyDraft(pack).map((draft) => [draft]);
  const between = fc
    .array(fc.oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: anyEpisode(pack) }), { maxLength: 4 })
    .map((parts) => parts.flat());
  const gap = fc.integer({ min: 0, max: 40 });
  const stretch = fc.tuple(...SPINE.map((spine) => between.map((drafts) => [...drafts, spine])));
  return fc.tuple(stretch, fc.array(gap, { minLength: 120, maxLength: 120 })).map(([parts, gaps]) => {
    let day = '2020-01-06';
    return parts.flat().map((draft, index) => {
      day = courtDayFrom(pack, addDays(day, gaps[index] ?? 1)).on;
      return fact({ ...draft(day), id: `m${index}`, recordedAt: momentOf(index) } as Said);
    });
  });
}

/** One moment after another, all in one night. */
export function momentOf(index: number): string {
  return new Date(Date.UTC(2029, 0, 1) + index * 60_000).toISOString();
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
