import { CHARGE_SHEET_REFUSALS, refuseChargeSheet } from './charge-sheet-rules';

const SHEETS = [
  [{ amends: false, countsAdded: 2, countsRemoved: 0 }, null],
  [{ amends: true, countsAdded: 1, countsRemoved: 0 }, null],
  [{ amends: true, countsAdded: 0, countsRemoved: 1 }, null],
  [{ amends: false, countsAdded: 2, countsRemoved: 1 }, 'charge-sheet.removes-without-amending'],
  [{ amends: true, countsAdded: 0, countsRemoved: 0 }, 'charge-sheet.changes-nothing'],
] as const;

describe('a charge sheet', () => {
  it.each(SHEETS)('%j: %s', (sheet, refusal) => {
    expect(refuseChargeSheet(sheet)).toBe(refusal);
  });

  it('has a case for every refusal', () => {
    expect(SHEETS.flatMap(([, refusal]) => refusal ?? []).sort()).toEqual([...CHARGE_SHEET_REFUSALS].sort());
  });
});
