import { refuseMilestone, type Docket, type JurisdictionPack } from '@hakika/domain';
import type { CaseBundle } from '../bundle';
import { emptyDocket, factsOf } from '../bundle-docket';
import type { BundleIds } from '../bundle-ids';
import { fault, type Fault } from './fault';

export interface Moment {
  /** The court day. */
  readonly today: string;
  /** ISO 8601. */
  readonly now: string;
  /** When the case came into the system. */
  readonly openedAt: string;
}

export interface CheckedDocket {
  readonly docket: Docket;
  readonly faults: readonly Fault[];
}

/** Records fact after fact as the live system would; one that is refused leaves no trace for those that follow. */
export function checkDocket(pack: JurisdictionPack, bundle: CaseBundle, ids: BundleIds, moment: Moment): CheckedDocket {
  let docket = emptyDocket(bundle, ids, moment.openedAt);
  const faults: Fault[] = [];
  for (const { index, milestone } of factsOf(pack, bundle, ids, moment.openedAt)) {
    const at = index === null ? '/reported/on' : `/milestones/${index}`;
    const refusal = refuseMilestone(pack, docket, milestone, moment.today);
    if (refusal) faults.push(fault(at, refusal));
    else docket = { ...docket, milestones: [...docket.milestones, milestone] };
    if (Date.parse(milestone.recordedAt) > Date.parse(moment.now))
      faults.push(fault(`${at}/recordedAt`, 'lies in the future'));
  }
  return { docket, faults };
}
