import type { FileChargeSheetRequest } from '@hakika/contracts';

export interface CountDraft {
  offenceCode: string;
  chargingSection: string;
  penaltySection: string;
  accusedIds: readonly string[];
  /** The number of the main count, as text; empty for a main count. */
  alternativeTo: string;
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
    counts: counts.map(({ offenceCode, chargingSection, penaltySection, accusedIds, alternativeTo }) => ({
      offenceCode,
      chargingSection: chargingSection.trim(),
      accusedIds,
      ...(penaltySection.trim() && { penaltySection: penaltySection.trim() }),
      ...(alternativeTo && { alternativeToNumber: Number(alternativeTo) }),
    })),
    ...(removed.length > 0 && { removedCountIds: removed }),
    source: source as FileChargeSheetRequest['source'],
  };
}
