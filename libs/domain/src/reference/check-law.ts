import { MILESTONE_TYPES } from '../court/docket/milestone';
import { isCalendarDay } from '../shared/days';
import { CLOCK_EVENTS, type ClockRule } from './clock-rule';
import type { Offence, Penalty } from './offence';
import type { Jurisdiction } from './pack';
import type { Term } from './term';

/** A longer term than this is a slip of the pen. */
const LONGEST_TERM_MONTHS = 100 * 12;

/** Faults in what a lawyer writes: offences, clocks, courts and places. */
export function lawFaults(pack: Jurisdiction): readonly string[] {
  return [
    ...pack.offences.flatMap(offenceFaults),
    ...pack.clocks.flatMap(clockFaults),
    ...courtFaults(pack),
    ...placeFaults(pack),
    ...adjournmentFaults(pack),
    ...codeFaults('countries', /^[A-Z]{2}$/, pack.countries),
    ...codeFaults('spokenLanguages', /^[a-z]{3}$/, pack.spokenLanguages),
  ];
}

type Suspicion = readonly [wrong: boolean, what: string];

function offenceFaults(offence: Offence): readonly string[] {
  return [...penaltySuspicions(offence), ...sectionSuspicions(offence)]
    .filter(([wrong]) => wrong)
    .map(([, what]) => `offences: ${offence.code} ${what}`);
}

function penaltySuspicions({ floor, ceiling, repeatFloor, juristic, fineRule }: Offence): readonly Suspicion[] {
  const bounds = [floor, ceiling, repeatFloor].flatMap((bound) => bound ?? []);
  const money = [floor, ceiling].some((bound) => bound !== null && bound.fine !== null);
  const crossed = juristic !== null && isAbove(juristic.fineFloor, juristic.fineCeiling);
  return [
    [bounds.some((bound) => !isSensible(bound)), 'has a penalty that makes no sense'],
    [exceeds(floor, ceiling), 'has a floor above its ceiling'],
    [exceeds(floor, repeatFloor), 'is punished less when repeated'],
    [money && fineRule === 'none', 'names a fine but does not say how it stands to prison'],
    [!money && fineRule !== 'none', 'allows a fine but names none'],
    [crossed, 'fines a company more than at most'],
  ];
}

function sectionSuspicions({ section, penaltySection, iccs, from, until }: Offence): readonly Suspicion[] {
  return [
    [[from, until].some((day) => day !== null && !isCalendarDay(day)), 'begins or ends on no day'],
    [isAbove(from, until), 'ends before it begins'],
    [section.trim() === '' || penaltySection === '', 'names an empty section'],
    [iccs !== null && !/^\d{2,6}$/.test(iccs), 'has an ICCS code that is no number'],
  ];
}

function isAbove<Value extends string | number>(low: Value | null, high: Value | null): boolean {
  return low !== null && high !== null && low > high;
}

function isSensible({ termMonths, life, fine }: Penalty): boolean {
  const term = termMonths === null || (termMonths > 0 && termMonths <= LONGEST_TERM_MONTHS);
  return (
    term &&
    (fine === null || fine > 0) &&
    !(life && termMonths !== null) &&
    (life || termMonths !== null || fine !== null)
  );
}

const months = (bound: Penalty): number => (bound.life ? Infinity : (bound.termMonths ?? 0));

function exceeds(low: Penalty | null, high: Penalty | null): boolean {
  if (low === null || high === null) return false;
  const saysTerm = high.life || high.termMonths !== null;
  return isAbove(low.fine, high.fine) || (saysTerm && months(low) > months(high));
}

function clockFaults(rule: ClockRule): readonly string[] {
  const known = new Set<string>([...MILESTONE_TYPES, ...CLOCK_EVENTS]);
  const strange = [...rule.startsWith, ...rule.stopsWith].filter((event) => !known.has(event));
  return [
    ...strange.map((event) => `clocks: ${rule.code} names the unknown fact ${event}`),
    ...(rule.startsWith.length === 0 ? [`clocks: ${rule.code} is started by nothing`] : []),
    ...(rule.stopsWith.length === 0 ? [`clocks: ${rule.code} is stopped by nothing`] : []),
    ...(rule.amount > 0 ? [] : [`clocks: ${rule.code} allows no time`]),
    ...(rule.days === 'court' && rule.unit !== 'days'
      ? [`clocks: ${rule.code} counts court days in ${rule.unit}`]
      : []),
  ];
}

function courtFaults({ courtLevels, stations, numberTypes }: Jurisdiction): readonly string[] {
  const levels = new Map(courtLevels.map((level) => [level.code, level]));
  const spellings = numberTypes.flatMap((type) => type.writtenAs);
  return [
    ...courtLevels
      .filter(({ appealsTo, rank }) => appealsTo !== null && (levels.get(appealsTo)?.rank ?? Infinity) >= rank)
      .map((level) => `courtLevels: ${level.code} appeals to no higher court`),
    ...stations
      .flatMap((station) => station.levels.map((level) => [station.code, level] as const))
      .filter(([, level]) => !levels.has(level))
      .map(([code, level]) => `stations: ${code} names the unknown level ${level}`),
    ...stations
      .filter((station) => station.levels.length === 0)
      .map((station) => `stations: ${station.code} has no court`),
    ...numberTypes
      .filter((type) => !levels.has(type.level))
      .map((type) => `numberTypes: ${type.code} names the unknown level ${type.level}`),
    ...spellings
      .filter((text, index) => spellings.indexOf(text) !== index)
      .map((text) => `numberTypes: ${text} is written for two types`),
    ...spellings
      .filter((text) => text !== text.toLowerCase() || /[.\s]{2}|\./.test(text))
      .map((text) => `numberTypes: ${text} must be in lower case and without dots`),
  ];
}

function placeFaults({ counties, subCounties, wards, hotspotTowns }: Jurisdiction): readonly string[] {
  return [
    ...dangling('subCounties', subCounties, counties, (row) => row.county),
    ...dangling('wards', wards, subCounties, (row) => row.subCounty),
    ...dangling('hotspotTowns', hotspotTowns, subCounties, (row) => row.subCounty),
    ...hotspotTowns
      .filter(({ ward }) => ward !== null && !wards.some((row) => row.code === ward && row.hotspot))
      .map((town) => `hotspotTowns: ${town.code} lies in no ward that is flagged`),
  ];
}

/** Every reason adds up to a line of the published table, and in the same group. */
function adjournmentFaults({ adjournmentReasons, publishedReasons }: Jurisdiction): readonly string[] {
  const lines = new Map(publishedReasons.map((line) => [line.code, line.group]));
  return adjournmentReasons
    .filter((reason) => lines.get(reason.publishedAs) !== reason.dcrtGroup)
    .map((reason) => `adjournmentReasons: ${reason.code} adds up to no line of its group`);
}

function dangling<Row extends Term>(
  name: string,
  rows: readonly Row[],
  targets: readonly Term[],
  pick: (row: Row) => string,
): readonly string[] {
  const codes = new Set(targets.map((target) => target.code));
  return rows
    .filter((row) => !codes.has(pick(row)))
    .map((row) => `${name}: ${row.code} lies in the unknown ${pick(row)}`);
}

function codeFaults(name: string, pattern: RegExp, rows: readonly Term[]): readonly string[] {
  return rows.filter((row) => !pattern.test(row.code)).map((row) => `${name}: ${row.code} is no such code`);
}
