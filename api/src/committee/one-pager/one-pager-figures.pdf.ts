import { monthName } from '@hakika/domain';
import { hatch } from '../../platform/documents/hatch';
import type { Content } from '../../platform/documents/pdf';
import { onePagerChart } from './one-pager.chart';
import { CONTENT_WIDTH, head, rows, rule, say, title } from '../../platform/documents/setting';
import { basis, figure, sideBySide, type Tightness } from './one-pager-parts.pdf';
import type { ReportReading } from '../reports/report-reading';

const CHART = { width: 225, gap: 27 } as const;
const BAR = { width: 50, height: 6 } as const;
const ACTOR = 68;
const COUNT = 26;
const SURVIVOR_FIGURES = ['sent-home', 'measures', 'accompaniments', 'children-heard'] as const;

/** Clearance, adjournments, and what fewer of them would gain. */
export function topFigures(reading: ReportReading): Content {
  return sideBySide({
    widths: [159.2, 159.2, CONTENT_WIDTH - 318.4],
    cells: [clearance(reading), adjourned(reading), gain(reading)],
    padding: { side: 13.5, top: 9, bottom: 9.75 },
    ruled: true,
  });
}

function lastMonth(reading: ReportReading): string {
  const id = reading.table('clearance').rows[1]?.id ?? '';
  return monthName(id, reading.report.language);
}

function clearance(reading: ReportReading): Content {
  const { words } = reading;
  const rate = reading.share('clearance', 0, 2);
  const before = reading.share('clearance', 1, 2);
  const nothingFiled = reading.cell('clearance', 0, 1).value === 0;
  const big = rate ?? (nothingFiled ? words.noFiled : words.hidden);
  const hidden = [0, 1].every((column) => reading.cell('clearance', 0, column).suppressed);
  const counts = words.clearanceLine(reading.said('clearance', 0, 0), reading.said('clearance', 0, 1));
  return {
    stack: [
      title(reading.table('clearance').title),
      figure(big, null),
      say(hidden ? words.hiddenNote : counts),
      ...(before ? [say(words.before(lastMonth(reading), before))] : []),
      basis(reading.table('clearance').note),
    ],
  };
}

function adjourned(reading: ReportReading): Content {
  const { words } = reading;
  const said = (row: number, column: number): string => reading.said('adjournments', row, column);
  const rate = reading.share('adjournments', 0, 2);
  const before = words.of(said(1, 0), said(1, 1), reading.share('adjournments', 1, 2));
  return {
    stack: [
      title(reading.table('adjournments').title),
      figure(said(0, 0), words.adjournedOf(said(0, 1))),
      ...(rate ? [say(words.adjournedLine(rate))] : []),
      say(words.before(lastMonth(reading), before)),
      basis(reading.table('adjournments').note),
    ],
  };
}

function gain(reading: ReportReading): Content {
  const { words } = reading;
  const table = reading.table('gain');
  const row = (id: string): number => table.rows.findIndex((one) => one.id === id);
  const share = (id: string): string | null => reading.share('gain', row(id), 0);
  const said = (id: string): string => reading.said('gain', row(id), 0);
  const { value: avoided, suppressed } = reading.cell('gain', row('avoided'), 0);
  if (avoided === null) {
    return { stack: [title(table.title), figure(suppressed ? words.hidden : words.noGain, null), basis(table.note)] };
  }
  const to = share('clearance-to');
  const from = share('clearance-from');
  const rises = to !== null && from !== null && to !== from;
  return {
    stack: [
      title(table.title),
      rises ? figure(to, words.gainOf(from)) : figure(said('avoided'), words.gainFewer),
      say(words.gainLines(said('avoided'), said('days-sooner'))),
      basis(table.note),
    ],
  };
}

/** The year in bars, and beside it the reasons with those who can act. */
export function hearingsBlock(reading: ReportReading, { gap }: Tightness): Content {
  const width = CONTENT_WIDTH - CHART.width - CHART.gap;
  const chart: Content = { svg: onePagerChart(reading.report), width: CHART.width };
  return {
    margin: [0, 19.5 * gap, 0, 0],
    columnGap: CHART.gap,
    columns: [
      {
        width: CHART.width,
        stack: [
          title(reading.finding('adjournments-by-month')),
          chart,
          basis(reading.table('adjournments-by-month').note),
        ],
      },
      { width, stack: [title(reading.table('reasons').title), reasons(reading, width), reasonsNote(reading)] },
    ],
  };
}

function reasonsNote(reading: ReportReading): Content {
  return reading.cell('adjournments', 0, 0).value === 0 ? say('') : basis(reading.table('reasons').note);
}

function reasons(reading: ReportReading, width: number): Content {
  const { words } = reading;
  if (reading.cell('adjournments', 0, 0).value === 0) return say(words.noAdjournments, { margin: [0, 6, 0, 0] });
  const table = reading.table('reasons');
  const listed = table.rows.filter((row) => row.id !== 'without-reason');
  const most = Math.max(1, ...listed.map((_, at) => reading.cell('reasons', at, 0).value ?? 0));
  const body = listed.map((row, at): Content[] => {
    const { value } = reading.cell('reasons', at, 0);
    const named = row.id !== 'others';
    const said = say(reading.said('reasons', at, 0), { lead: 11.25, bold: true, alignment: 'right' });
    return [
      say(row.label, { lead: 11.25, font: named ? 'RobotoMedium' : 'Roboto' }),
      say(row.detail ?? '', { lead: 11.25 }),
      // A word needs the room of the bar that it has not got.
      ...(value === null ? [acrossTwo(said), ''] : [bar((BAR.width * value) / most, named), said]),
    ];
  });
  return {
    margin: [0, 6, 0, 0],
    stack: [
      rows({
        widths: [width - ACTOR - BAR.width - COUNT - 22.5, ACTOR, BAR.width, COUNT],
        body: [
          [
            head(words.reason),
            head(words.actor),
            head(''),
            head(words.ofAll(reading.said('adjournments', 0, 0)), 'right'),
          ],
          ...body,
        ],
      }),
    ],
  };
}

function acrossTwo(content: Content): Content {
  return { stack: [content], colSpan: 2 };
}

function bar(length: number, solid: boolean): Content {
  const { height } = BAR;
  const box = { x: 0, y: 0, width: length, height };
  if (length === 0) return '';
  const frame = { type: 'rect', x: 0, y: 0, w: length, h: height, lineWidth: 0.56, lineColor: '#000' };
  const strokes = hatch(box, 3.9).map(([x1, y1, x2, y2]) => ({ type: 'line', x1, y1, x2, y2, lineWidth: 0.56 }));
  return { canvas: solid ? [{ ...frame, color: '#000' }] : [...strokes, frame], margin: [0, 3, 0, 0] };
}

export function survivorsBlock(reading: ReportReading, { gap }: Tightness): Content {
  const width = CONTENT_WIDTH / SURVIVOR_FIGURES.length;
  return {
    margin: [0, 19.5 * gap, 0, 0],
    stack: [
      rule(),
      { ...wrap(title(reading.words.survivors)), margin: [0, 9, 0, 6] },
      sideBySide({
        widths: SURVIVOR_FIGURES.map(() => width),
        cells: SURVIVOR_FIGURES.map((id) => survivorFigure(reading, id)),
        padding: { side: 10.5, top: 0, bottom: 0 },
        ruled: false,
      }),
    ],
  };
}

function wrap(content: Content): { readonly stack: readonly Content[] } {
  return { stack: [content] };
}

function survivorFigure(reading: ReportReading, id: string): Content {
  const table = reading.table(id);
  const whole = table.columns.length > 1 ? reading.words.ofWhole(reading.said(id, 0, 1)) : null;
  const note = table.hidden.length > 0 ? `${table.note} ${reading.words.hiddenNote}` : table.note;
  return {
    stack: [figure(reading.said(id, 0, 0), whole, 16.5), say(table.title, { lead: 11.6 }), basis(note)],
  };
}
