import type { CaseView, MilestoneView } from '@hakika/contracts';
import {
  caseClocks,
  fold,
  refuseChange,
  refuseMilestone,
  refuseTogether,
  whatBreaks,
  type BrokenFact,
  type Clock,
  type Custody,
  type Docket,
  type DocketFault,
  type DocketState,
  type JurisdictionPack,
  type Milestone,
  type MilestoneRefusal,
  type MilestoneType,
  type Stage,
} from '@hakika/domain';
import { EMPTY_DRAFT, RECORDABLE } from './milestone-draft';
import { toFact } from './milestone-facts';

/** One accused before and after a fact. */
export interface Effect {
  label: string;
  stage: readonly [before: Stage, after: Stage];
  custody: readonly [before: Custody, after: Custody];
}

export interface Preview {
  refusal: MilestoneRefusal | null;
  /** Later facts that it makes impossible. */
  breaks: readonly BrokenFact[];
  effects: readonly Effect[];
  /** Limits that begin with this fact. */
  clocks: readonly Clock[];
}

/** The docket as the rules read it, from what the page has loaded. */
export function docketOf(courtCase: CaseView, facts: readonly MilestoneView[]): Docket {
  return {
    accused: courtCase.accused.map(({ id, label }) => ({ id, label })),
    counts: courtCase.counts.map(({ id, alternativeToId, outcomes }) => ({
      id,
      alternativeToId,
      accusedIds: outcomes.map(({ accusedId }) => accusedId),
    })),
    // What travels over HTTP carries the same fields; the pairing of type and details is the API's to keep.
    milestones: facts as readonly MilestoneView[] as readonly Milestone[],
  };
}

/**
 * What a fact would change, or why it cannot be; the API asks the same rules again. With `takenAlong`, what it makes
 * impossible is taken back with it.
 */
export function previewOf(
  pack: JurisdictionPack,
  docket: Docket,
  candidate: Milestone,
  today: string,
  takenAlong: readonly string[] = [],
): Preview {
  const alone = refuseMilestone(pack, docket, candidate, today);
  const breaks = alone === 'milestone.later-fact-depends-on-it' ? whatBreaks(pack, docket, candidate) : [];
  const retractions = takenAlong.map((id) => retractionOf(id, candidate, docket));
  const refusal = breaks.length > 0 ? refuseTogether(pack, docket, candidate, retractions, today) : alone;
  if (refusal) return { refusal, breaks, effects: [], clocks: [] };
  const before = fold(pack, docket);
  const after = fold(pack, { ...docket, milestones: [...docket.milestones, candidate, ...retractions] });
  return { refusal, breaks, effects: effectsOf(before, after), clocks: newClocks(pack, before, after, today) };
}

export interface PreviewTogether {
  /** Each fact that cannot be, and each later one that would be made impossible. */
  faults: readonly DocketFault[];
  effects: readonly Effect[];
  clocks: readonly Clock[];
}

/** The same of several facts that are one change. */
export function previewTogether(
  pack: JurisdictionPack,
  docket: Docket,
  candidates: readonly Milestone[],
  today: string,
): PreviewTogether {
  const faults = refuseChange(pack, docket, candidates, today);
  if (faults.length > 0) return { faults, effects: [], clocks: [] };
  const before = fold(pack, docket);
  const after = fold(pack, { ...docket, milestones: [...docket.milestones, ...candidates] });
  return { faults, effects: effectsOf(before, after), clocks: newClocks(pack, before, after, today) };
}

function retractionOf(supersedesId: string, { recordedAt, occurredOn }: Milestone, { milestones }: Docket): Milestone {
  const day = milestones.find(({ id }) => id === supersedesId)?.occurredOn ?? occurredOn;
  return {
    id: `take back ${supersedesId}`,
    type: 'retracted',
    accusedId: null,
    countId: null,
    occurredOn: day,
    occurredAt: null,
    recordedAt,
    supersedesId,
    details: {},
  };
}

function effectsOf(before: DocketState, after: DocketState): readonly Effect[] {
  return after.accused.flatMap((accused) => {
    const earlier = before.accused.find(({ accusedId }) => accusedId === accused.accusedId);
    if (!earlier || (earlier.stage === accused.stage && earlier.custody === accused.custody)) return [];
    const { label, stage, custody } = accused;
    return [{ label, stage: [earlier.stage, stage], custody: [earlier.custody, custody] }];
  });
}

function newClocks(pack: JurisdictionPack, before: DocketState, after: DocketState, today: string): readonly Clock[] {
  const known = new Set(caseClocks(pack, before, today).map((clock) => keyOf(clock)));
  return caseClocks(pack, after, today).filter((clock) => clock.dueOn !== null && !known.has(keyOf(clock)));
}

const keyOf = ({ code, accusedId, startsOn }: Clock) => `${code} ${accusedId} ${startsOn}`;

/** The types that could be true today of somebody; the others stay within reach and say why not. */
function likelyTypes(pack: JurisdictionPack, docket: Docket, today: string, now: string): ReadonlySet<MilestoneType> {
  const likely = RECORDABLE.filter((type) => {
    const drafts = pack.endings
      .filter(({ recordedAs }) => recordedAs === 'ended')
      .map(({ code }) => ({
        ...EMPTY_DRAFT,
        type,
        occurredOn: today,
        verdict: 'acquitted',
        ending: code,
        outcome: 'dismissed',
      }));
    const tried = type === 'ended' ? drafts : drafts.slice(0, 1);
    return tried.some((draft) => refuseMilestone(pack, docket, toFact(draft, pack.zone, 'tried', now), today) === null);
  });
  return new Set(likely);
}

/** All types in the order of the procedure: first those that fit where the case stands, then the rest. */
export function typesInOrder(pack: JurisdictionPack, docket: Docket, today: string, now: string) {
  const likely = likelyTypes(pack, docket, today, now);
  const inOrder = pack.milestones.map(({ code }) => code).filter((code) => RECORDABLE.includes(code));
  return {
    likely: inOrder.filter((type) => likely.has(type)),
    others: inOrder.filter((type) => !likely.has(type)),
  };
}
