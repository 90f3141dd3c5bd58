import type { Content, Style } from '../../platform/documents/pdf';
import { ASCENT, GREY, INK, NATURAL, say, SIDE } from '../../platform/documents/setting';

/** Measures of the page in points. A4, 14 mm at the sides and 12 at the top. */
export const MARGIN = { side: SIDE, top: 34, bottom: 84 } as const;

const DIVIDER = '#999';
const DIVIDER_WIDTH = 0.75;

/** How closely a page is set. `gap` scales the space between blocks. */
export interface Tightness {
  readonly headline: number;
  readonly gap: number;
  readonly resolutions: number;
}

/** Unit and basis, under the figure they belong to. */
export function basis(text: string, margin: Style['margin'] = [0, 3, 0, 0]): Content {
  return say(text, { size: 7.5, lead: 10.5, color: GREY, margin });
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
