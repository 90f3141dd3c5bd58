import { Goal } from './case-brief';
import type { Dice } from '../dice';

/** What moves a case on, when a date in court is not lost. */
export type Beat =
  | 'arraign'
  | 'plea'
  | 'bail'
  | 'conference'
  | 'open'
  | 'close'
  | 'ruling'
  | 'defence'
  | 'judgment'
  | 'sentence'
  | 'guilty'
  | 'end'
  | TwistBeat;

/** What happens besides: to the charge sheet, to co-accused, to the trial. */
export type TwistBeat = 'amend' | 'sentence-co-accused' | 'late-arrest' | 'warrant' | 'restart';

/** Where on the way from first plea to sentence each step lies. */
const PATH: readonly (readonly [beat: Beat, at: number])[] = [
  ['plea', 0],
  ['bail', 0.05],
  ['conference', 0.12],
  ['open', 0.2],
  ['close', 0.62],
  ['ruling', 0.7],
  ['defence', 0.82],
  ['judgment', 0.93],
  ['sentence', 1],
];

/** The last step taken on the way, and how far beyond it the case has come. */
interface Progress {
  readonly last: Beat;
  readonly at: readonly [least: number, most: number];
  readonly end?: Beat;
}

const PROGRESS: Readonly<Partial<Record<Goal, Progress>>> = {
  [Goal.Pretrial]: { last: 'conference', at: [0.14, 0.18] },
  [Goal.Prosecution]: { last: 'open', at: [0.26, 0.58] },
  [Goal.CaseToAnswer]: { last: 'close', at: [0.65, 0.68] },
  [Goal.Defence]: { last: 'ruling', at: [0.73, 0.79] },
  [Goal.Judgment]: { last: 'defence', at: [0.86, 0.9] },
  [Goal.Sentence]: { last: 'judgment', at: [0.94, 0.97] },
  [Goal.Served]: { last: 'sentence', at: [1, 1] },
  [Goal.AppealPending]: { last: 'sentence', at: [1, 1] },
  [Goal.AppealDismissed]: { last: 'sentence', at: [1, 1] },
  [Goal.AppealQuashed]: { last: 'sentence', at: [1, 1] },
  [Goal.Acquitted]: { last: 'judgment', at: [0.93, 0.93] },
  [Goal.NoCase]: { last: 'ruling', at: [0.7, 0.7] },
  [Goal.S202]: { last: 'open', at: [0.35, 0.55], end: 'end' },
  [Goal.S204]: { last: 'open', at: [0.35, 0.55], end: 'end' },
  [Goal.S87a]: { last: 'conference', at: [0.19, 0.25], end: 'end' },
  [Goal.Abated]: { last: 'open', at: [0.3, 0.5], end: 'end' },
};

const OPTIONAL: readonly Beat[] = ['bail', 'conference'];

export interface Placed {
  readonly beats: ReadonlyMap<number, Beat>;
  /** The step that every date between two steps is for. */
  readonly towards: (index: number) => Beat;
}

/** Puts the steps of a case on its dates; the dates between them are lost, or are steps within a step. */
export function placeBeats(goal: Goal, dates: number, dice: Dice): Placed {
  if (goal === Goal.Plea) return placed([[0, 'arraign']], 'plea');
  if (goal === Goal.Guilty)
    return placed(
      [
        [0, 'plea'],
        [dates - 1, 'guilty'],
      ],
      'guilty',
    );
  const progress = PROGRESS[goal];
  if (!progress) throw new Error(`${goal} never comes to court`);
  const taken = PATH.slice(0, PATH.findIndex(([beat]) => beat === progress.last) + 1);
  const upTo = progress.at[0] + dice.next() * (progress.at[1] - progress.at[0]);
  const all = progress.end ? [...taken, [progress.end, upTo] as const] : taken;
  return placed(spread(fitting(all, dates, dice), upTo, dates), towardsAfter(progress));
}

function towardsAfter({ last, end }: Progress): Beat {
  return end ?? PATH[PATH.findIndex(([beat]) => beat === last) + 1]?.[0] ?? 'sentence';
}

function fitting(beats: typeof PATH, dates: number, dice: Dice): typeof PATH {
  const short = beats.length >= dates;
  const kept = beats.filter(([beat]) => !OPTIONAL.includes(beat) || (!short && dice.chance(0.75)));
  if (kept.length > dates) throw new Error(`${kept.length} steps do not fit on ${dates} dates`);
  return kept;
}

/** Steps in proportion to where they lie, each on a date of its own, the first on the first date. */
function spread(beats: typeof PATH, upTo: number, dates: number): readonly (readonly [number, Beat])[] {
  let before = -1;
  return beats.map(([beat, at], order) => {
    const latest = dates - (beats.length - order);
    before = Math.min(latest, Math.max(before + 1, Math.round((at / upTo) * (dates - 1))));
    return [before, beat] as const;
  });
}

function placed(steps: readonly (readonly [number, Beat])[], last: Beat): Placed {
  return { beats: new Map(steps), towards: (index) => steps.find(([at]) => at >= index)?.[1] ?? last };
}
