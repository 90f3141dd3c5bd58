import type { CaseView, MilestoneView } from '@hakika/contracts';
import {
  caseClocks,
  fold,
  refuseMilestone,
  type Clock,
  type Custody,
  type Docket,
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

/** What a fact would change, or why it cannot be; the API asks the same rules again. */
export function previewOf(pack: JurisdictionPack, docket: Docket, candidate: Milestone, today: string): Preview {
  const refusal = refuseMilestone(pack, docket, candidate, today);
  if (refusal) return { refusal, effects: [], clocks: [] };
  const before = fold(pack, docket);
  const after = fold(pack, { ...docket, milestones: [...docket.milestones, candidate] });
  return { refusal, effects: effectsOf(before, after), clocks: newClocks(pack, before, after, today) };
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
export function likelyTypes(
  pack: JurisdictionPack,
  docket: Docket,
  today: string,
  now: string,
): ReadonlySet<MilestoneType> {
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
