import type { ReportResolution } from '@hakika/contracts';
import { shortDay } from '@hakika/domain';
import type { Content } from '../../platform/documents/pdf';
import { CONTENT_WIDTH, head, rows, rule, say, title } from '../../platform/documents/setting';
import type { Tightness } from './one-pager-parts.pdf';
import type { ReportReading } from '../reports/report-reading';

const WIDTHS = { number: 9, who: 108, due: 58, stands: 94 } as const;

/** What this committee agreed, and where each of it stands. */
export function agreedBlock(reading: ReportReading, { gap, resolutions }: Tightness): Content {
  const all = reading.report.resolutions;
  const left = all.length - resolutions;
  const more = left > 0 ? [say(reading.words.moreResolutions(left), { margin: [0, 3, 0, 0] })] : [];
  return {
    margin: [0, 19.5 * gap, 0, 0],
    stack: [
      rule(),
      { stack: [title(reading.words.agreed)], margin: [0, 9, 0, 6] },
      ...(all.length === 0 ? [say(reading.words.noResolutions)] : [table(reading, all.slice(0, resolutions)), ...more]),
    ],
  };
}

function table(reading: ReportReading, resolutions: readonly ReportResolution[]): Content {
  const { words, report } = reading;
  const { number, who, due, stands } = WIDTHS;
  return rows({
    widths: [number, CONTENT_WIDTH - number - who - due - stands - 30, who, due, stands],
    body: [
      [head(''), head(words.issueAndAction), head(words.who), head(words.due), head(words.stands)],
      ...resolutions.map((one): Content[] => [
        say(String(one.number), { lead: 11.25 }),
        say(one.issue, { lead: 11.25, font: 'RobotoMedium' }),
        say(one.agency, { lead: 11.25 }),
        say(one.dueOn ? shortDay(one.dueOn, report.language) : '–', { lead: 11.25, noWrap: true }),
        status(reading, one),
      ]),
    ],
  });
}

/** A shape and a word; without colour nothing is lost. */
function status({ words, report }: ReportReading, one: ReportResolution): Content {
  const overdue = one.overdueDays !== null;
  const text = overdue
    ? words.overdue(one.overdueDays)
    : one.status === 'done' && one.doneOn
      ? words.doneOn(shortDay(one.doneOn, report.language).slice(0, -5))
      : words.statuses[one.status];
  return {
    columnGap: 3.5,
    columns: [
      { width: 8, svg: shapeOf(overdue ? 'overdue' : one.status), margin: [0, 1.6, 0, 0] },
      say(text, { lead: 11.25, font: 'RobotoMedium', bold: overdue, width: '*' }),
    ],
  };
}

type Shape = ReportResolution['status'] | 'overdue';

/** Ring: open. Half: in progress. Disc: done. Triangle: escalated. Diamond: overdue. */
const SHAPES: Readonly<Record<Shape, string>> = {
  open: '<circle cx="5" cy="5" r="3.9" fill="none" stroke="#000" stroke-width="1.3"/>',
  'in-progress':
    '<circle cx="5" cy="5" r="3.9" fill="none" stroke="#000" stroke-width="1.3"/><path d="M5 1.1a3.9 3.9 0 0 0 0 7.8z" fill="#000"/>',
  done: '<circle cx="5" cy="5" r="4.5" fill="#000"/>',
  escalated: '<path d="M5 0.4L10 9.6L0 9.6Z" fill="#000"/>',
  overdue: '<path d="M5 0L10 5L5 10L0 5Z" fill="#000"/>',
};

function shapeOf(shape: Shape): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8" viewBox="0 0 10 10">${SHAPES[shape]}</svg>`;
}
