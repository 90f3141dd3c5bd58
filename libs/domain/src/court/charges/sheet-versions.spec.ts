import { aDocket, type Said } from '../../testing/a-docket';
import { compareSheets, sheetVersions, type SheetCount } from './sheet-versions';

const aCount = (number: number, change: Partial<SheetCount> = {}): SheetCount => ({
  id: `c${number}`,
  number,
  offenceCode: 'soa-8',
  chargingSection: '8(1)',
  penaltySection: '8(2)',
  alternativeToId: null,
  accusedIds: ['a1'],
  survivors: ['V1'],
  replacesId: null,
  ...change,
});
const filed: Said = { type: 'charge-sheet-filed', occurredOn: '2025-01-07', details: { countIds: ['c1', 'c2', 'c3'] } };
const amended = (added: readonly string[], removed: readonly string[], on = '2025-02-03'): Said => ({
  type: 'charge-amended',
  occurredOn: on,
  details: { addedCountIds: added, removedCountIds: removed },
});

describe('the versions of a charge sheet', () => {
  const counts = [
    aCount(1),
    aCount(2),
    aCount(3),
    aCount(4, { offenceCode: 'ctip-3', replacesId: 'c1' }),
    aCount(5, { chargingSection: '8(3)', replacesId: 'c2' }),
    aCount(6, { survivors: ['V2'] }),
    aCount(7, { offenceCode: 'ctip-4', replacesId: 'c4' }),
  ];
  const versions = sheetVersions(
    aDocket(filed, amended(['c4', 'c5', 'c6'], ['c1', 'c2', 'c3']), amended(['c7'], ['c4'], '2025-03-03')).milestones,
    counts,
  );
  const [first, second, third] = versions;

  it('are one for each sheet, with what stands on it', () => {
    expect(
      versions.map(({ number, on, amends, counts: on2 }) => [number, on, amends, on2.map(({ id }) => id)]),
    ).toEqual([
      [1, '2025-01-07', false, ['c1', 'c2', 'c3']],
      [2, '2025-02-03', true, ['c4', 'c5', 'c6']],
      [3, '2025-03-03', true, ['c5', 'c6', 'c7']],
    ]);
  });

  it('tell a count that took another’s place from one that went and one that came', () => {
    const lines = compareSheets(first!, second!, counts).map(({ kind, before, after, parts }) => [
      kind,
      before?.number ?? null,
      after?.number ?? null,
      parts,
    ]);

    expect(lines).toEqual([
      ['substituted', 1, 4, ['offence']],
      ['altered', 2, 5, ['section']],
      ['withdrawn', 3, null, []],
      ['added', null, 6, []],
    ]);
  });

  it('are followed through the sheets in between', () => {
    expect(compareSheets(first!, third!, counts).map(({ kind, after }) => [kind, after?.number ?? null])).toEqual([
      ['substituted', 7],
      ['altered', 5],
      ['withdrawn', null],
      ['added', 6],
    ]);
  });

  it('say what else is different', () => {
    const other = aCount(2, {
      id: 'n',
      replacesId: 'c1',
      accusedIds: ['a1', 'a2'],
      survivors: [],
      penaltySection: null,
    });
    const sheet = (one: SheetCount) => ({ ...first!, counts: [one] });

    expect(compareSheets(sheet(aCount(1)), sheet(other), [aCount(1), other])[0]).toMatchObject({
      kind: 'altered',
      parts: ['penalty', 'accused', 'survivors'],
    });
  });
});
