import { renderPdf, type Content, type PdfDocument } from '../../platform/documents/pdf';
import { GREY, head, INK, rows, rule, say, SIDE, title } from '../../platform/documents/setting';
import type { CourtListSheet, MatterLine, RoomSheet } from './court-list-sheet';
import { COURT_LIST_WORDS, type CourtListWords } from './court-list-wording';

const TOP = 52;
const BOTTOM = 56;
/** Matters that fit on a page with their heading. */
const TOGETHER = 14;

/** The list of a court day or week, to hang beside the door or lay on the file: words in, document out. */
export function courtListDocument(sheet: CourtListSheet): PdfDocument {
  const words = COURT_LIST_WORDS[sheet.language];
  return {
    title: `${words.title} ${sheet.period}`,
    language: sheet.language === 'sw' ? 'sw-KE' : 'en-KE',
    dated: sheet.dated,
    margins: [SIDE, TOP, SIDE, BOTTOM],
    style: { fontSize: 8.6, lineHeight: 1.19, color: INK },
    header: runningHead(sheet, words),
    content: [
      rule(2.25),
      say(`${words.title}, ${sheet.period}`, { size: 17, lead: 21, bold: true, margin: [0, 6, 0, 10] }),
      ...(sheet.more ? [say(words.more, { margin: [0, 0, 0, 8] })] : []),
      ...(sheet.days.length === 0 ? [say(words.nothing)] : []),
      ...sheet.days.flatMap(({ day, rooms }) =>
        rooms.map((room, at) => courtroom(room, at === 0 && sheet.days.length > 1 ? day : null, words)),
      ),
    ],
    footer: (page, pages) => foot(sheet, words, words.page(page, pages)),
  };
}

export async function courtListPdf(sheet: CourtListSheet): Promise<Buffer> {
  return (await renderPdf(courtListDocument(sheet))).bytes;
}

function runningHead({ demo, period }: CourtListSheet, words: CourtListWords): Content {
  const style = { size: 7.5, lead: 10.5, font: 'RobotoMedium', color: GREY } as const;
  return {
    margin: [SIDE, 26, SIDE, 0],
    columnGap: 12,
    columns: [
      say(demo ? words.invented : words.title, { ...style, width: '*' }),
      say(period, { ...style, alignment: 'right', width: 'auto' }),
    ],
  };
}

/** A room that fits on a page is not torn apart, and a day stands over its first room. */
function courtroom({ place, magistrate, count, lines }: RoomSheet, day: string | null, words: CourtListWords): Content {
  const heads = [words.number, words.time, words.matter, words.purpose, words.result].map((word) => head(word));
  return {
    margin: [0, 0, 0, 15],
    unbreakable: lines.length <= TOGETHER,
    stack: [
      ...(day ? [say(day, { size: 12, lead: 16, bold: true, margin: [0, 0, 0, 6] })] : []),
      {
        margin: [0, 0, 0, 5],
        columnGap: 12,
        columns: [
          { width: '*', stack: [title(place), ...(magistrate ? [say(magistrate, { color: GREY })] : [])] },
          say(count, { color: GREY, alignment: 'right', width: 'auto' }),
        ],
      },
      rows({ widths: [20, 30, 108, '*', 118], body: [heads, ...lines.map(matter)] }, 4),
    ],
  };
}

function matter({ number, at, code, file, purpose, about, result }: MatterLine): Content[] {
  const small = { size: 7.5, lead: 10.5, color: GREY };
  return [
    say(number, { bold: true }),
    say(at),
    { stack: [say(code, { bold: true, noWrap: true }), say(file, small)] },
    { stack: [say(purpose), say(about, small)] },
    say(result),
  ];
}

function foot(sheet: CourtListSheet, words: CourtListWords, page: string): Content {
  const style = { size: 7.1, lead: 9.75, color: GREY };
  const said = [say(words.contains, style), say(words.printed(sheet.printedBy, sheet.printedAt), style)];
  return {
    margin: [SIDE, 8, SIDE, 0],
    stack: [
      rule(),
      {
        margin: [0, 4, 0, 0],
        columnGap: 14,
        columns: [{ width: '*', stack: said }, say(page, { ...style, alignment: 'right', width: 'auto' })],
      },
    ],
  };
}
