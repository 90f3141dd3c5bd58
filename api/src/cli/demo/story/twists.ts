import { addDays } from '../court-calendar';
import { type HearingPurpose, type OutcomeChip, type Sentence } from '@hakika/domain';
import { Goal, type CaseBrief } from './case-brief';
import type { CaseTeller } from './case-teller';
import type { Dice } from '../dice';
import type { ChargePlan } from './invented-charges';
import type { Beat, TwistBeat } from './path-to-judgment';

/** A date in court that was not lost. */
export interface Step {
  readonly purpose: HearingPurpose;
  readonly chip: OutcomeChip;
  /** What is written into the docket. */
  readonly tell: (teller: CaseTeller, on: string, nextOn: string | null) => void;
}

export const TWISTS: Readonly<Record<TwistBeat, Step>> = {
  amend: {
    purpose: 'plea',
    chip: 'plea-taken',
    tell: ({ docket, charges }, on) => {
      docket.ofCase('charge-amended', on, {
        details: { added: charges.added.map(({ number }) => number), removed: [] },
      });
      docket.ofMain('plea-taken', on, { details: { plea: 'not-guilty' } });
    },
  },
  'sentence-co-accused': {
    purpose: 'mention',
    chip: 'sentenced',
    tell: ({ docket, dice }, on) => docket.of('A2', 'sentenced', on, { details: sentenceOf(dice.pick([5, 8, 10])) }),
  },
  'late-arrest': {
    purpose: 'plea',
    chip: 'plea-taken',
    tell: ({ docket, charges }, on) => {
      docket.of('A2', 'arrested', addDays(on, -1), { source: 'police-record' });
      docket.of('A2', 'charging-decision', on, { details: { decision: 'charge' }, source: 'prosecutor-note' });
      docket.ofCase('charge-amended', on, {
        details: { added: charges.late.map(({ number }) => number), removed: [] },
      });
      docket.of('A2', 'arraigned', on);
      docket.of('A2', 'plea-taken', on, { details: { plea: 'not-guilty' } });
    },
  },
  warrant: {
    purpose: 'mention',
    chip: 'warrant',
    tell: ({ docket }, on) => {
      docket.of('A2', 'absconded', on);
      docket.part('A2');
    },
  },
  restart: { purpose: 'mention', chip: 'proceeded', tell: ({ docket }, on) => docket.ofMain('trial-restarted', on) },
};

export function sentenceOf(years: number): Partial<Sentence> {
  return { termMonths: years * 12, concurrent: true };
}

type Steps = ReadonlyMap<number, Beat>;

/** Puts what happens besides on dates that are still free. The last date stays as it is. */
export function withTwists(steps: Steps, brief: CaseBrief, charges: ChargePlan, dates: number, dice: Dice): Steps {
  const all = new Map(steps);
  const opened = indexOf(all, 'open') ?? dates;
  const closed = Math.min(indexOf(all, 'close') ?? dates, dates - 1);
  if (brief.twist === 'co-accused-guilty') put(all, 'sentence-co-accused', free(all, 1, dates - 1)[0]);
  twistTrial(all, brief, free(all, opened + 1, closed));
  const early = mayAmend(brief, charges) ? free(all, 1, Math.min(closed, 8)) : [];
  if (early.length > 0) put(all, 'amend', dice.pick(early));
  return all;
}

function twistTrial(all: Map<number, Beat>, { twist }: CaseBrief, inTrial: readonly number[]): void {
  if (twist === 'late-co-accused') put(all, 'late-arrest', middle(inTrial));
  if (twist === 'absconded') put(all, 'warrant', inTrial.at(-1));
  if (twist === 'restarted') restart(all, inTrial);
}

function mayAmend({ goal }: CaseBrief, { added }: ChargePlan): boolean {
  return added.length > 0 && goal !== Goal.Guilty && goal !== Goal.Plea;
}

function indexOf(steps: Steps, beat: Beat): number | undefined {
  return [...steps].find(([, step]) => step === beat)?.[0];
}

function free(steps: Steps, from: number, before: number): readonly number[] {
  const indices = Array.from({ length: Math.max(0, before - from) }, (_, offset) => from + offset);
  return indices.filter((index) => !steps.has(index));
}

const middle = (indices: readonly number[]): number | undefined => indices[Math.floor(indices.length / 2)];

function put(steps: Map<number, Beat>, beat: Beat, index: number | undefined): void {
  if (index !== undefined) steps.set(index, beat);
}

/** Another magistrate: the trial begins afresh, and its first witness is heard again (Criminal Procedure Code s.200). */
function restart(steps: Map<number, Beat>, indices: readonly number[]): void {
  const [again, reopened] = indices.slice(Math.floor(indices.length / 2));
  if (again === undefined || reopened === undefined) return;
  put(steps, 'restart', again);
  put(steps, 'open', reopened);
}
