import type { ReportAxis, ReportTable } from '@hakika/contracts';
import { clearance, FigureBasis, FigureUnit, shareOf, shortMonth, shortMonthAndYear } from '@hakika/domain';
import { cellOf, namedReasons } from './one-pager.disclosure';
import { counted, lastTwo, noteOf, withShare, wordsOf, type TableMaker } from './one-pager.maker';

export function clearanceTable(maker: TableMaker): ReportTable {
  const { title, concluded, filed, rate } = wordsOf(maker).clearance;
  const rows = lastTwo(maker);
  const columns = [
    { id: 'concluded', label: concluded },
    { id: 'filed', label: filed },
  ];
  const counts = counted(
    maker,
    rows,
    columns,
    rows.map(({ id }) => [cellOf.concluded(id), cellOf.filed(id)]),
  );
  return {
    id: 'clearance',
    title,
    unit: FigureUnit.Case,
    basis: FigureBasis.Flow,
    ...counts,
    columns: [...columns, { id: 'rate', label: rate }],
    cells: withShare(counts.cells, (part, whole) => clearance(part, whole, maker.policy.rateDenominator).value),
    note: noteOf(maker, FigureUnit.Case, FigureBasis.Flow),
  };
}

export function adjournmentsTable(maker: TableMaker): ReportTable {
  const { title, adjourned, listed, rate } = wordsOf(maker).adjournments;
  const rows = lastTwo(maker);
  const columns = [
    { id: 'adjourned', label: adjourned },
    { id: 'listed', label: listed },
  ];
  const counts = counted(
    maker,
    rows,
    columns,
    rows.map(({ id }) => [cellOf.adjourned(id), cellOf.listed(id)]),
  );
  return {
    id: 'adjournments',
    title,
    unit: FigureUnit.Hearing,
    basis: FigureBasis.Flow,
    ...counts,
    columns: [...columns, { id: 'rate', label: rate }],
    cells: withShare(counts.cells, (part, whole) => shareOf(part, whole, maker.policy.rateDenominator)),
    note: noteOf(maker, FigureUnit.Hearing, FigureBasis.Flow),
  };
}

export function byMonthTable(maker: TableMaker): ReportTable {
  const { facts, language } = maker;
  const words = wordsOf(maker);
  const rows = facts.hearings.map(({ month }) => ({ id: month, label: shortMonth(month, language) }));
  const columns = [{ id: 'adjourned', label: words.adjournments.adjourned }];
  const first = facts.hearings[0]?.month ?? facts.month;
  return {
    id: 'adjournments-by-month',
    title: words.byMonth.title,
    unit: FigureUnit.Hearing,
    basis: FigureBasis.Flow,
    ...counted(
      maker,
      rows,
      columns,
      rows.map(({ id }) => [cellOf.adjourned(id)]),
    ),
    note: words.byMonth.note(shortMonthAndYear(first, language), shortMonthAndYear(facts.month, language)),
  };
}

function namedRows(maker: TableMaker): ReportAxis[] {
  const { pack, language, facts, disclosure } = maker;
  const reasons = new Map(pack.adjournmentReasons.map(({ code, wording }) => [code, wording[language]]));
  const actors = new Map(pack.adjournmentActors.map(({ code, wording }) => [code, wording[language]]));
  const named = namedReasons(facts);
  // In order of size a hidden one would tell that it lies between its neighbours: hidden ones come last, by code.
  const hidden = named.filter(({ code }) => disclosure.cell(cellOf.reason(code)).suppressed);
  const inOrder = [
    ...named.filter((reason) => !hidden.includes(reason)),
    ...[...hidden].sort((a, b) => (a.code < b.code ? -1 : 1)),
  ];
  return inOrder.map(({ code, actor }) => ({
    id: code,
    label: reasons.get(code) ?? code,
    detail: actors.get(actor) ?? actor,
  }));
}

/** How many kinds share the last line; with hidden counts about, it would be one clue too many. */
function otherKinds({ facts, disclosure }: TableMaker, named: readonly ReportAxis[]): number | null {
  const ids = [cellOf.others, cellOf.withoutReason, ...named.map(({ id }) => cellOf.reason(id))];
  if (ids.some((id) => disclosure.cell(id).suppressed)) return null;
  return facts.reasons.filter(({ adjourned }) => adjourned > 0).length - named.length;
}

export function reasonsTable(maker: TableMaker): ReportTable {
  const words = wordsOf(maker).reasons;
  const named = namedRows(maker);
  const kinds = otherKinds(maker, named);
  const rows = [
    ...named,
    { id: 'others', label: words.others(kinds || null), detail: words.otherActors },
    { id: 'without-reason', label: words.withoutReason },
  ];
  const ids = [...named.map(({ id }) => [cellOf.reason(id)]), [cellOf.others], [cellOf.withoutReason]];
  return {
    id: 'reasons',
    title: words.title,
    unit: FigureUnit.Hearing,
    basis: FigureBasis.Flow,
    ...counted(maker, rows, [{ id: 'adjourned', label: words.hearings }], ids),
    note: `${words.note} ${words.noteWithout(maker.disclosure.cell(cellOf.withoutReason).value)}`,
  };
}
