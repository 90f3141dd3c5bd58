import type { BundleHearing } from '../../bundles/bundle-hearing';
import type { CaseBrief } from './case-brief';
import type { CauseLists } from '../cause-lists';
import type { Dice } from '../dice';
import type { DocketWriter } from './docket-writer';
import type { ChargePlan } from './invented-charges';
import type { WitnessList } from './witness-list';

/** Everything that is at hand while one case is told from its first day to its last. */
export interface CaseTeller {
  readonly brief: CaseBrief;
  readonly today: string;
  readonly dice: Dice;
  readonly charges: ChargePlan;
  readonly docket: DocketWriter;
  readonly hearings: BundleHearing[];
  readonly lists: CauseLists;
  readonly witnesses: WitnessList;
}
