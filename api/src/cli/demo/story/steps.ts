import { addDays } from '../court-calendar';
import { Goal } from './case-brief';
import type { CaseTeller } from './case-teller';
import type { Beat } from './path-to-judgment';
import { sentenceOf, TWISTS, type Step } from './twists';

export const STEPS: Readonly<Record<Beat, Step>> = {
  ...TWISTS,
  arraign: {
    purpose: 'plea',
    chip: 'adjourned',
    tell: ({ docket }, on) => docket.ofMain('arraigned', on),
  },
  plea: { purpose: 'plea', chip: 'plea-taken', tell: takePlea },
  bail: { purpose: 'bail', chip: 'ruling-given', tell: ruleOnBail },
  conference: {
    purpose: 'pretrial-conference',
    chip: 'proceeded',
    tell: ({ docket }, on) => docket.ofMain('pretrial-conference', on),
  },
  open: {
    purpose: 'prosecution-hearing',
    chip: 'part-heard',
    tell: ({ docket }, on) => docket.ofMain('prosecution-opened', on),
  },
  close: {
    purpose: 'prosecution-hearing',
    chip: 'proceeded',
    tell: ({ docket }, on) => docket.ofMain('prosecution-closed', on),
  },
  ruling: { purpose: 'case-to-answer-ruling', chip: 'ruling-given', tell: ruleOnCase },
  defence: { purpose: 'defence-hearing', chip: 'proceeded', tell: hearDefence },
  judgment: { purpose: 'judgment', chip: 'judgment-given', tell: giveJudgment },
  sentence: {
    purpose: 'sentencing',
    chip: 'sentenced',
    tell: ({ docket, dice }, on) =>
      docket.ofMain('sentenced', on, { details: sentenceOf(dice.pick([10, 15, 20, 30])) }),
  },
  guilty: {
    purpose: 'sentencing',
    chip: 'sentenced',
    tell: ({ docket, dice }, on) => {
      docket.ofMain('verdict', on, { details: { verdict: 'convicted' } });
      docket.ofMain('sentenced', on, { details: sentenceOf(dice.pick([5, 10, 15])) });
    },
  },
  end: {
    purpose: 'prosecution-hearing',
    chip: 'withdrawn',
    tell: ({ docket, brief }, on) => docket.ofMain('ended', on, { details: { ending: brief.goal } }),
  },
};

function takePlea({ docket, brief, dice, today }: CaseTeller, on: string): void {
  docket.ofMain('arraigned', on);
  if (brief.twist === 'co-accused-guilty') {
    docket.of('A2', 'plea-taken', on, { details: { plea: 'guilty' } });
    docket.of('A2', 'verdict', on, { details: { verdict: 'convicted' } });
    docket.part('A2');
  }
  const plea =
    brief.goal === Goal.Guilty
      ? 'guilty'
      : dice.weighted([
          ['not-guilty', 12],
          ['equivocal', 1],
          ['mute', 1],
        ] as const);
  docket.ofMain('plea-taken', on, { details: { plea } });
  if (plea === 'guilty') return;
  const served = addDays(on, dice.whole(3, 7));
  if (served <= today && dice.chance(0.7)) docket.ofMain('disclosure-served', served, { source: 'prosecutor-note' });
}

function ruleOnBail({ docket, brief, dice, today }: CaseTeller, on: string, nextOn: string | null): void {
  if (brief.inCustody) return docket.ofMain('bail-denied', on);
  docket.ofMain('bail-granted', on, { details: { amountKes: dice.whole(2, 20) * 25_000, sureties: dice.whole(1, 2) } });
  const met = addDays(on, dice.whole(0, 3));
  if (met <= today && (nextOn === null || met < nextOn)) docket.ofMain('bail-met', met);
}

function ruleOnCase({ docket, brief }: CaseTeller, on: string): void {
  if (brief.goal === Goal.NoCase) return docket.ofMain('no-case-to-answer', on);
  if (brief.twist === 'split-ruling') {
    docket.of('A2', 'no-case-to-answer', on);
    docket.part('A2');
  }
  docket.ofMain('case-to-answer', on);
}

function hearDefence({ docket, dice }: CaseTeller, on: string, nextOn: string | null): void {
  const election = dice.weighted([
    ['sworn', 5],
    ['unsworn', 4],
    ['silent', 1],
  ] as const);
  docket.ofMain('defence-opened', on, { details: { election } });
  docket.ofMain('defence-closed', on);
  docket.ofMain('judgment-reserved', on, { details: { until: nextOn } });
}

function giveJudgment({ docket, brief }: CaseTeller, on: string): void {
  if (brief.goal === Goal.Acquitted) return docket.ofMain('verdict', on, { details: { verdict: 'acquitted' } });
  if (brief.twist === 'split-verdict' && docket.main.includes('A2')) {
    docket.of('A2', 'verdict', on, { details: { verdict: 'acquitted' } });
    docket.part('A2');
  }
  docket.ofMain('verdict', on, { details: { verdict: 'convicted' } });
}
