import { dayInWords } from '@hakika/domain';
import type { Content } from '../../platform/documents/pdf';
import { CONTENT_WIDTH, GREY, rule, say } from '../../platform/documents/setting';
import { MARGIN } from './one-pager-parts.pdf';
import type { ReportReading } from '../reports/report-reading';

const GAP = 21;
const CODES = 84;

/** Who signs; what was known when; what is hidden; which issue; how to check it. */
export function footer(reading: ReportReading): Content {
  return { margin: [MARGIN.side, 4, MARGIN.side, 0], stack: [signatures(reading), rule(), smallPrint(reading)] };
}

function signatures({ words }: ReportReading): Content {
  const share = (CONTENT_WIDTH - 2 * GAP) / 2.6;
  const signature = (text: string, width: number): Content => ({
    width,
    stack: [rule(0.75, width), say(text, { size: 7.5, lead: 10.5, color: GREY, margin: [0, 2.25, 0, 0] })],
  });
  return {
    margin: [0, 0, 0, 10],
    columnGap: GAP,
    columns: [signature(words.prepared, share), signature(words.reviewed, share), signature(words.date, share * 0.6)],
  };
}

function smallPrint({ report, words }: ReportReading): Content {
  const style = { size: 7.1, lead: 9.75, color: GREY };
  const known = [
    words.asKnownOn(dayInWords(report.asKnownOn, report.language)),
    ...(report.closed ? [words.closed] : []),
  ];
  const hash = report.hash.slice(0, 8).toUpperCase();
  return {
    margin: [0, 5, 0, 0],
    columnGap: 14,
    columns: [
      {
        width: '*',
        stack: [
          say(`${known.join(' ')} ${words.late(report.lateEntries)} ${words.rule(report.policy.threshold)}`, style),
          say(words.lists, style),
        ],
      },
      {
        width: CODES,
        stack: [
          say(words.issue(report.issue), { ...style, alignment: 'right' }),
          say(words.check(`${hash.slice(0, 4)} ${hash.slice(4)}`), { ...style, alignment: 'right' }),
        ],
      },
    ],
  };
}
