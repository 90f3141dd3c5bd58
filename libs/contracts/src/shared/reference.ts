import type { HolidayChange, JurisdictionLists, JurisdictionPack } from '@hakika/domain';

/** GET /api/reference/pack: codes, rules and words of the jurisdiction; the web folds and words by it. */
export type PackView = JurisdictionPack;

/** GET /api/reference/pack/lists: what few screens read. */
export type PackListsView = JurisdictionLists;

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

export const HOLIDAY_NAME_MAX = 80;
export const HOLIDAY_REASON_MAX = 300;

/** POST /api/reference/holiday-overrides: an added day needs its name in both languages. */
export interface ChangeHolidayRequest {
  on: string;
  change: HolidayChange;
  nameEn?: string;
  nameSw?: string;
  reason: string;
}

/** GET /api/reference/holiday-overrides, oldest first; of several about one day the last counts. */
export interface HolidayOverrideView {
  id: string;
  on: string;
  change: HolidayChange;
  nameEn: string | null;
  nameSw: string | null;
  reason: string;
  recordedBy: string;
  recordedAt: string;
}

/** GET /api/colleagues?role=: people of one's own agency, and those who share a case. Staff, never survivors. */
export interface ColleagueView {
  id: string;
  displayName: string;
  role: string;
  agencyName: string;
}
