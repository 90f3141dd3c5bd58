import type { CaseView } from '@hakika/contracts';
import { beyondOf, caseClocks, fold, type Clock, type JurisdictionPack } from '@hakika/domain';
import { docketOf } from '../docket/docket-preview';

/**
 * The clocks of a case by the rules that the server uses, from the facts on the page: they go on with the day in court
 * on a device without a connection. A page that does not hold every fact shows what the server worked out.
 */
export function derivedClocks(
  pack: JurisdictionPack | undefined,
  courtCase: CaseView,
  today: string,
): readonly Clock[] {
  const { milestones, milestoneCount, clocks } = courtCase;
  if (!pack || milestones.length < milestoneCount) return clocks;
  return caseClocks(pack, fold(pack, docketOf(courtCase, milestones)), today, beyondOf(courtCase));
}
