import { DISCLOSURE_POLICIES } from '../../figures/suppression';
import type { CalendarDay } from '../../shared/days';
import type { HearingPurpose, HearingStatus } from './hearing';

/** A date of a case as far as its place in a chain goes. */
export interface ChainedHearing {
  readonly id: string;
  readonly on: CalendarDay;
  readonly purpose: HearingPurpose;
  readonly status: HearingStatus;
  /** Code of the pack. */
  readonly reason: string | null;
  /** The hearing at which this date was given. */
  readonly adjournedFromId: string | null;
}

/** The dates that were given and moved before this one, the first of them first. */
export function chainBefore<H extends ChainedHearing>(hearings: readonly H[], id: string): readonly H[] {
  const byId = new Map(hearings.map((hearing) => [hearing.id, hearing]));
  const chain: H[] = [];
  for (let one = before(byId, id); one; one = before(byId, one.id)) chain.unshift(one);
  return chain;
}

/** A date that followed a hearing which went on continues it and was not moved. */
function before<H extends ChainedHearing>(byId: ReadonlyMap<string, H>, id: string): H | undefined {
  const from = byId.get(byId.get(id)?.adjournedFromId ?? '');
  return from?.status === 'effective' ? undefined : from;
}

export interface TrialFixings {
  /** Days fixed for the trial, up to the first on which it went on. */
  readonly fixed: number;
  readonly wentOnOn: CalendarDay | null;
}

/** A date that nobody ever meant to be one. */
const BY_MISTAKE = 'listed-by-mistake';

/** How many times the trial was fixed before it went on for the first time. */
export function trialFixings(hearings: readonly ChainedHearing[]): TrialFixings {
  const fixed = hearings
    .filter(({ purpose, reason }) => purpose === 'prosecution-hearing' && reason !== BY_MISTAKE)
    .sort((one, other) => one.on.localeCompare(other.on));
  const first = fixed.findIndex(({ status }) => status === 'effective');
  return { fixed: first < 0 ? fixed.length : first + 1, wentOnOn: fixed[first]?.on ?? null };
}

export interface WastedDay {
  readonly witness: string;
  readonly sentHome: boolean;
  readonly waitedHours: number | null;
  readonly kilometres: number | null;
}

/** What days that came to nothing cost those who came to them. */
export interface HumanCost {
  readonly sentHome: number;
  /** Of those of whom it is known; null where they are too few, since a sum over one witness is that witness's own. */
  readonly waitedHours: number | null;
  readonly kilometres: number | null;
}

export function humanCost(days: readonly WastedDay[]): HumanCost {
  const wasted = days.filter(({ sentHome }) => sentHome);
  return {
    sentHome: wasted.length,
    waitedHours: sumOverMany(wasted, 'waitedHours'),
    kilometres: sumOverMany(wasted, 'kilometres'),
  };
}

/** How far somebody came says where somebody lives, so nobody is told of fewer people than a committee is. */
const FEWEST_PEOPLE = DISCLOSURE_POLICIES.committee.threshold;

function sumOverMany(days: readonly WastedDay[], of: 'waitedHours' | 'kilometres'): number | null {
  const known = days.filter((day) => day[of] !== null);
  const people = new Set(known.map(({ witness }) => witness));
  return people.size < FEWEST_PEOPLE ? null : known.reduce((sum, day) => sum + (day[of] ?? 0), 0);
}
