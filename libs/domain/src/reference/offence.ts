import type { CalendarDay } from '../shared/days';
import type { Term } from './term';

/** One bound of a sentence: a floor ("not less than") or a ceiling ("not exceeding"). Money is in the pack's currency. */
export interface Penalty {
  readonly termMonths: number | null;
  readonly life: boolean;
  readonly fine: number | null;
}

/** Whether a fine may stand in the place of prison, beside it, either way, or not at all. */
export type FineRule = 'none' | 'instead' | 'beside' | 'instead-or-beside';

/** What a company, a society or another juristic person faces. */
export interface JuristicPenalty {
  readonly fineFloor: number | null;
  readonly fineCeiling: number | null;
}

export interface Offence extends Term {
  readonly act: string;
  /** With its subsection and paragraph, as a charge sheet writes it: `3(1)(d)`. */
  readonly section: string;
  /** The section that carries the penalty, when the charge is read with another. */
  readonly penaltySection: string | null;
  readonly trafficking: boolean;
  /** A sexual-offence statute: endings by withdrawal are reviewed. */
  readonly sexualOffence: boolean;
  readonly iccs: string | null;
  /** Shown and flagged, never enforced. */
  readonly floor: Penalty | null;
  readonly ceiling: Penalty | null;
  readonly fineRule: FineRule;
  /** The floor for somebody convicted of it before. */
  readonly repeatFloor: Penalty | null;
  /** Null when nothing particular is said of juristic persons. */
  readonly juristic: JuristicPenalty | null;
  readonly from: CalendarDay | null;
  readonly until: CalendarDay | null;
  readonly note: string | null;
}

/** Whether the offence could be committed on a day; a day unknown fits every offence. */
export function isInForce(offence: Pick<Offence, 'from' | 'until'>, on: CalendarDay | null): boolean {
  if (on === null) return true;
  return (offence.from === null || offence.from <= on) && (offence.until === null || on <= offence.until);
}
