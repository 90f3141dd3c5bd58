import { AgencyKind } from '../../access/roles';
import { addMonths, type CalendarDay } from '../../shared/days';
import type { Clock, ClockCode } from '../clocks/clock';
import type { AccusedState, Custody, DocketState } from '../docket/docket-state';
import type { Milestone, MilestoneType } from '../docket/milestone';

/** Why a supervisor should look at a case; each is a list of cases and a figure. */
export const ATTENTION = [
  'unassigned',
  'decision-overdue',
  'overdue',
  'outcome-missing',
  'no-next-date',
  'adjourned-3',
  'idle-30',
  'idle-45',
  'idle-120',
  'held-90',
  'held-180',
  'held-365',
  'magistrate-changed',
  'begun-again',
  'data-missing',
  'charge-gap',
  'compensation-owed',
  'survivor-not-told',
] as const;
export type Attention = (typeof ATTENTION)[number];

/** Numbers of our own, not of any law: what the house calls late, idle or long. */
export const ATTENTION_LIMITS = {
  adjournments: 3,
  idleDays: [30, 45, 120],
  heldDays: [90, 180, 365],
} as const;

/** What is still owed to a survivor when the case itself is over. */
export const AFTER_THE_END: readonly Attention[] = ['compensation-owed', 'survivor-not-told'];

const OF_WHOEVER_CHARGES: readonly Attention[] = ['decision-overdue', 'data-missing', 'charge-gap'];
const EVERYBODY_S = ATTENTION.filter((code) => !OF_WHOEVER_CHARGES.includes(code));

/** What each kind of agency can do something about: the support side neither decides to charge nor keeps the facts. */
const OF_AGENCY: Readonly<Partial<Record<AgencyKind, readonly Attention[]>>> = {
  [AgencyKind.Prosecution]: ATTENTION,
  [AgencyKind.Police]: ATTENTION,
  [AgencyKind.Support]: EVERYBODY_S,
};

export function attentionOfAgency(kind: AgencyKind): readonly Attention[] {
  return OF_AGENCY[kind] ?? [];
}

/** Held before judgment: by the police or on remand. */
export const HELD: readonly Custody[] = ['police-custody', 'remand'];

/** What takes an accused into custody or keeps one there, and what lets one go. */
const HOLDS: ReadonlySet<MilestoneType> = new Set([
  'arrested',
  'rearrested',
  'custodial-order',
  'arraigned',
  'bail-denied',
  'bail-cancelled',
]);
const LETS_GO: ReadonlySet<MilestoneType> = new Set(['released-on-police-bail', 'bail-met', 'absconded', 'released']);

/**
 * The day since which the one who has been held longest is held, or null when nobody is. Who goes from the police to
 * remand has not been free in between, and days that were broken by a release are not counted together.
 */
export function heldSince({ accused, facts }: Pick<DocketState, 'accused' | 'facts'>): CalendarDay | null {
  const held = accused.filter(({ live, custody }) => live && HELD.includes(custody));
  return held.flatMap((person) => heldFrom(person, facts) ?? []).sort()[0] ?? null;
}

function heldFrom({ accusedId, custodySince }: AccusedState, facts: readonly Milestone[]): CalendarDay | null {
  const own = facts.filter((fact) => fact.accusedId === null || fact.accusedId === accusedId);
  const sinceFree = own.slice(own.findLastIndex(({ type }) => LETS_GO.has(type)) + 1);
  return sinceFree.find(({ type }) => HOLDS.has(type))?.occurredOn ?? custodySince;
}

/** A right that may pass unused, and the standard that counts backlog, make nobody late for a step of this case. */
const NOT_A_STEP: readonly ClockCode[] = ['appeal', 'backlog', 'childrens-case'];

/** The first day on which something the law sets a time for becomes late, when it is not done by then; null when nothing is awaited. */
export function nearestLimit(clocks: readonly Clock[]): CalendarDay | null {
  const latest = new Map<string, Clock>();
  // A second arrest or a second order starts its clock anew; the one before it binds nobody any more.
  for (const clock of clocks) latest.set(`${clock.code} ${clock.accusedId}`, clock);
  const awaited = [...latest.values()].filter(
    ({ code, metOn, status, force }) =>
      metOn === null && status !== 'not-applicable' && force !== 'aim' && !NOT_A_STEP.includes(code),
  );
  return awaited.flatMap(({ dueOn }) => dueOn ?? []).sort()[0] ?? null;
}

/** When a decision to charge is expected, counted from the day the matter came for one; null when it is made or not asked for. */
export function decisionDueOn(clocks: readonly Clock[]): CalendarDay | null {
  return clocks.find(({ code, metOn }) => code === 'decision' && metOn === null)?.dueOn ?? null;
}

/** What was ordered for survivors and is not paid, in shillings (Criminal Procedure Code s.175; Victim Protection Act ss.23-26). */
export function compensationOwed({
  accused,
}: {
  readonly accused: readonly Pick<AccusedState, 'compensation'>[];
}): number {
  return accused.reduce(
    (owed, { compensation: { orderedKes, paidKes } }) => owed + Math.max(0, orderedKes - paidKes),
    0,
  );
}

export function magistrateChanges({ facts }: Pick<DocketState, 'facts'>): number {
  return facts.filter(({ type }) => type === 'magistrate-changed').length;
}

/** Years since the charge sheet, in the bands of the Judiciary's reports on backlog. */
export const AGE_BANDS = ['under-1', '1-3', '3-5', 'over-5'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

const YEARS: Readonly<Record<AgeBand, readonly [from: number, to: number | null]>> = {
  'under-1': [0, 1],
  '1-3': [1, 3],
  '3-5': [3, 5],
  'over-5': [5, null],
};

/** A case is in the band when its charge sheet was filed after `after` and not after `until`. */
export function filedInBand(
  band: AgeBand,
  today: CalendarDay,
): { readonly after: CalendarDay | null; readonly until: CalendarDay } {
  const [from, to] = YEARS[band];
  return { after: to === null ? null : yearsBefore(today, to), until: yearsBefore(today, from) };
}

const yearsBefore = (day: CalendarDay, years: number): CalendarDay => addMonths(day, -12 * years);
