import type { Report } from '@hakika/contracts';
import { barChartSvg } from '../../platform/documents/chart';
import { ReportReading } from '../reports/report-reading';

const BY_MONTH = 'adjournments-by-month';
const WIDTH = 300;
const HEIGHT = 172;

/** The bars of the one-pager: the same picture on screen and in print. */
export function onePagerChart(report: Report): string {
  const reading = new ReportReading(report);
  const { rows } = reading.table(BY_MONTH);
  return barChartSvg({
    title: reading.finding(BY_MONTH),
    bars: rows.map(({ label }, at) => {
      const said = reading.said(BY_MONTH, at, 0);
      return { label, value: reading.cell(BY_MONTH, at, 0).value, hiddenLabel: said.startsWith('<') ? said : '–' };
    }),
    solid: rows.length - 1,
    width: WIDTH,
    height: HEIGHT,
  });
}
