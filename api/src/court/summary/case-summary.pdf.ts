import { renderPdf, type Content, type PdfDocument } from '../../platform/documents/pdf';
import { CONTENT_WIDTH, GREY, HAIR, head, INK, rows, rule, say, SIDE, title } from '../../platform/documents/setting';
import type { AccusedSheet, RailCell, SummarySheet } from './summary-sheet';
import { SUMMARY_WORDS, type SummaryWords } from './summary-wording';

const TOP = 52;
const BOTTOM = 56;
const BLOCK = 15;
const RAIL_GAP = 5;

/** The summary of a case, to lay beside the file: words in, document out. */
export function caseSummaryDocument(sheet: SummarySheet): PdfDocument {
  const words = SUMMARY_WORDS[sheet.language];
  return {
    title: sheet.code,
    language: sheet.language === 'sw' ? 'sw-KE' : 'en-KE',
    dated: sheet.dated,
    margins: [SIDE, TOP, SIDE, BOTTOM],
    style: { fontSize: 8.6, lineHeight: 1.19, color: INK },
    header: runningHead(sheet, words),
    content: [
      ...identity(sheet, words),
      nextInCourt(sheet, words),
      accused(sheet, words),
      counts(sheet, words),
      clocks(sheet, words),
      adjournments(sheet, words),
      milestones(sheet, words),
    ],
    footer: (page, pages) => foot(sheet, words, words.page(page, pages)),
  };
}

export async function caseSummaryPdf(sheet: SummarySheet): Promise<Buffer> {
  return (await renderPdf(caseSummaryDocument(sheet))).bytes;
}

function runningHead({ code, demo }: SummarySheet, words: SummaryWords): Content {
  const left = demo ? words.invented : words.title;
  return {
    margin: [SIDE, 26, SIDE, 0],
    stack: [
      {
        columnGap: 12,
        columns: [
          say(left, { size: 7.5, lead: 10.5, font: 'RobotoMedium', color: GREY, width: '*' }),
          say(code, { size: 7.5, lead: 10.5, font: 'RobotoMedium', color: GREY, alignment: 'right', width: 'auto' }),
        ],
      },
    ],
  };
}

function identity({ code, isProtected, facts }: SummarySheet, words: SummaryWords): Content[] {
  const half = Math.ceil(facts.length / 2);
  const column = (part: SummarySheet['facts']): Content => ({
    width: '*',
    stack: part.map(([label, value]) => ({
      columnGap: 8,
      margin: [0, 0, 0, 2],
      columns: [say(label, { color: GREY, width: 92 }), say(value, { font: 'RobotoMedium', width: '*' })],
    })),
  });
  return [
    rule(2.25),
    {
      margin: [0, 6, 0, 8],
      columnGap: 12,
      columns: [
        say(`${words.title} ${code}`, { size: 17, lead: 21, bold: true, width: '*' }),
        ...(isProtected
          ? [
              say(words.protectedIdentity, {
                font: 'RobotoMedium',
                alignment: 'right',
                width: 'auto',
                margin: [0, 8, 0, 0],
              }),
            ]
          : []),
      ],
    },
    { columnGap: 24, margin: [0, 0, 0, BLOCK], columns: [column(facts.slice(0, half)), column(facts.slice(half))] },
  ];
}

/** Bold for the answer, not for the label. */
function nextInCourt({ next }: SummarySheet, words: SummaryWords): Content {
  const [when, ...where] = next;
  return {
    margin: [0, 0, 0, BLOCK],
    stack: [
      rule(),
      {
        margin: [0, 5, 0, 5],
        columnGap: 8,
        columns: [
          say(words.next, { color: GREY, width: 92 }),
          when
            ? say([{ text: when, bold: true }, ` · ${where.join(' · ')}`], { width: '*' })
            : say(words.noNext, { bold: true, width: '*' }),
        ],
      },
      rule(),
    ],
  };
}

function accused({ accused: people }: SummarySheet, words: SummaryWords): Content {
  return block(words.accused, people.length > 0 ? people.map(person) : [say(words.nobody)]);
}

function person({ label, about, rail }: AccusedSheet): Content {
  const width = (CONTENT_WIDTH - RAIL_GAP * (rail.length - 1)) / rail.length;
  return {
    margin: [0, 0, 0, 9],
    stack: [
      say([{ text: label, bold: true }, about ? `  ${about}` : ''], { margin: [0, 0, 0, 4] }),
      { columnGap: RAIL_GAP, columns: rail.map((cell) => step(cell, width)) },
    ],
  };
}

/** The line over a step is thick for now, black for what is past, and light for what lies ahead: grey print loses nothing. */
function step({ word, state, under }: RailCell, width: number): Content {
  const now = state === 'now';
  const behind = now || state === 'past' || state === 'not-recorded';
  return {
    width,
    stack: [
      rule(now ? 3 : 1.2, width, behind ? INK : HAIR),
      say(word, { size: 6.6, lead: 8.4, bold: now, color: behind ? INK : GREY, margin: [0, 4, 0, 0] }),
      say(under, { size: 6.2, lead: 8, color: GREY }),
    ],
  };
}

function counts(sheet: SummarySheet, words: SummaryWords): Content {
  if (sheet.counts.length === 0) return block(words.counts, [say(words.noCounts)]);
  const body = sheet.counts.map(({ number, offence, section, standing }): Content[] => [
    say(number, { bold: true }),
    { stack: [say(offence), say(section, { size: 7.5, lead: 10.5, color: GREY })] },
    { stack: standing.map((line) => say(line)) },
  ]);
  const heads = [head(words.count), head(words.offence), head(words.standing)];
  return block(words.counts, [rows({ widths: [36, '*', 190], body: [heads, ...body] }, 4)]);
}

function clocks(sheet: SummarySheet, words: SummaryWords): Content {
  if (sheet.clocks.length === 0) return block(words.clocks, [say(words.noClocks)]);
  const body = sheet.clocks.map(({ limit, whom, ends, stands, late }): Content[] => [
    say(limit),
    say(whom),
    say(ends, { noWrap: true }),
    say(stands, { bold: late }),
  ]);
  const heads = [head(words.limit), head(words.whom), head(words.ends), head(words.stands)];
  return block(words.clocks, [rows({ widths: ['*', 40, 90, 100], body: [heads, ...body] }, 4)]);
}

function adjournments(sheet: SummarySheet, words: SummaryWords): Content {
  const { adjournments: shown, adjournmentCount: all } = sheet;
  const heading = all > 0 ? `${words.adjournments}: ${all}` : words.adjournments;
  if (all === 0) return block(heading, [say(words.noAdjournments)]);
  const body = shown.map(({ day, purpose, reason }): Content[] => [
    say(day, { noWrap: true }),
    say(purpose),
    say(reason),
  ]);
  const heads = [head(words.day), head(words.purpose), head(words.reason)];
  const more = all - shown.length;
  return block(heading, [
    rows({ widths: [90, 150, '*'], body: [heads, ...body] }, 3),
    ...(more > 0 ? [say(words.moreAdjournments(more), { color: GREY })] : []),
  ]);
}

function milestones(sheet: SummarySheet, words: SummaryWords): Content {
  const { milestones: shown, milestoneCount: all } = sheet;
  const body = shown.map(({ day, what, whom }): Content[] => [say(day, { noWrap: true }), say(what), say(whom)]);
  const heads = [head(words.day), head(words.what), head(words.whom)];
  const more = all - shown.length;
  return block(words.milestones, [
    rows({ widths: [90, '*', 110], body: [heads, ...body] }, 3),
    ...(more > 0 ? [say(words.moreMilestones(more), { color: GREY })] : []),
  ]);
}

function block(heading: string, parts: readonly Content[]): Content {
  return { margin: [0, 0, 0, BLOCK], stack: [{ margin: [0, 0, 0, 5], stack: [title(heading)] }, ...parts] };
}

function foot(sheet: SummarySheet, words: SummaryWords, page: string): Content {
  const style = { size: 7.1, lead: 9.75, color: GREY };
  return {
    margin: [SIDE, 8, SIDE, 0],
    stack: [
      rule(),
      {
        margin: [0, 4, 0, 0],
        columnGap: 14,
        columns: [
          {
            width: '*',
            stack: [say(words.contains, style), say(words.printed(sheet.printedBy, sheet.printedAt), style)],
          },
          say(page, { ...style, alignment: 'right', width: 'auto' }),
        ],
      },
    ],
  };
}
