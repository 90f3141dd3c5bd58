import type { CaseSupportView, CaseView, ExhibitListItem, NextHearingView } from '@hakika/contracts';
import type { HearingPurpose, ReadinessFacts } from '@hakika/domain';

/** What the parts of the product that this person may see say about the next hearing. */
export function readinessFacts(
  courtCase: CaseView,
  next: NextHearingView,
  support: CaseSupportView | undefined,
  exhibits: readonly ExhibitListItem[] | undefined,
): ReadinessFacts {
  return {
    purpose: next.purpose as HearingPurpose,
    charged: courtCase.counts.some(({ removedOn }) => removedOn === null),
    accused: courtCase.accused.filter(({ live }) => live),
    witnesses: next.witnesses.map(({ witness, summoned, confirmed }) => ({ label: witness, summoned, confirmed })),
    support: coverageAt(next.id, support),
    measures: measuresAt(next.id, support),
    exhibits:
      exhibits?.map(({ label, offeredToName }) => ({ label: label ?? '', offered: offeredToName !== null })) ?? null,
  };
}

function coverageAt(hearingId: string, support: CaseSupportView | undefined): ReadinessFacts['support'] {
  const here = support?.coverage?.filter((item) => item.hearingId === hearingId);
  return here?.map(({ survivorLabel, state }) => ({ label: survivorLabel, state })) ?? null;
}

function measuresAt(hearingId: string, support: CaseSupportView | undefined): ReadinessFacts['measures'] {
  if (!support?.measures) return null;
  return support.measures.map(({ code, state, deliveries }) => ({
    code,
    state,
    provided: deliveries.some((entry) => entry.hearingId === hearingId && entry.outcome === 'provided'),
  }));
}
