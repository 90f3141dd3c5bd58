import { FigureBasis, FigureUnit, shareOf, type Cell, type Figure } from './figure';

/**
 * Clearance rate: cases resolved in the period for every hundred filed in it. Above 100 the backlog shrinks.
 * It is a flow, so the resolved are mostly not the filed ones.
 */
export function clearance(resolved: Cell, filed: Cell, rateDenominator: number): Figure {
  return {
    code: 'clearance',
    unit: FigureUnit.Case,
    basis: FigureBasis.Flow,
    numerator: resolved,
    denominator: filed,
    value: shareOf(resolved, filed, rateDenominator),
    source: 'court.court_case: concluded_on and filed_on within the period',
  };
}
