import { CHARGE_SHEET_REFUSALS, pleasAnew, refuseChargeSheet } from './charge-sheet-rules';

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

describe('a changed charge', () => {
  const changed = [
    { number: 3, accusedIds: ['a1', 'a2'] },
    { number: 4, accusedIds: ['a1'] },
  ];

  it('is pleaded to anew by whoever pleaded before (s.214), and by nobody else', () => {
    expect(pleasAnew(changed, ['a1'])).toEqual([{ accusedId: 'a1', numbers: [3, 4] }]);
    expect(pleasAnew(changed, ['a2', 'a3'])).toEqual([{ accusedId: 'a2', numbers: [3] }]);
    expect(pleasAnew([], ['a1'])).toEqual([]);
  });
});
