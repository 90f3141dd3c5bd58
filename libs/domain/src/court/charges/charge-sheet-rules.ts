export const CHARGE_SHEET_REFUSALS = ['charge-sheet.removes-without-amending', 'charge-sheet.changes-nothing'] as const;
export type ChargeSheetRefusal = (typeof CHARGE_SHEET_REFUSALS)[number];

/** A sheet that is put before the court: the first one, or one that alters what was charged before. */
export interface ChargeSheetPlan {
  readonly amends: boolean;
  readonly countsAdded: number;
  readonly countsRemoved: number;
}

/** Why a charge sheet may not be filed, or null. A count goes only by an alteration of the charge (Criminal Procedure Code s.214). */
export function refuseChargeSheet({ amends, countsAdded, countsRemoved }: ChargeSheetPlan): ChargeSheetRefusal | null {
  if (!amends) return countsRemoved > 0 ? 'charge-sheet.removes-without-amending' : null;
  return countsAdded + countsRemoved === 0 ? 'charge-sheet.changes-nothing' : null;
}

/** Whoever has been asked to plead before is asked again about every count that is new or changed (Criminal Procedure Code s.214(1)). */
export interface PleaAnew {
  readonly accusedId: string;
  readonly numbers: readonly number[];
}

export function pleasAnew(
  changed: readonly { readonly number: number; readonly accusedIds: readonly string[] }[],
  arraigned: readonly string[],
): readonly PleaAnew[] {
  return arraigned.flatMap((accusedId) => {
    const numbers = changed.filter(({ accusedIds }) => accusedIds.includes(accusedId)).map(({ number }) => number);
    return numbers.length > 0 ? [{ accusedId, numbers }] : [];
  });
}
