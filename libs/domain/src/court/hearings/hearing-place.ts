import { Scope } from '../../access/roles';

export const PLACE_REFUSALS = [
  'hearing.another-station',
  'hearing.unknown-station',
  'hearing.courtroom-of-another-station',
  'hearing.prosecutor-not-on-case',
] as const;
export type PlaceRefusal = (typeof PLACE_REFUSALS)[number];

/** Why somebody may not put a hearing on the calendar of a station, or null: a registry lists at its own court only. */
export function refuseListing(
  lister: { readonly scope: Scope; readonly stationId: string | null },
  stationId: string,
): PlaceRefusal | null {
  return lister.scope === Scope.Station && lister.stationId !== stationId ? 'hearing.another-station' : null;
}

/** A place as it was looked up. */
export interface HearingPlace {
  readonly stationKnown: boolean;
  readonly courtroomId: string | null;
  readonly courtroomOfStation: boolean;
}

/** Why a hearing cannot take place there, or null. */
export function refusePlace({ stationKnown, courtroomId, courtroomOfStation }: HearingPlace): PlaceRefusal | null {
  if (!stationKnown) return 'hearing.unknown-station';
  return courtroomId === null || courtroomOfStation ? null : 'hearing.courtroom-of-another-station';
}

/** Why somebody cannot be put down to appear, or null: it is a prosecutor on the case who does. */
export function refuseAppearing(onCase: boolean): PlaceRefusal | null {
  return onCase ? null : 'hearing.prosecutor-not-on-case';
}
