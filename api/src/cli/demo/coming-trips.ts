import { addDays } from './court-calendar';
import type { BundleAccompaniment, CaseBundle } from '../bundles/bundle';
import type { BundleHearing } from '../bundles/bundle-hearing';
import type { CaseBrief } from './story/case-brief';
import type { DayOfDemo } from './caseload';
import { Staff } from './demo-people';
import { EXPECTED_AT, MEETING_POINTS } from './support-file';
import { tripTo, type Trip } from './trips';

export interface ToldCase {
  readonly brief: CaseBrief;
  readonly bundle: CaseBundle;
}

/** How far ahead officers plan. */
const DAYS_AHEAD = 15;
/** Which of an officer's coming trips nobody has been found for yet, in order of days. */
const LEFT_OPEN: readonly number[] = [2, 5];

interface Wanted extends Trip {
  readonly caseAt: number;
  readonly officer: string;
  readonly hearing: BundleHearing;
  readonly survivor: string;
}

/** Plans the coming days of the officers: everybody in one place at a time, two dates each left open, one plan fallen. */
export function withComingTrips(told: readonly ToldCase[], day: DayOfDemo): readonly CaseBundle[] {
  const until = addDays(day.focus, DAYS_AHEAD);
  const wanted = told.flatMap(({ brief, bundle }, caseAt) => wantedBy(brief, bundle, until, caseAt));
  // Whoever has to plan again is free on the next date of that case.
  const kept = told.flatMap(({ brief, bundle }, caseAt) =>
    brief.fellThrough ? tripsOf(brief, bundle, until, caseAt) : [],
  );
  const booked = book(
    [...wanted].sort((a, b) => compare(a.from, b.from) || a.caseAt - b.caseAt),
    kept,
  );
  return told.map(({ brief, bundle }, caseAt) => {
    const own = booked.filter((trip) => trip.caseAt === caseAt);
    const plans = [...own.map((trip) => planOf(trip, day)), ...fallenPlan(brief, bundle)];
    const team = [...new Set([...(bundle.team ?? []), ...own.map(({ officer }) => officer)])];
    return { ...bundle, team, accompaniments: [...(bundle.accompaniments ?? []), ...plans] };
  });
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function wantedBy(brief: CaseBrief, bundle: CaseBundle, until: string, caseAt: number): readonly Wanted[] {
  return brief.fellThrough ? [] : tripsOf(brief, bundle, until, caseAt);
}

function tripsOf(
  { officer, next }: CaseBrief,
  { hearings = [], survivors = [] }: CaseBundle,
  until: string,
  caseAt: number,
): readonly Wanted[] {
  if (officer === null || next.kind !== 'on') return [];
  const coming = hearings.filter(
    ({ status, purpose, on }) => status === 'scheduled' && EXPECTED_AT.includes(purpose) && on <= until,
  );
  return coming.flatMap((hearing) =>
    survivors.map(({ label }) => ({ caseAt, officer, hearing, survivor: label, ...tripTo(hearing) })),
  );
}

/** Where an officer is taken, the colleague goes. */
function book(wanted: readonly Wanted[], kept: readonly Wanted[]): readonly Wanted[] {
  const booked: Wanted[] = [...kept];
  const seen = new Map<string, number>();
  for (const trip of wanted) {
    const order = seen.get(trip.officer) ?? 0;
    seen.set(trip.officer, order + 1);
    if (LEFT_OPEN.includes(order)) continue;
    const free = [trip.officer, Staff.Officer, Staff.Officer2].find((officer) => !isTaken(booked, officer, trip));
    if (free !== undefined) booked.push({ ...trip, officer: free });
  }
  return booked.slice(kept.length);
}

function isTaken(booked: readonly Wanted[], officer: string, { from, to }: Trip): boolean {
  return booked.some((other) => other.officer === officer && other.from < to && from < other.to);
}

function planOf({ caseAt, officer, hearing, survivor, from, to }: Wanted, { focus }: DayOfDemo): BundleAccompaniment {
  const status = hearing.on <= addDays(focus, 4) ? 'confirmed' : 'proposed';
  return { survivor, hearing: hearing.key, officer, from, to, meetingPoint: meetingPoint(caseAt), status };
}

const meetingPoint = (caseAt: number): string => MEETING_POINTS[caseAt % MEETING_POINTS.length] ?? MEETING_POINTS[0];

/** The date fell through, and nobody has planned the next one. */
function fallenPlan(
  { fellThrough, officer, serial }: CaseBrief,
  { hearings = [] }: CaseBundle,
): readonly BundleAccompaniment[] {
  const fallen = hearings.findLast(({ status }) => status === 'adjourned');
  if (!fellThrough || officer === null || !fallen) return [];
  return [
    {
      survivor: 'V1',
      hearing: fallen.key,
      officer,
      ...tripTo(fallen),
      meetingPoint: meetingPoint(serial),
      status: 'needs-new-plan',
    },
  ];
}
