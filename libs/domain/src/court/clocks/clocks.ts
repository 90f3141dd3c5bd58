import type { ClockRule, ClockRuleCode } from '../../reference/clock-rule';
import type { JurisdictionPack } from '../../reference/pack';
import {
  addDays,
  addHours,
  addMonths,
  compareInstants,
  dayOf,
  daysBetween,
  instantAt,
  timeOf,
  type CalendarDay,
  type Instant,
} from '../../shared/days';
import { closureOn, courtDayFrom, isCourtDay, type SkippedDay } from './calendar';
import type { Clock, ClockCode, ClockStatus, ClockStep, ClockStepLabel, DurationCode } from './clock';

/** A fact's day and, when known, its minute. */
export interface Moment {
  readonly on: CalendarDay;
  readonly at: Instant | null;
}

/** The rule of a pack; a pack without it would have failed `checkPack`. */
export function clockRule(pack: JurisdictionPack, code: ClockRuleCode): ClockRule {
  const rule = pack.clocks.find((entry) => entry.code === code);
  if (!rule) throw new Error(`The pack ${pack.code} has no clock ${code}`);
  return rule;
}

export function clockStep(label: ClockStepLabel, value: string | number): ClockStep {
  return { label, value: String(value) };
}

/** Where a limit stands: its last day itself is still in time. */
export function limitStatus(dueOn: CalendarDay, metOn: CalendarDay | null, today: CalendarDay): ClockStatus {
  if (metOn !== null) return metOn <= dueOn ? 'in-time' : 'late';
  return today <= dueOn ? 'running' : 'overdue';
}

/** What a limit is counted from, and what ended it. */
export interface LimitSpan {
  readonly accusedId: string | null;
  readonly startsOn: CalendarDay;
  readonly metOn: CalendarDay | null;
}

/** A limit of whole days or months counted from a day. */
export function limitClock(pack: JurisdictionPack, code: ClockRuleCode, span: LimitSpan, today: CalendarDay): Clock {
  const rule = clockRule(pack, code);
  const { on: dueOn, steps } = limitDue(pack, rule, span.startsOn);
  return {
    ...span,
    code,
    dueOn,
    dueAt: null,
    days: daysBetween(span.startsOn, span.metOn ?? today),
    status: limitStatus(dueOn, span.metOn, today),
    steps,
    source: rule.source,
    verified: rule.verified,
    force: rule.force,
  };
}

/** The last day of a limit: calendar or court days as the rule counts them, rolled on when the rule says so. */
function limitDue(
  pack: JurisdictionPack,
  rule: ClockRule,
  startsOn: CalendarDay,
): { readonly on: CalendarDay; readonly steps: readonly ClockStep[] } {
  const counted = rule.days === 'court' ? countCourtDays(pack, startsOn, rule.amount) : countDays(rule, startsOn);
  const end = rule.roll === 'none' ? { on: counted.on, skipped: [] } : courtDayFrom(pack, counted.on);
  const skipped = [...counted.skipped, ...end.skipped];
  return {
    on: end.on,
    steps: [
      clockStep('from', startsOn),
      clockStep(rule.unit === 'months' ? 'months-allowed' : 'days-allowed', rule.amount),
      ...skipped.map((day) => clockStep('not-a-court-day', `${day.on} ${day.reason}`)),
      clockStep('last-day', end.on),
    ],
  };
}

interface Counted {
  readonly on: CalendarDay;
  readonly skipped: readonly SkippedDay[];
}

function countDays(rule: ClockRule, startsOn: CalendarDay): Counted {
  const on = rule.unit === 'months' ? addMonths(startsOn, rule.amount) : addDays(startsOn, rule.amount);
  return { on, skipped: [] };
}

function countCourtDays(pack: JurisdictionPack, startsOn: CalendarDay, amount: number): Counted {
  let counted: Counted = { on: startsOn, skipped: [] };
  for (let left = amount; left > 0; left -= 1) {
    const next = courtDayFrom(pack, addDays(counted.on, 1));
    counted = { on: next.on, skipped: [...counted.skipped, ...next.skipped] };
  }
  return counted;
}

/** A duration that no rule limits; it is counted and shown. */
export function durationClock(code: DurationCode, span: LimitSpan, today: CalendarDay): Clock {
  const days = daysBetween(span.startsOn, span.metOn ?? today);
  return {
    ...span,
    code: code satisfies ClockCode,
    dueOn: null,
    dueAt: null,
    days,
    status: span.metOn === null ? 'running' : 'not-applicable',
    steps: [clockStep('from', span.startsOn), clockStep('until', span.metOn ?? today), clockStep('days-counted', days)],
    source: 'docket',
    verified: true,
    force: null,
  };
}

/** Court within the hours that the rule allows after arrest; where it rolls, by the end of the next court day when they run out while no court sits. */
export function arraignmentClock(
  pack: JurisdictionPack,
  arrest: Moment & { readonly accusedId: string | null },
  produced: Moment | null,
  today: CalendarDay,
): Clock {
  const rule = clockRule(pack, 'arraignment');
  const due = arraignmentDue(pack, rule, arrest);
  const metOn = produced === null ? null : produced.on;
  const production = produced === null ? [] : [clockStep('produced-in-court', momentText(pack, produced))];
  return {
    code: 'arraignment',
    accusedId: arrest.accusedId,
    startsOn: arrest.on,
    dueOn: due.on,
    dueAt: due.at,
    metOn,
    days: daysBetween(arrest.on, metOn ?? today),
    status: isLateByTheHour(arrest, produced, due) ? 'late' : limitStatus(due.on, metOn, today),
    steps: [...due.steps, ...production],
    source: rule.source,
    verified: rule.verified,
    force: rule.force,
  };
}

/** The hour decides only when both ends of the clock have one. */
function isLateByTheHour(arrest: Moment, produced: Moment | null, due: ArraignmentDue): boolean {
  if (arrest.at === null || produced === null || produced.at === null) return false;
  return compareInstants(produced.at, due.at) > 0;
}

interface ArraignmentDue {
  readonly on: CalendarDay;
  readonly at: Instant;
  readonly steps: readonly ClockStep[];
}

function arraignmentDue(pack: JurisdictionPack, rule: ClockRule, arrest: Moment): ArraignmentDue {
  // Without the hour the earliest is taken: a doubt counts for the person who is held.
  const startedAt = arrest.at ?? instantAt(arrest.on, '00:00', pack.zone);
  const expiry = addHours(startedAt, rule.amount);
  const steps = [
    clockStep('arrested', momentText(pack, arrest)),
    ...(arrest.at === null ? [clockStep('time-unknown-taken-as', `${arrest.on}T00:00`)] : []),
    clockStep('hours-allowed', rule.amount),
    clockStep('hours-run-out', momentText(pack, { on: dayOf(expiry, pack.zone), at: expiry })),
  ];
  if (rule.roll === 'none' || isInCourtHours(pack, expiry)) return { on: dayOf(expiry, pack.zone), at: expiry, steps };
  return rollToCourtDay(pack, expiry, steps);
}

function rollToCourtDay(pack: JurisdictionPack, expiry: Instant, steps: readonly ClockStep[]): ArraignmentDue {
  const expiryDay = dayOf(expiry, pack.zone);
  const afterClosing = timeOf(expiry, pack.zone) > pack.courtHours.closesAt;
  const { on, skipped } = courtDayFrom(pack, afterClosing ? addDays(expiryDay, 1) : expiryDay);
  const why = isCourtDay(pack, expiryDay)
    ? [clockStep('outside-court-hours', `${pack.courtHours.opensAt}-${pack.courtHours.closesAt}`)]
    : afterClosing
      ? [clockStep('not-a-court-day', `${expiryDay} ${closureOn(pack, expiryDay)}`)]
      : [];
  const passed = skipped.map((day) => clockStep('not-a-court-day', `${day.on} ${day.reason}`));
  const at = instantAt(on, pack.courtHours.closesAt, pack.zone);
  const end = clockStep('end-of-next-court-day', momentText(pack, { on, at }));
  return { on, at, steps: [...steps, ...why, ...passed, end] };
}

function isInCourtHours(pack: JurisdictionPack, instant: Instant): boolean {
  const time = timeOf(instant, pack.zone);
  const { opensAt, closesAt } = pack.courtHours;
  return isCourtDay(pack, dayOf(instant, pack.zone)) && time >= opensAt && time <= closesAt;
}

function momentText(pack: JurisdictionPack, moment: Moment): string {
  return moment.at === null ? moment.on : `${moment.on}T${timeOf(moment.at, pack.zone)}`;
}

/** The last day to which a hearing may be adjourned, by the rule of the pack. */
export interface AdjournmentLimit {
  readonly inCustody: boolean;
  readonly clearDays: number;
  readonly firstClearDay: CalendarDay;
  readonly lastClearDay: CalendarDay;
  readonly latestNextDate: CalendarDay;
  readonly clock: Clock;
}

/** Clear days leave out both the day of the adjournment and the day of the next hearing. */
export function adjournmentLimit(
  pack: JurisdictionPack,
  from: CalendarDay,
  inCustody: boolean,
  nextOn: CalendarDay | null = null,
): AdjournmentLimit {
  const code = inCustody ? 'adjournment-custody' : 'adjournment';
  const rule = clockRule(pack, code);
  const firstClearDay = addDays(from, 1);
  const lastClearDay = addDays(from, rule.amount);
  const latestNextDate = addDays(lastClearDay, 1);
  const clock: Clock = {
    code,
    accusedId: null,
    startsOn: from,
    dueOn: latestNextDate,
    dueAt: null,
    metOn: nextOn,
    days: daysBetween(from, nextOn ?? latestNextDate),
    status: nextOn === null ? 'running' : limitStatus(latestNextDate, nextOn, from),
    steps: [
      clockStep('from', from),
      clockStep('clear-days-allowed', rule.amount),
      clockStep('first-clear-day', firstClearDay),
      clockStep('last-clear-day', lastClearDay),
      clockStep('latest-next-date', latestNextDate),
    ],
    source: rule.source,
    verified: rule.verified,
    force: rule.force,
  };
  return { inCustody, clearDays: rule.amount, firstClearDay, lastClearDay, latestNextDate, clock };
}
