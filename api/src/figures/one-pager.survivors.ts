import type { ReportTable } from '@hakika/contracts';
import { FigureBasis, FigureUnit, shortMonth, shortMonthAndYear } from '@hakika/domain';
import { cellOf } from './one-pager.disclosure';
import { counted, noteOf, wordsOf, type TableMaker } from './one-pager.maker';
import { ONE_PAGER_WORDS, SURVIVOR_FIGURES, type SurvivorFigure } from './one-pager.wording';

const SURVIVOR_UNITS: Readonly<Record<SurvivorFigure, readonly [FigureUnit, FigureBasis]>> = {
  'sent-home': [FigureUnit.WitnessDay, FigureBasis.Flow],
  measures: [FigureUnit.Measure, FigureBasis.Flow],
  accompaniments: [FigureUnit.Accompaniment, FigureBasis.Flow],
  'children-heard': [FigureUnit.Survivor, FigureBasis.Cohort],
};

/** One table a figure, because each has its own unit. */
export function survivorTables(maker: TableMaker): ReportTable[] {
  const words = wordsOf(maker);
  return SURVIVOR_FIGURES.map((figure) => {
    const [unit, basis] = SURVIVOR_UNITS[figure];
    const { title, whole } = words.survivors[figure];
    const alone = figure === 'sent-home';
    const rows = [{ id: maker.facts.month, label: shortMonthAndYear(maker.facts.month, maker.language) }];
    const columns = [{ id: 'count', label: words.count }, ...(alone ? [] : [{ id: 'of', label: whole }])];
    const ids = alone ? [cellOf.sentHome] : [cellOf.part(figure), cellOf.whole(figure)];
    const period = basis === FigureBasis.Cohort ? cohortOf(maker) : undefined;
    return {
      id: figure,
      title,
      unit,
      basis,
      ...counted(maker, rows, columns, [ids]),
      note: noteOf(maker, unit, basis, period),
    };
  });
}

/** Children whose fourteen days ended within the month: pleas of this month and the last. */
function cohortOf({ facts, language }: TableMaker): string {
  const months = facts.hearings.slice(-2).map(({ month }) => shortMonth(month, language));
  return ONE_PAGER_WORDS[language].cohort(months[0] ?? '', months[1] ?? '');
}
