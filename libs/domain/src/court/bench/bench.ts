import type { JurisdictionPack } from '../../reference/pack';
import { isCalendarDay, type CalendarDay } from '../../shared/days';
import { fold } from '../docket/docket';
import { refuseMilestone } from '../docket/docket-guard';
import type { MilestoneRefusal } from '../docket/docket-refusal';
import type { DocketState } from '../docket/docket-state';
import type { Docket, Milestone } from '../docket/milestone';

/** Why a magistrate leaves all cases at once. A recusal concerns one case and is recorded there. */
export const LEAVING_REASONS = [
  'transferred',
  'promoted',
  'long-absence',
  'retired',
  'resigned',
  'removed',
  'died',
] as const;
export type LeavingReason = (typeof LEAVING_REASONS)[number];

/** All cases or none: each that refuses the fact is named. */
export const BENCH_CHANGE_REFUSED = 'magistrate.change-refused';

export const BENCH_REFUSALS = [
  'magistrate.not-a-day',
  'magistrate.unknown-rank',
  'magistrate.ends-before-beginning',
  'magistrate.change-in-the-future',
  'magistrate.before-sitting',
  'magistrate.gone-already',
  'magistrate.succeeds-self',
  'magistrate.successor-unknown',
  'magistrate.successor-elsewhere',
  'magistrate.successor-not-sitting',
  'magistrate.not-sitting',
  'magistrate.elsewhere',
] as const;
export type BenchRefusal = (typeof BENCH_REFUSALS)[number];

/** A magistrate at a station, from the first to the last day there. */
export interface Seat {
  readonly id: string;
  readonly stationId: string;
  readonly from: CalendarDay;
  /** The day of leaving, which is no day of sitting any more; null while it is not known. */
  readonly to: CalendarDay | null;
}

export function sitsOn({ from, to }: Seat, day: CalendarDay): boolean {
  return from <= day && (to === null || day < to);
}

/** Why a magistrate may not be entered, or null. */
export function refuseMagistrate(
  pack: JurisdictionPack,
  { rank, from, to }: { readonly rank: string; readonly from: CalendarDay; readonly to: CalendarDay | null },
): BenchRefusal | null {
  if (!pack.magistrateRanks.some(({ code }) => code === rank)) return 'magistrate.unknown-rank';
  if (!isCalendarDay(from) || (to !== null && !isCalendarDay(to))) return 'magistrate.not-a-day';
  return to !== null && to <= from ? 'magistrate.ends-before-beginning' : null;
}

export interface BenchChange {
  readonly leaving: Seat;
  readonly on: CalendarDay;
  /** `unknown` when the one that was named is not there. */
  readonly successor: Seat | 'unknown' | null;
  readonly today: CalendarDay;
}

/** Why a magistrate cannot have left all part-heard cases to another, or null. A change is a fact, so it is not of the future. */
export function refuseBenchChange({ leaving, on, successor, today }: BenchChange): BenchRefusal | null {
  if (!isCalendarDay(on)) return 'magistrate.not-a-day';
  if (on > today) return 'magistrate.change-in-the-future';
  if (on < leaving.from) return 'magistrate.before-sitting';
  if (leaving.to !== null && leaving.to < on) return 'magistrate.gone-already';
  return successor === null ? null : refuseSuccessor(leaving, successor, on);
}

function refuseSuccessor(leaving: Seat, successor: Seat | 'unknown', on: CalendarDay): BenchRefusal | null {
  if (successor === 'unknown') return 'magistrate.successor-unknown';
  if (successor.id === leaving.id) return 'magistrate.succeeds-self';
  if (successor.stationId !== leaving.stationId) return 'magistrate.successor-elsewhere';
  return sitsOn(successor, on) ? null : 'magistrate.successor-not-sitting';
}

/** What a change of magistrate means for one case: why it cannot be, or whose trial it interrupts. */
export interface BenchEffect {
  readonly refusal: MilestoneRefusal | null;
  /** Accused whose trial is part-heard: each is asked (Criminal Procedure Code s.200(3)). Empty when no evidence was heard. */
  readonly asked: readonly string[];
}

/** Tries the change on the docket, so that what is asked is what the docket will ask. */
export function benchEffect(pack: JurisdictionPack, docket: Docket, fact: Milestone, today: CalendarDay): BenchEffect {
  const after = fold(pack, { ...docket, milestones: [...docket.milestones, fact] });
  const asked = openQuestions(after).map(({ accusedId }) => accusedId);
  // A case in which no evidence was heard goes to the next magistrate without a question, and without a fact.
  return { refusal: asked.length > 0 ? refuseMilestone(pack, docket, fact, today) : null, asked };
}

export interface OpenQuestion {
  readonly accusedId: string;
  readonly label: string;
  readonly since: CalendarDay;
}

/** Accused who have not yet said whether to go on, recall witnesses or begin afresh (s.200(3)). */
export function openQuestions({ accused }: Pick<DocketState, 'accused'>): readonly OpenQuestion[] {
  return accused.flatMap(({ accusedId, label, live, s200Since }) =>
    live && s200Since !== null ? [{ accusedId, label, since: s200Since }] : [],
  );
}

/** A day on which a witness gave evidence. */
export interface DayOfEvidence {
  readonly witness: string;
  readonly kind: string;
  readonly on: CalendarDay;
}

export interface HeardWitness {
  readonly witness: string;
  readonly kind: string;
  /** Days on which evidence was given since the trial began, or last began again. */
  readonly days: number;
  /** How often the whole of it would have been given if the trial began again now: 2 is a second time. */
  readonly timesIfAfresh: number;
}

/** What beginning again would ask of each witness heard so far, survivors first. */
export function heardAgain(days: readonly DayOfEvidence[], restarts: readonly CalendarDay[]): readonly HeardWitness[] {
  const begun = [...restarts].sort();
  const trialOf = (on: CalendarDay): number => begun.filter((restart) => restart <= on).length;
  const byWitness = new Map<string, DayOfEvidence[]>();
  for (const day of days) byWitness.set(day.witness, [...(byWitness.get(day.witness) ?? []), day]);
  return [...byWitness.values()].map((own) => heardWitness(own, trialOf, begun.length)).sort(survivorsFirst);
}

function heardWitness(
  own: readonly DayOfEvidence[],
  trialOf: (on: CalendarDay) => number,
  current: number,
): HeardWitness {
  const { witness, kind } = own[0] as DayOfEvidence;
  const trials = own.map(({ on }) => trialOf(on));
  return {
    witness,
    kind,
    days: trials.filter((trial) => trial === current).length,
    timesIfAfresh: new Set(trials).size + 1,
  };
}

function survivorsFirst(a: HeardWitness, b: HeardWitness): number {
  const rank = ({ kind }: HeardWitness): number => (kind === 'survivor' ? 0 : 1);
  return rank(a) - rank(b) || a.witness.length - b.witness.length || (a.witness < b.witness ? -1 : 1);
}
