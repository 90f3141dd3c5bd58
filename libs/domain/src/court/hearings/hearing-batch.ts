import type { JurisdictionPack } from '../../reference/pack';
import { isCalendarDay, type CalendarDay } from '../../shared/days';
import type { HearingPurpose } from './hearing';

/** A row of a list of hearings as somebody typed it; an empty box is an empty string. */
export interface BatchRow {
  /** Code of the case, or its court number as printed. */
  readonly matter: string;
  readonly on: string;
  readonly at: string;
  readonly purpose: string;
  readonly station: string;
  readonly courtroom: string;
}
export type BatchField = keyof BatchRow;

export const BATCH_FAULTS = [
  'batch.case-missing',
  'batch.case-unknown',
  'batch.case-ambiguous',
  'batch.date-missing',
  'batch.date-unreadable',
  'batch.date-ambiguous',
  'batch.time-unreadable',
  'batch.purpose-missing',
  'batch.purpose-unknown',
  'batch.station-unknown',
  'batch.courtroom-unknown',
  'batch.already-listed',
] as const;
export type BatchFaultCode = (typeof BATCH_FAULTS)[number];

export interface BatchFault {
  readonly field: BatchField;
  readonly code: BatchFaultCode;
}

export interface BatchCase {
  readonly id: string;
  readonly code: string;
  readonly numbers: readonly string[];
  readonly stationId: string;
}

export interface BatchStation {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly courtrooms: readonly { readonly id: string; readonly name: string }[];
}

/** What the words of a list may stand for, as far as whoever sends it may see it. */
export interface BatchPlaces {
  readonly cases: readonly BatchCase[];
  readonly stations: readonly BatchStation[];
}

export interface BatchPlan {
  readonly caseId: string;
  readonly caseCode: string;
  readonly stationId: string;
  readonly courtroomId: string | null;
  readonly on: CalendarDay;
  readonly at: string | null;
  readonly purpose: HearingPurpose;
}

export type ReadRow = { readonly plan: BatchPlan } | { readonly faults: readonly BatchFault[] };

type Reading<T> = { readonly value: T } | { readonly code: BatchFaultCode };

/** What a row means, or every box of it that means nothing. A box is never guessed. */
export function readBatchRow(law: JurisdictionPack, places: BatchPlaces, row: BatchRow): ReadRow {
  const matter = readCase(places.cases, row.matter);
  const on = readDay(row.on);
  const at = readTime(row.at);
  const purpose = readPurpose(law, row.purpose);
  const found = 'value' in matter ? matter.value : null;
  const station = readStation(places.stations, row.station, found);
  const courtroom = readCourtroom('value' in station ? station.value : null, row.courtroom);
  const faults = faultsOf({ matter, on, at, purpose, station, courtroom });
  if (faults.length > 0) return { faults };
  return {
    plan: {
      caseId: valueOf(matter).id,
      caseCode: valueOf(matter).code,
      stationId: valueOf(station).id,
      courtroomId: valueOf(courtroom),
      on: valueOf(on),
      at: valueOf(at),
      purpose: valueOf(purpose),
    },
  };
}

function faultsOf(read: Readonly<Record<BatchField, Reading<unknown>>>): readonly BatchFault[] {
  const fields = Object.entries(read) as [BatchField, Reading<unknown>][];
  return fields.flatMap(([field, reading]) => ('code' in reading ? [{ field, code: reading.code }] : []));
}

function valueOf<T>(reading: Reading<T>): T {
  if ('value' in reading) return reading.value;
  throw new Error(reading.code);
}

/** Letters, figures and nothing else: `MCSO E031/2026` and `mcso e031 / 2026` are one number. */
const bare = (text: string): string => text.toLocaleLowerCase('en').replace(/[^\p{L}\p{N}]+/gu, '');

function readCase(cases: readonly BatchCase[], text: string): Reading<BatchCase> {
  const wanted = bare(text);
  if (!wanted) return { code: 'batch.case-missing' };
  const byCode = cases.find(({ code }) => bare(code) === wanted);
  if (byCode) return { value: byCode };
  const [only, ...others] = cases.filter(({ numbers }) => numbers.some((number) => bare(number) === wanted));
  if (!only) return { code: 'batch.case-unknown' };
  return others.length > 0 ? { code: 'batch.case-ambiguous' } : { value: only };
}

/** 2026-12-03, or 3/12/2026 where nobody could take the day for the month. */
function readDay(text: string): Reading<CalendarDay> {
  const typed = text.trim();
  if (!typed) return { code: 'batch.date-missing' };
  const slashed = /^(?<first>\d{1,2})[./](?<second>\d{1,2})[./](?<year>\d{4})$/.exec(typed)?.groups;
  if (slashed && isAmbiguous(Number(slashed['first']), Number(slashed['second'])))
    return { code: 'batch.date-ambiguous' };
  const day = slashed ? [slashed['year'], twoDigits(slashed['second']), twoDigits(slashed['first'])].join('-') : typed;
  return isCalendarDay(day) ? { value: day } : { code: 'batch.date-unreadable' };
}

const isAmbiguous = (first: number, second: number): boolean => first !== second && first <= 12 && second <= 12;
const twoDigits = (text = ''): string => text.padStart(2, '0');

function readTime(text: string): Reading<string | null> {
  const typed = text.trim();
  if (!typed) return { value: null };
  const time = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(typed);
  return time?.[1] ? { value: `${time[1].padStart(2, '0')}:${time[2]}` } : { code: 'batch.time-unreadable' };
}

function readPurpose(law: JurisdictionPack, text: string): Reading<HearingPurpose> {
  const wanted = bare(text);
  if (!wanted) return { code: 'batch.purpose-missing' };
  const row = law.hearingPurposes.find(({ code, wording }) =>
    [code, wording.en, wording.sw].map(bare).includes(wanted),
  );
  return row ? { value: row.code } : { code: 'batch.purpose-unknown' };
}

/** Where the box is empty, the station of the case. */
function readStation(stations: readonly BatchStation[], text: string, found: BatchCase | null): Reading<BatchStation> {
  const wanted = bare(text);
  const station = wanted
    ? stations.find(({ code, name }) => [code, name].map(bare).includes(wanted))
    : stations.find(({ id }) => id === found?.stationId);
  // Without a case nobody can say which station an empty box means, and the case is named as the fault.
  if (!station && !wanted && !found) return { value: NOWHERE };
  return station ? { value: station } : { code: 'batch.station-unknown' };
}

const NOWHERE: BatchStation = { id: '', code: '', name: '', courtrooms: [] };

function readCourtroom(station: BatchStation | null, text: string): Reading<string | null> {
  const wanted = bare(text);
  if (!wanted || !station?.id) return { value: null };
  const room = station.courtrooms.find(({ name }) => bare(name) === wanted);
  return room ? { value: room.id } : { code: 'batch.courtroom-unknown' };
}
