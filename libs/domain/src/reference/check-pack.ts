import { DETAIL_CODES, DETAIL_SETS, OPEN_SETS, type ClosedSet } from '../court/docket/detail-codes';
import { MILESTONE_REFUSALS } from '../court/docket/docket-refusal';
import { HearingPurpose, OutcomeChip } from '../court/hearings/hearing';
import { AppealOutcome, ChargingDecision, MILESTONE_TYPES, Plea, Verdict } from '../court/docket/milestone';
import { STAGES, type Stage } from '../court/docket/stage';
import { isCalendarDay } from '../shared/days';
import { lawFaults } from './check-law';
import { CLOCK_CODES } from './clock-rule';
import type { Jurisdiction } from './pack';
import { LANGUAGES, type Term } from './term';

/** At most this many outcomes are offered first. */
const MAX_CHIPS = 6;

/** Names every fault of a pack; a sound one has none. */
export function checkPack(pack: Jurisdiction): readonly string[] {
  return [
    ...wordingFaults(pack),
    ...completenessFaults(pack),
    ...transitionFaults(pack),
    ...endingFaults(pack),
    ...referenceFaults(pack),
    ...calendarFaults(pack),
    ...lawFaults(pack),
  ];
}

type Table = readonly Term[];

function tablesOf(pack: Jurisdiction): readonly (readonly [name: string, table: Table])[] {
  const { code: _code, zone: _zone, currency: _currency, name: _name, ...rest } = pack;
  const { courtHours: _courtHours, holidays: _holidays, details, ...tables } = rest;
  const ofDetails = Object.entries(details).map(([name, table]) => [`details.${name}`, table] as const);
  return [...Object.entries(tables), ...ofDetails];
}

function wordingFaults(pack: Jurisdiction): readonly string[] {
  return tablesOf(pack).flatMap(([name, table]) => [
    ...repeated(table.map((entry) => entry.code)).map((code) => `${name}: ${code} stands twice`),
    ...table.flatMap((entry) => termFaults(name, entry)),
  ]);
}

function termFaults(name: string, entry: Term): readonly string[] {
  const silent = LANGUAGES.filter((language) => !entry.wording[language]?.trim());
  const faults = silent.map((language) => `${name}: ${entry.code} has no wording in ${language}`);
  return entry.source.trim() === '' ? [...faults, `${name}: ${entry.code} has no source`] : faults;
}

/** Closed sets of the rules must all have words. */
function completenessFaults(pack: Jurisdiction): readonly string[] {
  return [
    ...compare('stages', STAGES, pack.stages),
    ...compare('milestones', MILESTONE_TYPES, pack.milestones),
    ...compare('chargingDecisions', Object.values(ChargingDecision), pack.chargingDecisions),
    ...compare('pleas', Object.values(Plea), pack.pleas),
    ...compare('verdicts', Object.values(Verdict), pack.verdicts),
    ...compare('appealOutcomes', Object.values(AppealOutcome), pack.appealOutcomes),
    ...compare('hearingPurposes', Object.values(HearingPurpose), pack.hearingPurposes),
    ...compare('clocks', CLOCK_CODES, pack.clocks),
    ...detailFaults(pack),
  ];
}

function detailFaults({ details }: Jurisdiction): readonly string[] {
  const closed = Object.entries(DETAIL_CODES);
  return [
    ...compare(
      'details',
      DETAIL_SETS,
      Object.keys(details).map((code) => ({ code })),
    ),
    ...closed.flatMap(([set, codes]) => compare(`details.${set}`, codes, details[set as ClosedSet] ?? [])),
    ...OPEN_SETS.filter((set) => details[set]?.length === 0).map((set) => `details.${set}: is empty`),
  ];
}

function compare(name: string, expected: readonly string[], table: readonly Pick<Term, 'code'>[]): readonly string[] {
  const codes = table.map((entry) => entry.code);
  return [
    ...expected.filter((code) => !codes.includes(code)).map((code) => `${name}: ${code} is missing`),
    ...codes.filter((code) => !expected.includes(code)).map((code) => `${name}: ${code} is unknown`),
  ];
}

function transitionFaults(pack: Jurisdiction): readonly string[] {
  const known = new Set<string>(STAGES);
  const refusals = new Set<string>(MILESTONE_REFUSALS);
  const faults = pack.milestones.flatMap((rule) => [
    ...[...rule.from, ...(rule.to === null ? [] : [rule.to])]
      .filter((stage) => !known.has(stage))
      .map((stage) => `milestones: ${rule.code} names the unknown stage ${stage}`),
    ...[rule.early, rule.late]
      .filter((code) => !refusals.has(code))
      .map((code) => `milestones: ${rule.code} refuses with the unknown ${code}`),
  ]);
  const reached = reachableStages(pack);
  return [
    ...faults,
    ...STAGES.filter((stage) => !reached.has(stage)).map((stage) => `stages: ${stage} is never reached`),
  ];
}

/** Every stage that some sequence of facts leads to, starting from a report. */
export function reachableStages(pack: Jurisdiction): ReadonlySet<Stage> {
  const reached = new Set<Stage>(['report']);
  const hops = [
    ...pack.milestones.map((rule) => ({ from: rule.from, to: rule.to })),
    ...pack.endings.map((rule) => ({ from: rule.from, to: 'closed' as const })),
  ];
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    for (const { from, to } of hops) {
      if (to !== null && from.some((stage) => reached.has(stage))) reached.add(to);
    }
  }
  return reached;
}

const ONE_ENDING_EACH = ['no-case-to-answer', 'verdict', 'appeal-decided'] as const;

function endingFaults(pack: Jurisdiction): readonly string[] {
  const decisions: readonly string[] = Object.values(ChargingDecision);
  const missing = ONE_ENDING_EACH.filter(
    (way) => pack.endings.filter((rule) => rule.recordedAs === way && rule.result === 'acquittal').length !== 1,
  );
  const strays = pack.endings.filter(
    (rule) => rule.recordedAs === 'charging-decision' && !decisions.includes(rule.code),
  );
  return [
    ...missing.map((way) => `endings: exactly one acquittal must be recorded as ${way}`),
    ...strays.map((rule) => `endings: ${rule.code} is no charging decision`),
    ...pack.endings.filter((rule) => rule.from.length === 0).map((rule) => `endings: ${rule.code} fits no stage`),
  ];
}

function referenceFaults(pack: Jurisdiction): readonly string[] {
  const chips = new Set<string>(Object.values(OutcomeChip));
  return [
    ...dangling('adjournmentReasons', 'actor', pack.adjournmentReasons, pack.adjournmentActors, (row) => row.actor),
    ...dangling('stations', 'county', pack.stations, pack.counties, (row) => row.county),
    ...dangling('exploitationForms', 'purpose', pack.exploitationForms, pack.traffickingPurposes, (row) => row.purpose),
    ...pack.adjournmentActors
      .filter((actor) => !pack.adjournmentReasons.some((row) => row.actor === actor.code))
      .map((actor) => `adjournmentActors: ${actor.code} has no reason`),
    ...pack.hearingPurposes
      .filter(
        (row) => row.chips.length === 0 || row.chips.length > MAX_CHIPS || !row.chips.every((chip) => chips.has(chip)),
      )
      .map((row) => `hearingPurposes: ${row.code} offers too few, too many or unknown outcomes`),
    ...pack.hearingPurposes
      .filter((row) => row.from.length === 0)
      .map((row) => `hearingPurposes: ${row.code} fits no stage`),
  ];
}

function dangling<Row extends Term>(
  name: string,
  what: string,
  rows: readonly Row[],
  targets: Table,
  pick: (row: Row) => string,
): readonly string[] {
  const codes = new Set(targets.map((target) => target.code));
  return rows
    .filter((row) => !codes.has(pick(row)))
    .map((row) => `${name}: ${row.code} names the unknown ${what} ${pick(row)}`);
}

function calendarFaults(pack: Jurisdiction): readonly string[] {
  const days = pack.holidays.map((holiday) => holiday.on);
  const names = new Set(pack.holidayNames.map((entry) => entry.code));
  const badWeekday = pack.courtHours.weekdays.some((day) => !Number.isInteger(day) || day < 1 || day > 7);
  return [
    ...days.filter((day) => !isCalendarDay(day)).map((day) => `holidays: ${day} is no day`),
    ...repeated(days).map((day) => `holidays: ${day} stands twice`),
    ...days
      .filter((day, index) => index > 0 && day < (days[index - 1] ?? day))
      .map((day) => `holidays: ${day} is out of order`),
    ...pack.holidays
      .filter((row) => !names.has(row.code))
      .map((row) => `holidays: ${row.on} has the unknown name ${row.code}`),
    ...(names.has('weekend') ? [] : ['holidayNames: weekend is missing']),
    ...(badWeekday || pack.courtHours.weekdays.length === 0 ? ['courtHours: the weekdays are wrong'] : []),
    ...(pack.courtHours.opensAt < pack.courtHours.closesAt ? [] : ['courtHours: the court closes before it opens']),
  ];
}

function repeated(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
}
