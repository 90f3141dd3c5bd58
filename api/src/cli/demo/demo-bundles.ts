import { courtDayFrom } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import type { CaseBundle } from '../bundles/bundle';
import { briefsOf, type DayOfDemo } from './caseload';
import { CauseLists } from './cause-lists';
import { withComingTrips } from './coming-trips';
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
  const told = briefsOf(day, dice.for('briefs')).map((brief) => ({
    brief,
    bundle: inventCase(brief, world, dice.for(brief.serial)),
  }));
  const bundles = withComingTrips(told, day).map((bundle) => (now ? notAfter(now, bundle) : bundle));
  return [...bundles].sort((a, b) => compare(a.openedAt ?? '', b.openedAt ?? ''));
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function notAfter(now: Date, bundle: CaseBundle): CaseBundle {
  const latest = now.toISOString();
  const early = <T extends { readonly recordedAt?: string }>(entry: T): T =>
    entry.recordedAt && Date.parse(entry.recordedAt) > now.getTime() ? { ...entry, recordedAt: latest } : entry;
  return { ...bundle, milestones: bundle.milestones?.map(early), hearings: bundle.hearings?.map(early) };
}
