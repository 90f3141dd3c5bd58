import { courtDayFrom } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import type { CaseBundle } from '../bundles/bundle';
import { briefsOf, type DayOfDemo } from './caseload';
import { CauseLists } from './cause-lists';
import { withComingTrips } from './coming-trips';
import { Bench } from './court-side/bench';
import { ComingDays } from './court-side/coming-days';
import { withCourtSide, type CourtWorld } from './court-side/court-side';
import { withLinks } from './court-side/other-turns';
import { CourtCalendar } from './court-calendar';
import { Dice } from './dice';
import { EvidenceLogs } from './evidence-log';
import { inventCase, type DemoWorld } from './story/invented-case';

const SEED = 'hakika';

/**
 * 150 invented cases around a day, oldest first. The same day gives the same cases; whoever asks before the registry
 * opens (`now`) gets what happened this morning as recorded now.
 */
export function demoBundles(today: string, now?: Date): readonly CaseBundle[] {
  const calendar = new CourtCalendar(kenya);
  const day: DayOfDemo = { today, focus: courtDayFrom(kenya, today).on, calendar };
  const dice = new Dice(SEED);
  const world: DemoWorld = {
    day,
    lists: new CauseLists(dice.for('lists')),
    evidence: new EvidenceLogs(calendar.before(today)),
  };
  const court: CourtWorld = { today, bench: new Bench(today), coming: new ComingDays(today) };
  const told = briefsOf(day, dice.for('briefs')).map((brief) => {
    const own = dice.for(brief.serial);
    return { brief, bundle: withCourtSide(inventCase(brief, world, own), brief, court, own.for('court-side')) };
  });
  const bundles = withComingTrips(withLinks(told, today), day).map((bundle) => (now ? notAfter(now, bundle) : bundle));
  return [...bundles].sort((a, b) => compare(a.openedAt ?? '', b.openedAt ?? ''));
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function notAfter(now: Date, bundle: CaseBundle): CaseBundle {
  const latest = now.toISOString();
  const early = <T extends { readonly recordedAt?: string }>(entry: T): T =>
    entry.recordedAt && Date.parse(entry.recordedAt) > now.getTime() ? { ...entry, recordedAt: latest } : entry;
  const said = <T extends { readonly at: string }>(entry: T): T =>
    Date.parse(entry.at) > now.getTime() ? { ...entry, at: latest } : entry;
  const hearings = bundle.hearings?.map((hearing) => ({
    ...early(hearing),
    ...(hearing.calls && { calls: hearing.calls.map(said) }),
    ...(hearing.readiness && { readiness: hearing.readiness.map(said) }),
  }));
  return { ...bundle, milestones: bundle.milestones?.map(early), hearings };
}
