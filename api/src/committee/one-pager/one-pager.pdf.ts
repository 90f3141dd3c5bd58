import type { Report } from '@hakika/contracts';
import { Audience, monthAndYear } from '@hakika/domain';
import { renderPdf, type Content, type PdfDocument } from '../../platform/documents/pdf';
import { agreedBlock } from './one-pager-agreed.pdf';
import { GREY, rule, say } from '../../platform/documents/setting';
import { MARGIN, type Tightness } from './one-pager-parts.pdf';
import { hearingsBlock, survivorsBlock, topFigures } from './one-pager-figures.pdf';
import { footer } from './one-pager-foot.pdf';
import { ReportReading } from '../reports/report-reading';

/** From roomy to tight; a page that would run over is made again one step tighter. */
const TIGHTNESS: readonly Tightness[] = [
  { headline: 20.25, gap: 1, resolutions: 6 },
  { headline: 17, gap: 0.8, resolutions: 5 },
  { headline: 17, gap: 0.65, resolutions: 4 },
  { headline: 17, gap: 0.6, resolutions: 3 },
  { headline: 14, gap: 0.5, resolutions: 2 },
  { headline: 12, gap: 0.4, resolutions: 1 },
];

/** The committee's page: data in, document out. */
export function onePagerDocument(report: Report, tightness: Tightness): PdfDocument {
  const reading = new ReportReading(report);
  return {
    title: `${report.stationName}, ${monthAndYear(report.period.from.slice(0, 7), report.language)}`,
    language: report.language === 'sw' ? 'sw-KE' : 'en-KE',
    dated: report.asKnownOn,
    margins: [MARGIN.side, MARGIN.top, MARGIN.side, MARGIN.bottom],
    style: { fontSize: 8.6, lineHeight: 1.19, color: '#000' },
    content: [
      ...head(reading, tightness),
      topFigures(reading),
      hearingsBlock(reading, tightness),
      survivorsBlock(reading, tightness),
      // What a committee agreed is its own; the public page has no such block.
      ...(report.audience === Audience.Committee ? [agreedBlock(reading, tightness)] : []),
    ],
    footer: footer(reading),
  };
}

/** Always exactly one page. */
export async function onePagerPdf(report: Report): Promise<Buffer> {
  for (const tightness of TIGHTNESS) {
    const { bytes, pages } = await renderPdf(onePagerDocument(report, tightness));
    if (pages === 1) return bytes;
  }
  throw new Error('The one-pager does not fit on one page');
}

function head(reading: ReportReading, { headline, gap }: Tightness): Content[] {
  const { report, words } = reading;
  const month = monthAndYear(report.period.from.slice(0, 7), report.language);
  const body = report.audience === Audience.Committee ? words.committee : words.published;
  const station: Content[] = [{ text: report.stationName, bold: true }, ` · ${body}`];
  return [
    rule(2.25),
    {
      margin: [0, 5, 0, 15 * gap],
      columnGap: 12,
      columns: [
        say(station, { font: 'RobotoMedium', width: '*' }),
        say(`${month} · ${words.page}`, { font: 'RobotoMedium', alignment: 'right', width: 'auto', noWrap: true }),
      ],
    },
    say(reading.finding('headline'), {
      size: headline,
      lead: headline * 1.22,
      bold: true,
      characterSpacing: headline * -0.012,
      margin: [0, 0, 30, 4.5],
    }),
    say(words.about, { color: GREY, margin: [0, 0, 0, 13.5 * gap] }),
  ];
}
