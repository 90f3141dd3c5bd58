import { nextId } from '../../platform/database/next-id';
import type { CaseBundle } from './bundle';

/** Real ids for the labels of a bundle. Maps know what the bundle itself defines, and nothing else. */
export interface BundleIds {
  readonly caseId: string;
  readonly reportId: string;
  readonly accused: ReadonlyMap<string, string>;
  readonly counts: ReadonlyMap<number, string>;
  /** By index. */
  readonly milestones: readonly string[];
  readonly milestoneOfKey: ReadonlyMap<string, string>;
  readonly hearings: ReadonlyMap<string, string>;
  readonly survivors: ReadonlyMap<string, string>;
  /** By index. */
  readonly accompaniments: readonly string[];
  readonly accompanimentOfKey: ReadonlyMap<string, string>;
  /** Of people who work here, by username. */
  readonly users: ReadonlyMap<string, string>;
  /** Of other cases, by code, or by key where they are loaded together. */
  readonly cases: ReadonlyMap<string, string>;
}

/** What is here already and may be named. */
export type IdsHere = Pick<BundleIds, 'users' | 'cases'>;

export function idsOf(bundle: CaseBundle, { users, cases }: IdsHere): BundleIds {
  const { milestones = [], accompaniments = [] } = bundle;
  const [caseId, reportId] = [nextId(), nextId()];
  const milestoneIds = milestones.map(nextId);
  const accompanimentIds = accompaniments.map(nextId);
  return {
    caseId,
    reportId,
    accused: fresh((bundle.accused ?? []).map(({ label }) => label)),
    counts: fresh((bundle.counts ?? []).map(({ number }) => number)),
    milestones: milestoneIds,
    milestoneOfKey: byKey(milestones, milestoneIds),
    hearings: fresh((bundle.hearings ?? []).map(({ key }) => key)),
    survivors: fresh((bundle.survivors ?? []).map(({ label }) => label)),
    accompaniments: accompanimentIds,
    accompanimentOfKey: byKey(accompaniments, accompanimentIds),
    users,
    cases,
  };
}

function fresh<Label>(labels: readonly Label[]): ReadonlyMap<Label, string> {
  return new Map(labels.map((label) => [label, nextId()]));
}

function byKey(things: readonly { readonly key?: string }[], ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map(things.flatMap(({ key }, index) => (key === undefined ? [] : [[key, ids[index] ?? ''] as const])));
}
