import type { MilestoneRule } from '@hakika/domain';
import { procedureOf } from '../procedure-rows';
import { beforeCourt } from './procedure/before-court';
import { firstAppearance } from './procedure/first-appearance';
import { judgmentAndAfter } from './procedure/judgment-and-after';
import { trial } from './procedure/trial';

/**
 * The facts of a criminal case and when each may happen. Facts of one day stand in the order of these rows.
 * The steps between plea and judgment may be missing from a record taken over from elsewhere, so a verdict asks
 * for a plea and no more; nothing may go backwards.
 */
export const milestones: readonly MilestoneRule[] = procedureOf([
  ...beforeCourt,
  ...firstAppearance,
  ...trial,
  ...judgmentAndAfter,
]);
