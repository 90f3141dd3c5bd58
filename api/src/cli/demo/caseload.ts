import { addDays } from './court-calendar';
import { addToMonth, firstDayOf, lastDayOf } from '@hakika/domain';
import { BEFORE_COURT, Goal, type CaseBrief, type NextDate } from './story/case-brief';
import { CASELOAD, type Coming, type LoadRow, type Span } from './caseload-rows';
import type { CourtCalendar } from './court-calendar';
import { DEMO_STATION, Staff } from './demo-people';
import type { Dice } from './dice';

/** Stations with several courts; elsewhere there is one. */
const COURTS: Readonly<Record<string, readonly string[]>> = {
  KILIFI: ['Court 1', 'Court 2', 'Court 3'],
  SHANZU: ['Court 1', 'Court 2', 'Court 3'],
  MALINDI: ['Court 1', 'Court 2', 'Court 3'],
  MOMBASA: ['Court 1', 'Court 2', 'Court 3', 'Court 4'],
  KWALE: ['Court 1', 'Court 2'],
  TONONOKA: ["Children's Court"],
};

export interface DayOfDemo {
  readonly today: string;
  /** Today, or the first court day after it. */
  readonly focus: string;
  readonly calendar: CourtCalendar;
}

export function briefsOf(day: DayOfDemo, dice: Dice): readonly CaseBrief[] {
  const rows = CASELOAD.flatMap((row) => Array.from({ length: row.times }, () => row));
  return rows.map((row, index) => briefOf(row, index + 1, day, dice.for(index + 1)));
}

function briefOf(row: LoadRow, serial: number, day: DayOfDemo, dice: Dice): CaseBrief {
  const { station, goal, twist = 'none', fellThrough = false } = row;
  const inCustody = dice.chance(0.35) && row.twist !== 'absconded';
  const next = nextOf(row, day, dice);
  const endedOn = row.ended ? courtDayIn(row.ended, day, dice) : null;
  return {
    serial,
    station,
    courtroom: row.room ?? dice.pick(COURTS[station] ?? ['Court 1']),
    goal,
    twist,
    marks: row.marks ?? [],
    beganOn: beganOn(row, day, endedOn, dice),
    endedOn,
    next,
    rhythm: rhythmOf(row, inCustody),
    inCustody,
    child: row.child ?? dice.chance(0.65),
    fellThrough,
    ...teamOf(row, serial, dice),
  };
}

/** In custody no more than 15 clear days may pass (Criminal Procedure Code s.205); old cases drag on. */
function rhythmOf({ station, began }: LoadRow, inCustody: boolean): CaseBrief['rhythm'] {
  if (typeof began !== 'string' && began[0] >= 560) return inCustody ? [14, 16] : [26, 31];
  if (inCustody) return [8, 14];
  return station === DEMO_STATION ? [8, 14] : [15, 27];
}

/** Days that a case needs to come as far as it has. */
const YOUNGEST: Readonly<Partial<Record<Goal, number>>> = { [Goal.Plea]: 3, [Goal.Prosecution]: 20 };

function beganOn(row: LoadRow, day: DayOfDemo, endedOn: string | null, dice: Dice): string {
  const began = courtDayIn(row.began, day, dice);
  if (BEFORE_COURT.includes(row.goal)) return began;
  // A case that comes to court early in a month began in the month before.
  const latest = day.calendar.onOrBefore(addDays(endedOn ?? day.today, -(YOUNGEST[row.goal] ?? 6)));
  return began > latest ? latest : began;
}

function courtDayIn(span: Span, { today, calendar }: DayOfDemo, dice: Dice): string {
  const days = daysIn(span, today, calendar);
  return days.length > 0 ? dice.pick(days) : calendar.before(today);
}

function daysIn(span: Span, today: string, calendar: CourtCalendar): readonly string[] {
  const month = today.slice(0, 7);
  if (span === 'this-month') return calendar.between(firstDayOf(month), addDays(today, -1));
  if (typeof span === 'string') {
    const before = addToMonth(month, span === 'last-month' ? -1 : -2);
    return calendar.between(firstDayOf(before), lastDayOf(before));
  }
  const days = calendar.between(addDays(today, -span[1]), addDays(today, -span[0]));
  return days.length > 0 ? days : [calendar.onOrBefore(addDays(today, -span[0]))];
}

const DAYS_AHEAD: Readonly<Partial<Record<Coming, number>>> = { '+1': 1, '+2': 2, '+3': 3 };

function nextOf({ ended, next = 'later' }: LoadRow, { today, focus, calendar }: DayOfDemo, dice: Dice): NextDate {
  if (ended) return { kind: 'over' };
  if (next === 'none') return { kind: 'none-given' };
  if (next === 'no-outcome') return { kind: 'no-outcome' };
  const heardToday = next === 'finished' && focus === today;
  if (heardToday) return { kind: 'on', on: calendar.onOrAfter(addDays(focus, 13)), heardToday };
  if (next === 'focus' || next === 'finished') return { kind: 'on', on: focus, heardToday };
  const ahead = DAYS_AHEAD[next] ?? dice.whole(4, 10);
  return { kind: 'on', on: calendar.after(focus, ahead), heardToday };
}

const PROSECUTORS = [null, Staff.Prosecutor, Staff.Prosecutor2] as const;

/** The first investigator and officer know most of the demo station; the second ones the other end of the coast. */
function teamOf(row: LoadRow, serial: number, dice: Dice) {
  const { prosecutor, station } = row;
  const near = station === DEMO_STATION || station === 'MALINDI';
  const side = near && prosecutor === 1 ? 'first' : !near || prosecutor === 2 ? 'second' : 'nobody';
  return {
    prosecutor: PROSECUTORS[prosecutor],
    investigator: investigatorOf(side, serial, dice.chance(0.7)),
    officer: row.fellThrough ? Staff.Officer : officerOf(side, serial, dice.chance(0.25)),
  };
}

type Side = 'first' | 'second' | 'nobody';

function investigatorOf(side: Side, serial: number, likely: boolean): string | null {
  if (side === 'first') return serial % 4 === 0 ? null : Staff.Investigator;
  return side === 'second' && likely ? Staff.Investigator2 : null;
}

function officerOf(side: Side, serial: number, likely: boolean): string | null {
  if (side === 'first') return serial % 3 === 1 ? Staff.Officer : null;
  return side === 'second' && likely ? Staff.Officer2 : null;
}
