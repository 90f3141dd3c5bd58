/** What one is counting. Printed under every figure, since most quarrels about numbers are quarrels about units. */
export const FigureUnit = Object.freeze({
  Case: 'case',
  Accused: 'accused',
  Count: 'count',
  Survivor: 'survivor',
  Hearing: 'hearing',
  WitnessDay: 'witness-day',
  Measure: 'measure',
  Accompaniment: 'accompaniment',
});
export type FigureUnit = (typeof FigureUnit)[keyof typeof FigureUnit];

/** Flow: happened in the period. Cohort: entered in the period, whatever happened since. Stock: stood so on one day. */
export const FigureBasis = Object.freeze({ Flow: 'flow', Cohort: 'cohort', Stock: 'stock' });
export type FigureBasis = (typeof FigureBasis)[keyof typeof FigureBasis];

/** A number on a page. `null` and not suppressed: there is none, as a share of nothing. */
export interface Cell {
  readonly value: number | null;
  readonly suppressed: boolean;
}

export interface Figure {
  readonly code: string;
  readonly unit: FigureUnit;
  readonly basis: FigureBasis;
  readonly numerator: Cell;
  readonly denominator: Cell | null;
  readonly value: Cell;
  /** The facts it is counted from, and the rule of counting, for whoever wants to count again. */
  readonly source: string;
}

export const HIDDEN: Cell = Object.freeze({ value: null, suppressed: true });
export const NOTHING: Cell = Object.freeze({ value: null, suppressed: false });

export function shown(value: number): Cell {
  return { value, suppressed: false };
}

/** Whole per cent, halves up; null for a share of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((200 * part + whole) / (2 * whole));
}

/** A share of two printed counts: hidden with either of them, and when it would be a share of too few. */
export function shareOf(part: Cell, whole: Cell, atLeast: number): Cell {
  if (part.suppressed || whole.suppressed) return HIDDEN;
  if (part.value === null || whole.value === null) return NOTHING;
  const share = percentOf(part.value, whole.value);
  if (share === null) return NOTHING;
  return whole.value < atLeast ? HIDDEN : shown(share);
}
