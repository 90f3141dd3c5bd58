import type { FineRule, JuristicPenalty, Offence, Penalty } from '@hakika/domain';
import { term } from './terms';

/** An offence as a lawyer writes it down: only what the section says; everything left out is not said. */
export interface OffenceRow {
  readonly code: string;
  readonly section: string;
  readonly penaltySection?: string;
  readonly en: string;
  readonly sw: string;
  readonly trafficking?: boolean;
  readonly sexualOffence?: true;
  readonly iccs?: string | null;
  readonly floor?: Penalty;
  readonly ceiling?: Penalty;
  /** Whether a fine may take the place of prison, stand beside it, or either. */
  readonly fineRule?: FineRule;
  readonly repeatFloor?: Penalty;
  readonly juristic?: JuristicPenalty;
  readonly from?: string;
  readonly until?: string;
  readonly note?: string;
}

export const years = (term: number, fine: number | null = null): Penalty => ({
  termMonths: term * 12,
  life: false,
  fine,
});
export const LIFE: Penalty = { termMonths: null, life: true, fine: null };
export const MILLION = 1_000_000;

/** A company, a society or another juristic person pays at least this much. */
export const companyPaysFrom = (fineFloor: number): JuristicPenalty => ({ fineFloor, fineCeiling: null });
export const companyPaysUpTo = (fineCeiling: number): JuristicPenalty => ({ fineFloor: null, fineCeiling });

const NOT_SAID = {
  penaltySection: null,
  trafficking: false,
  sexualOffence: false,
  iccs: null,
  floor: null,
  ceiling: null,
  fineRule: 'none',
  repeatFloor: null,
  juristic: null,
  from: null,
  until: null,
  note: null,
} as const;

/** The offences of one statute; `common` is what all its rows share. None is verified until counsel signs. */
export function offencesOf(act: string, common: Partial<OffenceRow>, rows: readonly OffenceRow[]): readonly Offence[] {
  return rows.map(({ code, en, sw, ...row }) => ({
    ...NOT_SAID,
    ...common,
    ...term([code, en, sw], `${act} s.${row.section}`),
    act,
    ...row,
  }));
}
