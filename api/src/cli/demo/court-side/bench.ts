import type { BundleMagistrate, CaseBundle } from '../../bundles/bundle';
import { addDays } from '../court-calendar';
import type { CaseBrief } from '../story/case-brief';

const RANKS = ['SPM', 'PM', 'SRM'] as const;
const SAT_SINCE = '01-08';
const YEARS = 5;

/** One for each courtroom of the coast, numbered as their courtrooms are first met. */
export class Bench {
  private readonly numbers = new Map<string, number>();

  constructor(private readonly today: string) {}

  /** Who sits, and since the change of magistrate who sat before. */
  seat(brief: CaseBrief, bundle: CaseBundle): CaseBundle {
    const { station, courtroom, marks } = brief;
    const number = this.numberOf(station, courtroom);
    const from = `${Number(this.today.slice(0, 4)) - YEARS}-${SAT_SINCE}`;
    const sits = magistrate('M1', number, station, from);
    const changedOn = marks.includes('new-magistrate') ? addDays(this.today, -CHANGED_DAYS_AGO) : null;
    const sat =
      changedOn === null ? [] : [{ ...magistrate('M2', number + PREDECESSORS, station, from), to: changedOn }];
    return {
      ...bundle,
      magistrates: [sits, ...sat],
      courtFiles: bundle.courtFiles?.map((file) =>
        file.station === station && file.kind === 'trial' ? { ...file, magistrate: 'M1' } : file,
      ),
      hearings: bundle.hearings?.map((hearing) =>
        hearing.courtroom === undefined
          ? hearing
          : { ...hearing, magistrate: changedOn !== null && hearing.on < changedOn ? 'M2' : 'M1' },
      ),
    };
  }

  private numberOf(station: string, courtroom: string): number {
    const room = `${station} ${courtroom}`;
    const number = this.numbers.get(room) ?? this.numbers.size + 1;
    this.numbers.set(room, number);
    return number;
  }
}

/** When the magistrate of a marked case left; the accused have not been asked yet (Criminal Procedure Code s.200). */
export const CHANGED_DAYS_AGO = 12;
/** Those who sat before have numbers of their own. */
const PREDECESSORS = 50;

function magistrate(key: string, number: number, station: string, from: string): BundleMagistrate {
  const rank = RANKS[number % RANKS.length] ?? 'PM';
  return { key, fullName: `Demo Magistrate ${number}`, rank, station, from };
}
