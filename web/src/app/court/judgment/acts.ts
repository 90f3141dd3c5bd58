import type { AccusedView, CaseView, CountOutcomeView } from '@hakika/contracts';
import type { ToTell } from '@hakika/domain';
import { toBeSentenced } from './judgment-draft';

/** Something that can be recorded from here, each a short form of its own. */
export interface Act {
  readonly code: string;
  readonly path: readonly string[];
  readonly asked: Readonly<Record<string, string>>;
}

type When = (courtCase: CaseView, outcomes: readonly CountOutcomeView[]) => boolean;

const decided: When = (_case, all) => all.some(({ standingVerdict }) => standingVerdict !== null);
const underRevision: When = ({ milestones }) => {
  const last = milestones.find(({ type, supersededById }) => supersededById === null && type.startsWith('revision-'));
  return last?.type === 'revision-opened';
};
const awaiting: When = (_case, all) => all.some(toBeSentenced);
const live: When = ({ accused }) => accused.some((one) => one.live && one.stage !== 'appeal');
const onAppeal: When = ({ accused }) => accused.some(({ stage }) => stage === 'appeal');

const form = (type: string, more: Readonly<Record<string, string>> = {}) => ({
  path: ['timeline', 'new'],
  asked: { type, ...more },
});

/** In the order in which they happen in court. */
const ACTS: readonly (Act & { readonly when: When })[] = [
  {
    code: 'judgment',
    path: ['judgment'],
    asked: {},
    when: ({ accused }, all) =>
      all.some(({ open, plea }) => open && plea !== null) && accused.some(({ live: is }) => is),
  },
  { code: 'mitigation', ...form('mitigation'), when: awaiting },
  { code: 'presentence', ...form('report-asked', { report: 'pre-sentence' }), when: awaiting },
  { code: 'impact', ...form('impact-statement'), when: awaiting },
  { code: 'sentence', path: ['sentence'], asked: {}, when: awaiting },
  { code: 'appeal', ...form('appeal-filed'), when: decided },
  { code: 'appealOutcome', path: ['appeal-outcome'], asked: {}, when: onAppeal },
  { code: 'revision', ...form('revision-opened'), when: decided },
  { code: 'revisionOutcome', ...form('revision-decided'), when: underRevision },
  {
    code: 'released',
    ...form('released'),
    when: ({ accused }) => accused.some(({ custody }) => custody === 'serving'),
  },
  { code: 'ended', ...form('ended'), when: live },
];

export function actsOf(courtCase: CaseView): readonly Act[] {
  const outcomes = courtCase.counts.flatMap((count) => (count.removedOn === null ? count.outcomes : []));
  return ACTS.filter(({ when }) => when(courtCase, outcomes));
}

export interface Owed {
  readonly accused: AccusedView;
  readonly left: number;
}

export interface News {
  readonly of: ToTell['of'];
  readonly since: string;
  readonly accused: readonly string[];
}

/** What the survivors were not told yet, one line for what became known on one day about several accused. */
export function newsOf({ toTell }: CaseView): readonly News[] {
  const lines = Map.groupBy(toTell, ({ of, since }) => `${since} ${of}`);
  return [...lines.values()].map((same) => ({
    of: same[0]!.of,
    since: same[0]!.since,
    accused: same.map(({ accusedId }) => accusedId),
  }));
}

/** Compensation that was ordered, and what is still to be paid of it. */
export function owedBy({ accused }: CaseView): readonly Owed[] {
  return accused
    .filter(({ compensation }) => compensation.orderedKes > 0)
    .map((one) => ({ accused: one, left: one.compensation.orderedKes - one.compensation.paidKes }));
}
