import type { FileChargeSheetRequest } from '@hakika/contracts';

export interface CountDraft {
  offenceCode: string;
  chargingSection: string;
  penaltySection: string;
  accusedIds: readonly string[];
  /** The number of the main count, as text; empty for a main count. */
  alternativeTo: string;
  /** The number of the count whose place it takes, as text; empty when it takes none. */
  replaces: string;
  /** V1, V2 … */
  survivors: readonly string[];
}

export interface SheetDraft {
  filedOn: string;
  source: string;
  removed: readonly string[];
  counts: readonly CountDraft[];
}

export function toChargeSheet(
  { filedOn, source, removed, counts }: SheetDraft,
  amends: boolean,
): FileChargeSheetRequest {
  return {
    filedOn,
    amends,
    counts: counts.map(
      ({ offenceCode, chargingSection, penaltySection, accusedIds, alternativeTo, replaces, survivors }) => ({
        offenceCode,
        chargingSection: chargingSection.trim(),
        accusedIds,
        ...(penaltySection.trim() && { penaltySection: penaltySection.trim() }),
        ...(alternativeTo && { alternativeToNumber: Number(alternativeTo) }),
        ...(replaces && { replacesNumber: Number(replaces) }),
        ...(survivors.length > 0 && { survivors }),
      }),
    ),
    ...(removed.length > 0 && { removedCountIds: removed }),
    source: source as FileChargeSheetRequest['source'],
  };
}
