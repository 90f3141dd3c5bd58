import type { Jurisdiction } from './pack';

type Tables = Omit<Jurisdiction, 'code' | 'zone' | 'currency' | 'name' | 'courtHours' | 'details'>;

/** Every table of a pack; a pack from a file must have them all. The compiler sees to it that none is forgotten here. */
const TABLES: Readonly<Record<keyof Tables, true>> = {
  stages: true,
  milestones: true,
  endings: true,
  chargingDecisions: true,
  pleas: true,
  verdicts: true,
  appealOutcomes: true,
  adjournmentActors: true,
  adjournmentReasons: true,
  publishedReasons: true,
  vacationReasons: true,
  hearingPurposes: true,
  offences: true,
  elementKinds: true,
  counties: true,
  subCounties: true,
  wards: true,
  hotspotTowns: true,
  courtLevels: true,
  magistrateRanks: true,
  stations: true,
  numberTypes: true,
  holidayNames: true,
  holidays: true,
  clocks: true,
  courtMeasures: true,
  reportSources: true,
  rolesInProcess: true,
  relationships: true,
  sexes: true,
  countries: true,
  spokenLanguages: true,
  traffickingActs: true,
  traffickingMeans: true,
  traffickingPurposes: true,
  exploitationForms: true,
  accommodations: true,
  notProvidedReasons: true,
  denialReasons: true,
};

/** What is missing from, or of the wrong kind in, something that claims to be a pack. Without such faults `checkPack` can read it. */
export function shapeFaults(value: unknown): readonly string[] {
  if (!isRecord(value)) return ['pack: is no object'];
  return [
    ...['code', 'zone', 'currency']
      .filter((field) => typeof value[field] !== 'string' || value[field] === '')
      .map((field) => `${field}: is missing`),
    ...['name', 'courtHours', 'details']
      .filter((field) => !isRecord(value[field]))
      .map((field) => `${field}: is missing`),
    ...Object.keys(TABLES).flatMap((table) => tableFaults(table, value[table])),
  ];
}

function tableFaults(name: string, rows: unknown): readonly string[] {
  if (!Array.isArray(rows)) return [`${name}: is missing`];
  return rows.flatMap((row: unknown, index) =>
    isTerm(name, row) ? [] : [`${name}: row ${index + 1} lacks a code, its words or its source`],
  );
}

function isTerm(table: string, row: unknown): boolean {
  if (!isRecord(row) || typeof row['code'] !== 'string') return false;
  return table === 'holidays' || (isRecord(row['wording']) && typeof row['source'] === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
