import { addDays } from '../court-calendar';
import type { BundleCourtFile } from '../../bundles/bundle';
import type { BundleHearing } from '../../bundles/bundle-hearing';
import { Goal } from './case-brief';
import type { CaseTeller } from './case-teller';
import type { DayOfDemo } from '../caseload';

const HIGH_COURT_OF: Readonly<Record<string, string>> = { KILIFI: 'MALINDI', SHANZU: 'MOMBASA' };
const APPEALED: readonly Goal[] = [Goal.AppealPending, Goal.AppealDismissed, Goal.AppealQuashed];

/** What the accused did about the sentence, within fourteen days of it (Criminal Procedure Code s.349). */
export function tellAppeal(teller: CaseTeller, { focus, calendar }: DayOfDemo): readonly BundleCourtFile[] {
  const { brief, dice, docket, hearings } = teller;
  if (brief.endedOn === null || !APPEALED.includes(brief.goal)) return [];
  const station = HIGH_COURT_OF[brief.station] ?? brief.station;
  const filedOn = calendar.onOrAfter(addDays(brief.endedOn, dice.whole(5, 10)));
  docket.ofMain('appeal-filed', filedOn, { details: { by: 'accused' } });
  if (brief.goal === Goal.AppealPending) {
    hearings.push({ ...appealHearing(`h${hearings.length + 1}`, station), on: calendar.after(focus, 8) });
  } else {
    const decidedOn = calendar.onOrAfter(addDays(filedOn, dice.whole(150, 200)));
    const outcome = brief.goal === Goal.AppealQuashed ? 'quashed' : 'dismissed';
    docket.ofMain('appeal-decided', decidedOn, { details: { outcome } });
  }
  const number = `Criminal Appeal E${serialOf(brief.serial)} of ${filedOn.slice(0, 4)}`;
  return [{ kind: 'appeal', number, station, registeredOn: filedOn }];
}

const appealHearing = (key: string, station: string): Omit<BundleHearing, 'on'> => ({
  key,
  station,
  purpose: 'appeal',
  status: 'scheduled',
});

export const serialOf = (serial: number): string => String(serial).padStart(3, '0');
