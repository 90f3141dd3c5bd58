import { inOrderOfOccurrence, type Docket, type JurisdictionPack, type Milestone } from '@hakika/domain';
import type { BundleMilestone, CaseBundle } from './bundle';
import { detailsOf } from './bundle-details';
import type { BundleIds } from './bundle-ids';

/** A fact of the bundle with the place where it stands there; the report has none. */
export interface PlacedFact {
  readonly index: number | null;
  readonly milestone: Milestone;
}

/** The accused and counts of a bundle, and no fact yet. */
export function emptyDocket(bundle: CaseBundle, ids: BundleIds, openedAt: string): Docket {
  return {
    accused: (bundle.accused ?? []).map(({ label, recordedAt = openedAt }) => ({
      id: ids.accused.get(label) ?? '',
      label,
      recordedAt,
    })),
    counts: (bundle.counts ?? []).map(({ number, accused, alternativeTo }) => ({
      id: ids.counts.get(number) ?? '',
      accusedIds: accused.map((label) => ids.accused.get(label) ?? ''),
      alternativeToId: alternativeTo === undefined ? null : (ids.counts.get(alternativeTo) ?? null),
    })),
    milestones: [],
  };
}

/** All facts in the order in which they were recorded; of those recorded at one moment, as they occurred, corrections last. */
export function factsOf(
  pack: JurisdictionPack,
  bundle: CaseBundle,
  ids: BundleIds,
  openedAt: string,
): readonly PlacedFact[] {
  const entries = bundle.milestones ?? [];
  const report = reportOf(bundle, ids, openedAt);
  const milestones = entries.map((entry, index) => toMilestone(entry, ids, ids.milestones[index] ?? '', openedAt));
  const indexOf = new Map(milestones.map((milestone, index) => [milestone.id, index]));
  const occurred = inOrderOfOccurrence(pack, [report, ...milestones]);
  const depthOf = correctionDepths(milestones);
  return [...occurred]
    .sort((a, b) => compare(a.recordedAt, b.recordedAt) || (depthOf.get(a.id) ?? 0) - (depthOf.get(b.id) ?? 0))
    .map((milestone) => ({ index: indexOf.get(milestone.id) ?? null, milestone }));
}

function compare(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}

function correctionDepths(milestones: readonly Milestone[]): ReadonlyMap<string, number> {
  const corrected = new Map(milestones.map(({ id, supersedesId }) => [id, supersedesId]));
  const depthOf = (id: string, seen: readonly string[] = []): number => {
    const before = corrected.get(id);
    // A circle of corrections is refused later; here it only must not run on for ever.
    return !before || seen.includes(before) ? 0 : 1 + depthOf(before, [...seen, id]);
  };
  return new Map(milestones.map(({ id }) => [id, depthOf(id)]));
}

function reportOf({ reported }: CaseBundle, ids: BundleIds, recordedAt: string): Milestone {
  const about = { accusedId: null, countId: null, occurredAt: null, supersedesId: null, details: {} };
  return { ...about, id: ids.reportId, type: 'reported', occurredOn: reported.on, recordedAt };
}

function toMilestone(entry: BundleMilestone, ids: BundleIds, id: string, openedAt: string): Milestone {
  const { type, occurredOn, occurredAt = null, accused, count, corrects, recordedAt = openedAt } = entry;
  return {
    id,
    type,
    occurredOn,
    occurredAt: occurredAt === null ? null : new Date(occurredAt).toISOString(),
    accusedId: accused === undefined ? null : (ids.accused.get(accused) ?? null),
    countId: count === undefined ? null : (ids.counts.get(count) ?? null),
    supersedesId: corrects === undefined ? null : (ids.milestoneOfKey.get(corrects) ?? null),
    recordedAt: new Date(recordedAt).toISOString(),
    details: detailsOf(entry, ids),
  } as Milestone;
}
