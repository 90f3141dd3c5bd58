import type { Tx } from '../../../platform/database/tx';
import type { CaseBundle } from '../bundle';

export interface KnownUser {
  readonly id: string;
  readonly role: string;
}

export interface KnownMagistrate {
  readonly id: string;
  readonly rank: string;
  readonly to: string | null;
}

/** What the installation knows that bundles refer to, and what it has no second place for. */
export interface Known {
  readonly users: ReadonlyMap<string, KnownUser>;
  /** By station code. */
  readonly stations: ReadonlyMap<string, string>;
  /** By station code and name. */
  readonly courtrooms: ReadonlyMap<string, string>;
  /**
   * The case that has a courtroom or a magistrate at a time of a day. Grows while bundles are checked, so that two of
   * them cannot want the same.
   */
  readonly slots: Map<string, string>;
  /** By station code, name and first day; grows too. */
  readonly magistrates: Map<string, KnownMagistrate>;
  readonly courtFiles: Set<string>;
  /** Cases that facts refer to: by code those that are here, by key those that were checked before. */
  readonly cases: Map<string, string>;
  readonly trips: Map<string, { readonly from: number; readonly to: number }[]>;
}

export const roomKey = (station: string, name: string): string => `${station}|${name}`;
export const slotKey = (roomOrMagistrate: string, on: string, at: string): string => `${roomOrMagistrate}|${on}|${at}`;
export const magistrateKey = (station: string, name: string, from: string): string => `${station}|${name}|${from}`;
export const fileKey = (parts: readonly (string | number | boolean | null)[]): string => parts.join('|');

interface Row {
  readonly key: string;
  readonly id: string;
}

export async function readKnown(tx: Tx, bundles: readonly CaseBundle[]): Promise<Known> {
  const days = [...new Set(bundles.flatMap(({ hearings = [] }) => hearings.map(({ on }) => on)))];
  const users = await tx.rows<Row & { role: string }>(
    `SELECT username AS key, id, role FROM people.app_user WHERE active AND role <> 'system'`,
  );
  const stations = await tx.rows<Row>('SELECT code AS key, id FROM reference.station');
  const courtrooms = await tx.rows<Row>(
    `SELECT s.code || '|' || c.name AS key, c.id FROM reference.courtroom c JOIN reference.station s ON s.id = c.station_id`,
  );
  const slots = await tx.rows<Row>(SLOTS, [days]);
  const magistrates = await tx.rows<Row & KnownMagistrate>(MAGISTRATES);
  const files = await tx.rows<{ key: string }>(FILES);
  const cases = await tx.rows<Row>(CASES, [codesIn(bundles)]);
  return {
    cases: new Map(cases.map(({ key, id }) => [key, id])),
    users: new Map(users.map(({ key, id, role }) => [key, { id, role }])),
    stations: new Map(stations.map(({ key, id }) => [key, id])),
    courtrooms: new Map(courtrooms.map(({ key, id }) => [key, id])),
    slots: new Map(slots.map(({ key, id }) => [key, id])),
    magistrates: new Map(magistrates.map(({ key, id, rank, to }) => [key, { id, rank, to }])),
    courtFiles: new Set(files.map(({ key }) => key)),
    trips: await readTrips(tx, days),
  };
}

/** Other cases that facts name: those joined with this one, and an earlier one whose charges are brought again. */
function codesIn(bundles: readonly CaseBundle[]): readonly string[] {
  return bundles.flatMap(({ milestones = [] }) =>
    milestones.flatMap(({ details = {} }) => [details.withCaseId ?? [], details.earlierCaseId ?? []].flat()),
  );
}

async function readTrips(tx: Tx, days: readonly string[]): Promise<Known['trips']> {
  const trips: Known['trips'] = new Map();
  for (const { officer, from, to } of await tx.rows<{ officer: string; from: Date; to: Date }>(TRIPS, [days])) {
    trips.set(officer, [...(trips.get(officer) ?? []), { from: from.getTime(), to: to.getTime() }]);
  }
  return trips;
}

const CASES = 'SELECT code AS key, id FROM court.court_case WHERE code = ANY ($1)';

const SLOTS = `SELECT who || '|' || held_on || '|' || to_char(starts_at, 'HH24:MI') AS key, case_id AS id
  FROM court.hearing CROSS JOIN LATERAL unnest(ARRAY[courtroom_id, magistrate_id]) who
  WHERE who IS NOT NULL AND starts_at IS NOT NULL AND status IN ('scheduled','effective') AND held_on = ANY ($1::date[])`;

const MAGISTRATES = `SELECT s.code || '|' || m.full_name || '|' || m.from_day AS key, m.id, m.rank, m.to_day::text AS "to"
  FROM reference.magistrate m JOIN reference.station s ON s.id = m.station_id`;

const FILES = `SELECT concat_ws('|', station_id, type_code, electronic, serial, year) AS key FROM court.court_file
  WHERE station_id IS NOT NULL AND type_code IS NOT NULL AND serial IS NOT NULL`;

const TRIPS = `SELECT officer_id AS officer, lower(booked) AS "from", upper(booked) AS "to" FROM support.accompaniment
  WHERE status IN ('proposed','confirmed')
    AND booked && tstzrange((SELECT min(d) - 3 FROM unnest($1::date[]) d), (SELECT max(d) + 4 FROM unnest($1::date[]) d))`;
