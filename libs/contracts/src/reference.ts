import type { JurisdictionPack } from '@hakika/domain';

/** GET /api/reference/pack: codes, rules and words of the jurisdiction; the web folds and words by it. */
export type PackView = JurisdictionPack;

export interface CourtroomView {
  id: string;
  name: string;
  /** Who presides, as the court's list says: "Principal Magistrate". */
  presided: string | null;
}

/** GET /api/reference/stations */
export interface StationView {
  id: string;
  code: string;
  name: string;
  county: string;
  courtrooms: readonly CourtroomView[];
}

/** GET /api/colleagues?role=: people of one's own agency, and those who share a case. Staff, never survivors. */
export interface ColleagueView {
  id: string;
  displayName: string;
  role: string;
  agencyName: string;
}
