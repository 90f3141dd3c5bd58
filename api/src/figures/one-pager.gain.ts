import type { ReportTable } from '@hakika/contracts';
import {
  adjournmentGain,
  clearance,
  FigureBasis,
  FigureUnit,
  HIDDEN,
  NOTHING,
  shown,
  type AdjournmentGain,
  type Cell,
} from '@hakika/domain';
import { cellOf, namedReasons } from './one-pager.disclosure';
import type { ReasonCount } from './one-pager.facts';
import { wordsOf, type TableMaker } from './one-pager.maker';
import { GAIN_ROWS, type GainRow } from './one-pager.wording';

/** Null when there is nothing to avoid, `'hidden'` when it is made of hidden counts. */
type Gain = AdjournmentGain | 'hidden' | null;

/** Reasons whose halving is imagined. */
const HALVED = 2;

export function gainTable(maker: TableMaker): ReportTable {
  const halved = namedReasons(maker.facts)
    .filter((reason) => reason.avoidable)
    .slice(0, HALVED);
  return tableOf(maker, gainOf(maker, halved), halved);
}

/** Made of printed counts only: with one of them hidden, the sum would give it away. */
function gainOf(maker: TableMaker, halved: readonly ReasonCount[]): Gain {
  const { facts, policy } = maker;
  const now = facts.cases.at(-1);
  if (!now || halved.length === 0) return null;
  if (!isAllShown(maker, halved) || facts.daysLost.adjourned < policy.threshold) return 'hidden';
  return adjournmentGain({
    halved: halved.reduce((sum, reason) => sum + reason.adjourned, 0),
    daysLost: facts.daysLost.days / facts.daysLost.adjourned,
    pending: now.pending,
    effective: facts.effective,
    concluded: now.concluded,
    filed: now.filed,
  });
}

function isAllShown({ facts, disclosure, policy }: TableMaker, halved: readonly ReasonCount[]): boolean {
  const { listed, adjourned, pending, concluded, filed, reason } = cellOf;
  const counts = [listed, adjourned, pending, concluded, filed].map((id) => id(facts.month));
  const ids = [...counts, ...halved.map(({ code }) => reason(code))];
  const rate = clearance(
    disclosure.cell(concluded(facts.month)),
    disclosure.cell(filed(facts.month)),
    policy.rateDenominator,
  );
  return !rate.value.suppressed && ids.every((id) => !disclosure.cell(id).suppressed);
}

function areFirst({ facts }: TableMaker, halved: readonly ReasonCount[]): boolean {
  const first = namedReasons(facts).slice(0, halved.length);
  return first.every((reason, at) => reason.code === halved[at]?.code);
}

function tableOf(maker: TableMaker, gain: Gain, halved: readonly ReasonCount[]): ReportTable {
  const words = wordsOf(maker).gain;
  return {
    id: 'gain',
    title: words.title(halved.length, areFirst(maker, halved)),
    unit: FigureUnit.Case,
    basis: FigureBasis.Flow,
    rows: GAIN_ROWS.map((id) => ({ id, label: words.rows[id] })),
    columns: [{ id: 'value', label: words.value }],
    cells: GAIN_ROWS.map((row) => [gainCell(gain, row)]),
    hidden: [],
    note: gainNote(maker, gain),
  };
}

function gainCell(gain: Gain, row: GainRow): Cell {
  if (gain === null) return NOTHING;
  if (gain === 'hidden') return HIDDEN;
  const term = (code: string): number | null => gain.formula.find((one) => one.code === code)?.value ?? null;
  const values: Readonly<Record<GainRow, number | null>> = {
    avoided: gain.avoided,
    'days-lost': term('daysLost'),
    pending: term('pending'),
    'days-sooner': gain.daysSooner,
    'more-concluded': gain.moreConcluded,
    'clearance-from': gain.clearanceFrom,
    'clearance-to': gain.clearanceTo,
  };
  const value = values[row];
  return value === null ? NOTHING : shown(value);
}

function gainNote(maker: TableMaker, gain: Gain): string {
  const words = wordsOf(maker).gain;
  if (gain === null) return words.none;
  if (gain === 'hidden') return words.hidden;
  const [avoided, daysLost, pending] = gain.formula.map((term) => term.value);
  return words.note({
    avoided: avoided ?? 0,
    daysLost: daysLost ?? 0,
    pending: pending ?? 0,
    more: gain.moreConcluded,
  });
}
