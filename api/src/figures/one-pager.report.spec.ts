import { canonicalJson, hashedPart, type Report } from '@hakika/contracts';
import { Audience, DISCLOSURE_POLICIES } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { cellOf, Disclosure } from './one-pager.disclosure';
import type { OnePagerFacts } from './one-pager.facts';
import { aBusyMonth, aMonthOfNothing, aSmallStation } from './one-pager.invented';
import { onePagerReport } from './one-pager.report';

const reportOf = (facts: OnePagerFacts, audience: Audience = Audience.Committee): Report =>
  onePagerReport(facts, { audience, language: 'en' }, kenya);

const tableOf = (report: Report, id: string) => report.tables.find((table) => table.id === id)!;
const valuesOf = (report: Report, id: string) => tableOf(report, id).cells.map((row) => row.map((cell) => cell.value));

describe('the report of a month', () => {
  it('has every table, with unit, basis and a cell for each row and column', () => {
    const { tables } = reportOf(aBusyMonth());

    expect(tables.map((table) => table.id)).toEqual([
      'clearance',
      'adjournments',
      'adjournments-by-month',
      'reasons',
      'gain',
      'sent-home',
      'measures',
      'accompaniments',
      'children-heard',
    ]);
    for (const table of tables) {
      expect(table.cells.map((row) => row.length)).toEqual(table.rows.map(() => table.columns.length));
      expect(table.note).not.toBe('');
    }
  });

  it('counts this month beside the last', () => {
    const report = reportOf(aBusyMonth());

    expect(valuesOf(report, 'clearance')).toEqual([
      [10, 12, 83],
      [9, 12, 75],
    ]);
    expect(valuesOf(report, 'adjournments')).toEqual([
      [35, 112, 31],
      [39, 114, 34],
    ]);
    expect(valuesOf(report, 'adjournments-by-month')).toHaveLength(13);
    expect(valuesOf(report, 'gain').flat()).toEqual([9, 26, 41, 6, 1, 83, 92]);
  });

  it('names three reasons with who can act, and counts the rest and those without one together', () => {
    const reasons = tableOf(reportOf(aBusyMonth()), 'reasons');

    expect(reasons.rows.map((row) => row.id)).toEqual([
      'witness-not-reached',
      'police-file-missing',
      'advocate-not-ready',
      'others',
      'without-reason',
    ]);
    expect(reasons.cells.map((row) => row[0]!.value)).toEqual([11, 7, 6, 11, 5]);
    expect(reasons.rows.map((row) => row.detail)).toEqual(['Witness', 'Prosecution', 'Defence', 'Several', undefined]);
  });

  it('is the same bytes for the same facts, and carries their hash', () => {
    const report = reportOf(aBusyMonth());

    expect(canonicalJson(reportOf(aBusyMonth()))).toBe(canonicalJson(report));
    expect(report.hash).toBe(createHash('sha256').update(hashedPart(report)).digest('hex'));
    expect(reportOf(aBusyMonth({ sentHome: 9 })).hash).not.toBe(report.hash);
  });

  it('keeps what was agreed from the public', () => {
    expect(reportOf(aBusyMonth(), Audience.Public).resolutions).toEqual([]);
    expect(reportOf(aBusyMonth()).resolutions.map((one) => one.overdueDays)).toEqual([null, 33, null, null]);
  });
});

describe('what it hides', () => {
  const counts = (report: Report) => report.tables.filter((table) => table.id !== 'gain');

  it.each([Audience.Committee, Audience.Public])(
    'shows no small count, and no value of a hidden cell (%s)',
    (audience) => {
      const { threshold } = DISCLOSURE_POLICIES[audience];
      const reports = [aBusyMonth(), aSmallStation(), aMonthOfNothing()].map((facts) => reportOf(facts, audience));
      const cells = reports.flatMap(counts).flatMap((table) => table.cells.flatMap((row) => row.slice(0, 2)));

      const loose = cells.filter(({ value, suppressed }) => (suppressed ? value !== null : value && value < threshold));

      expect(cells.some((cell) => cell.suppressed)).toBe(true);
      expect(loose).toEqual([]);
    },
  );

  it('hides shares and the estimate with the counts they are made of', () => {
    const report = reportOf(aSmallStation());

    expect(tableOf(report, 'clearance').cells[0]).toEqual([1, 2, 3].map(() => ({ value: null, suppressed: true })));
    expect(
      tableOf(report, 'gain')
        .cells.flat()
        .every((cell) => cell.suppressed && cell.value === null),
    ).toBe(true);
  });

  it('puts hidden reasons in no order of size, and says no number of kinds beside them', () => {
    const rows = tableOf(reportOf(aSmallStation()), 'reasons').rows;

    expect(rows.slice(0, 3).map((row) => row.id)).toEqual([
      'advocate-not-ready',
      'police-file-missing',
      'witness-not-reached',
    ]);
    expect(rows[3]!.label).toBe('All others');
  });

  it('never lets a month be told from the month before: pending, filed and concluded add up across issues', () => {
    const count = fc.nat(12);
    const facts = fc.tuple(count, count, count, count).map(([before, filed, concluded, august]) => {
      const base = aBusyMonth();
      const atHand = before + filed;
      const done = Math.min(concluded, atHand);
      const [first, second, third] = base.cases;
      return aBusyMonth({
        cases: [
          { ...first!, pending: august },
          { ...second!, filed: before, concluded: august, pending: before },
          { ...third!, filed, concluded: done, pending: atHand - done },
        ],
      });
    });
    fc.assert(
      fc.property(facts, (month) => {
        const disclosure = new Disclosure(month, DISCLOSURE_POLICIES.committee);
        const [, before, now] = month.cases.map((one) => one.month);
        const four = [cellOf.pending(before!), cellOf.filed(now!), cellOf.pending(now!), cellOf.concluded(now!)];
        const hidden = four.filter((id) => disclosure.cell(id).suppressed);

        // Three of the four give the fourth away, so either none is hidden, or two are.
        expect(hidden.length).not.toBe(1);
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});
