import type { Content, Style, Table, TableLayout } from '../../platform/documents/pdf';

/** Measures of the page in points. A4, 14 mm at the sides and 12 at the top. */
export const MARGIN = { side: 39.7, top: 34, bottom: 84 } as const;
export const CONTENT_WIDTH = 595.28 - 2 * MARGIN.side;

export const INK = '#000';
export const GREY = '#333';
export const HAIR = '#bbb';
const DIVIDER = '#999';
const DIVIDER_WIDTH = 0.75;

/** How closely a page is set. `gap` scales the space between blocks. */
export interface Tightness {
  readonly headline: number;
  readonly gap: number;
  readonly resolutions: number;
}

interface Setting extends Style {
  readonly size?: number;
  /** Height of a line; by default that of the running text. */
  readonly lead?: number;
}

/** Natural height of a line of Roboto, as a multiple of its size. */
const NATURAL = 1.1719;
const ASCENT = 0.9277;

export function say(text: Content, { size = 8.6, lead = size * 1.39, ...style }: Setting = {}): Content {
  return { text, fontSize: size, lineHeight: lead / (size * NATURAL), ...style };
}

export function title(text: string): Content {
  return say(text, { size: 9.75, lead: 13.5, bold: true });
}

/** Unit and basis, under the figure they belong to. */
export function basis(text: string, margin: Style['margin'] = [0, 3, 0, 0]): Content {
  return say(text, { size: 7.5, lead: 10.5, color: GREY, margin });
}

export function rule(weight = 0.75, width = CONTENT_WIDTH): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: weight, lineColor: INK }] };
}

interface Cells {
  readonly widths: readonly number[];
  readonly cells: readonly Content[];
  readonly padding: { readonly side: number; readonly top: number; readonly bottom: number };
  /** Black above and below. */
  readonly ruled: boolean;
}

/** One row of cells side by side with hairlines between; `widths` count from line to line. */
export function sideBySide({ widths, cells, padding, ruled }: Cells): Content {
  const last = widths.length - 1;
  const inner = widths.map(
    (width, at) => width - (at === 0 ? 0 : padding.side + DIVIDER_WIDTH) - (at === last ? 0 : padding.side),
  );
  const edge = (line: number): boolean => line === 0 || line === widths.length;
  return {
    table: { widths: inner, body: [cells] },
    layout: {
      hLineWidth: () => (ruled ? 0.75 : 0),
      vLineWidth: (line) => (edge(line) ? 0 : DIVIDER_WIDTH),
      hLineColor: () => INK,
      vLineColor: () => DIVIDER,
      paddingLeft: (at) => (at === 0 ? 0 : padding.side),
      paddingRight: (at) => (at === last ? 0 : padding.side),
      paddingTop: () => padding.top,
      paddingBottom: () => padding.bottom,
    },
  };
}

/** A table to read down: a black line under its head, hairlines between its rows. */
export function rows(table: Table, padding = 5): Content {
  const layout: TableLayout = {
    hLineWidth: (line, { table: { body } }) => (line === 0 || line === body.length ? 0 : 0.75),
    vLineWidth: () => 0,
    hLineColor: (line) => (line === 1 ? INK : HAIR),
    paddingLeft: () => 0,
    paddingRight: (at) => (at === table.widths.length - 1 ? 0 : 7.5),
    paddingTop: (line) => (line === 0 ? 0 : padding),
    paddingBottom: (line) => (line === 0 ? 4 : padding),
  };
  return { table: { ...table, headerRows: 1, dontBreakRows: true }, layout };
}

export function head(text: string, alignment: 'left' | 'right' = 'left'): Content {
  return say(text, { size: 7.5, lead: 10.5, font: 'RobotoMedium', color: GREY, alignment });
}

/** A big figure with small words on its line. A word in its place is set smaller, on the same base line. */
export function figure(big: string, small: string | null, size = 30): Content {
  const height = size * 1.15;
  const words: Content[] = small
    ? [{ text: `  ${small}`, fontSize: Math.max(9, size * 0.325), font: 'RobotoMedium', bold: false }]
    : [];
  if (!/\d/.test(big)) {
    const set = size * 0.6;
    const drop = (size - set) * ASCENT;
    return say([{ text: big, bold: true }, ...words], { size: set, lead: height - drop, margin: [0, drop, 0, 0] });
  }
  const figures: Content = { text: big, fontSize: size, bold: true, characterSpacing: -0.02 * size };
  return { text: [figures, ...words], lineHeight: height / (size * NATURAL) };
}
