import { Role } from '../../access/roles';
import { addDays, type CalendarDay } from '../../shared/days';
import type { HearingStatus } from '../hearings/hearing';
import { readiness, type ReadinessFacts, type ReadinessLine } from './readiness';
import {
  READINESS_LOOKS,
  READINESS_RULES,
  type ReadinessOwner,
  type ReadinessSayable,
  type ReadinessSubject,
  type ReadinessWord,
} from './readiness-subjects';

/** The last word on something that is ticked by hand. */
export interface ReadinessSaid {
  readonly subject: ReadinessSayable;
  readonly word: ReadinessWord;
}

export interface CheckedLine extends ReadinessLine, ReadinessOwner {
  /** The day by which it should be there. */
  readonly dueOn: CalendarDay;
  /** Whether that day has come and it is not. */
  readonly late: boolean;
  /** Whether somebody may say it, because no fact does. */
  readonly byHand: boolean;
}

export interface CheckedHearing {
  readonly on: CalendarDay;
  readonly status: HearingStatus;
}

export interface ReadinessCheck {
  readonly lines: readonly CheckedLine[];
  /** What is not there yet. */
  readonly open: readonly ReadinessSubject[];
}

const RESULT: Readonly<Record<ReadinessWord, ReadinessLine['state']>> = {
  ready: 'done',
  'not-ready': 'to-do',
  'not-needed': 'done',
};

/** The lines of a hearing with what people said, who sees to each, and until when. */
export function checkReadiness(
  facts: ReadinessFacts,
  said: readonly ReadinessSaid[],
  on: CalendarDay,
  today: CalendarDay,
): ReadinessCheck {
  const lines = readiness(facts).map((line) => checkedLine(withWord(line, said), on, today));
  return { lines, open: lines.filter(({ state }) => state !== 'done').map(({ subject }) => subject) };
}

function checkedLine(line: ReadinessLine, on: CalendarDay, today: CalendarDay): CheckedLine {
  const { agency, role, leadDays, byHand } = READINESS_RULES[line.subject];
  const dueOn = addDays(on, -leadDays);
  return { ...line, agency, role, byHand, dueOn, late: line.state !== 'done' && dueOn <= today };
}

/** A fact says more than a tick, so what is there by the facts stays there. */
function withWord(line: ReadinessLine, said: readonly ReadinessSaid[]): ReadinessLine {
  const word = said.findLast(({ subject }) => subject === line.subject)?.word;
  if (!word || line.state === 'done' || !READINESS_RULES[line.subject].byHand) return line;
  const state = RESULT[word];
  return { ...line, state, done: state === 'done' ? line.total : 0 };
}

export type ReadinessRefusal =
  | 'readiness.hearing-over'
  | 'readiness.not-yours'
  | 'readiness.not-asked'
  | 'readiness.something-open'
  | 'readiness.whole-or-not';

export interface ReadinessEntry extends ReadinessSaid {
  readonly reason: string | null;
}

/**
 * Returns why this cannot be said of a hearing, or null. That a hearing is ready is for the prosecutor to say: when
 * nothing is open, or with the reason why it goes on all the same.
 */
export function refuseReadiness(
  entry: ReadinessEntry,
  check: ReadinessCheck,
  hearing: CheckedHearing & { readonly today: CalendarDay },
  by: Role,
): ReadinessRefusal | null {
  if (hearing.status !== 'scheduled' || hearing.on < hearing.today) return 'readiness.hearing-over';
  return entry.subject === 'hearing' ? refuseReady(entry, check, by) : refuseTick(entry.subject, check, by);
}

function refuseReady({ word, reason }: ReadinessEntry, { open }: ReadinessCheck, by: Role): ReadinessRefusal | null {
  if (by !== Role.Prosecutor) return 'readiness.not-yours';
  if (word === 'not-needed') return 'readiness.whole-or-not';
  return word === 'ready' && open.length > 0 && !reason?.trim() ? 'readiness.something-open' : null;
}

function refuseTick(
  subject: Exclude<ReadinessSayable, 'hearing'>,
  { lines }: ReadinessCheck,
  by: Role,
): ReadinessRefusal | null {
  if (!lines.some((line) => line.subject === subject)) return 'readiness.not-asked';
  return maySay(subject, by) ? null : 'readiness.not-yours';
}

/** Whoever sees to it says it, and the prosecutor, who answers for the hearing. */
export function maySay(subject: ReadinessSubject, by: Role): boolean {
  const { byHand, role } = READINESS_RULES[subject];
  return byHand && (by === Role.Prosecutor || by === role);
}

/** The last day on which a hearing belongs to the list of those that are looked at. */
export function lastLookOn(today: CalendarDay): CalendarDay {
  return addDays(today, READINESS_LOOKS[0]);
}
