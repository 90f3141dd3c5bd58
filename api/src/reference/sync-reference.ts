import type { JurisdictionPack, Station } from '@hakika/domain';

/** Whatever can send a statement: a transaction, or the migrator's own connection. */
export interface Statements {
  rows(text: string, values: readonly string[]): Promise<unknown>;
}

/** Courtrooms change too often for a pack; these are a start that an administrator corrects. */
const COURTS_AT: Readonly<Record<string, number>> = { MOMBASA: 4, SHANZU: 3, KWALE: 2, KILIFI: 3, MALINDI: 3 };
const COURTS_ELSEWHERE = 1;
const CHILDRENS_COURT_AT: ReadonlySet<string> = new Set(['MOMBASA', 'TONONOKA', 'KILIFI']);

/** Writes into tables what figures and foreign keys need of a pack. Safe to repeat; courtrooms that exist stay as they are. */
export async function syncReference(db: Statements, pack: JurisdictionPack): Promise<void> {
  await db.rows(STATIONS, [JSON.stringify(pack.stations.map(stationRow))]);
  await db.rows(COURTROOMS, [JSON.stringify(pack.stations.flatMap(courtroomRows))]);
  await db.rows(REASONS, [JSON.stringify(pack.adjournmentReasons)]);
  await db.rows(OFFENCES, [JSON.stringify(pack.offences)]);
}

function stationRow({ code, wording, county, verified }: Station) {
  return { code, name: wording.en, county, verified };
}

function courtroomRows({ code, levels }: Station) {
  const courts = levels.every((level) => level === 'childrens-court') ? 0 : (COURTS_AT[code] ?? COURTS_ELSEWHERE);
  const numbered = Array.from({ length: courts }, (_, index) => `Court ${index + 1}`);
  const names = CHILDRENS_COURT_AT.has(code) ? [...numbered, "Children's Court"] : numbered;
  return names.map((name, index) => ({ station: code, name, position: index + 1 }));
}

const STATIONS = `
  INSERT INTO reference.station AS s (code, name, county, verified)
  SELECT code, name, county, verified FROM jsonb_to_recordset($1::jsonb) AS p (code text, name text, county text, verified boolean)
  ON CONFLICT (code) DO UPDATE SET name = excluded.name, county = excluded.county, verified = excluded.verified
  WHERE (s.name, s.county, s.verified) IS DISTINCT FROM (excluded.name, excluded.county, excluded.verified)`;

const COURTROOMS = `
  INSERT INTO reference.courtroom (station_id, name, position)
  SELECT s.id, p.name, p.position
  FROM jsonb_to_recordset($1::jsonb) AS p (station text, name text, position integer) JOIN reference.station s ON s.code = p.station
  ON CONFLICT (station_id, name) DO NOTHING`;

const REASONS = `
  INSERT INTO reference.adjournment_reason AS r (code, actor, dcrt_group, avoidable)
  SELECT code, actor, "dcrtGroup", avoidable
  FROM jsonb_to_recordset($1::jsonb) AS p (code text, actor text, "dcrtGroup" text, avoidable boolean)
  ON CONFLICT (code) DO UPDATE SET actor = excluded.actor, dcrt_group = excluded.dcrt_group, avoidable = excluded.avoidable
  WHERE (r.actor, r.dcrt_group, r.avoidable) IS DISTINCT FROM (excluded.actor, excluded.dcrt_group, excluded.avoidable)`;

const OFFENCES = `
  INSERT INTO reference.offence AS o (code, trafficking, iccs)
  SELECT code, trafficking, iccs FROM jsonb_to_recordset($1::jsonb) AS p (code text, trafficking boolean, iccs text)
  ON CONFLICT (code) DO UPDATE SET trafficking = excluded.trafficking, iccs = excluded.iccs
  WHERE (o.trafficking, o.iccs) IS DISTINCT FROM (excluded.trafficking, excluded.iccs)`;
