import type { Content, Style, Table, TableLayout } from './pdf';

/** How a printed page of the house is set: A4, hairlines, no boxes, three weights of one letter. Measures in points. */
export const SIDE = 39.7;
export const CONTENT_WIDTH = 595.28 - 2 * SIDE;

export const INK = '#000';
export const GREY = '#333';
export const HAIR = '#bbb';

interface Setting extends Style {
  readonly size?: number;
  /** Height of a line; by default that of the running text. */
  readonly lead?: number;
}

/** Natural height of a line of Roboto, as a multiple of its size. */
export const NATURAL = 1.1719;
export const ASCENT = 0.9277;

export function say(text: Content, { size = 8.6, lead = size * 1.39, ...style }: Setting = {}): Content {
  return { text, fontSize: size, lineHeight: lead / (size * NATURAL), ...style };
}

export function title(text: string): Content {
  return say(text, { size: 9.75, lead: 13.5, bold: true });
}

export function rule(weight = 0.75, width = CONTENT_WIDTH, colour = INK): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: weight, lineColor: colour }] };
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
