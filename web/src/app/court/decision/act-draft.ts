import type { AnswerDirectionRequest, ApproveDecisionRequest, RecordMilestoneRequest } from '@hakika/contracts';
import type { DecisionAct, Milestone, MilestoneType } from '@hakika/domain';

/** What can be recorded on this page: the next step, or that somebody asks for another look. */
export type Step = Exclude<DecisionAct, 'charge-sheet-filed'> | 'decision-review-requested';

/** A step, and whom it concerns; nobody in particular when it is a step of the file. */
export interface Asked {
  readonly step: Step;
  readonly accusedId: string | null;
  readonly label: string;
  /** Which direction is answered. */
  readonly direction?: string;
}

export interface DirectionDraft {
  code: string;
  due: string;
}

export interface ActDraft {
  on: string;
  number: string;
  userId: string;
  evidential: string;
  publicInterest: string;
  decision: string;
  directions: readonly DirectionDraft[];
  by: string;
  changed: string;
}

export const emptyAct = (on: string): ActDraft => ({
  on,
  number: '',
  userId: '',
  evidential: '',
  publicInterest: '',
  decision: '',
  directions: [{ code: '', due: '' }],
  by: '',
  changed: '',
});

type Said = { readonly [One in Step]: (draft: ActDraft, asked: Asked) => object };

const DETAILS: Said = {
  'odpp-file-received': ({ number }) => ({ number: number.trim() || null }),
  'file-allocated': ({ userId }) => ({ userId }),
  // The public interest is asked only once there is evidence enough.
  'file-reviewed': ({ evidential, publicInterest }) => ({
    evidential,
    publicInterest: evidential === 'not-met' ? null : publicInterest || null,
  }),
  'charging-decision': ({ decision, directions }) => ({
    decision,
    ...(decision === 'further-investigation' && {
      directions: directions.map(({ code, due }) => ({ code, due: due || null })),
    }),
  }),
  'direction-answered': (_draft, { direction }) => ({ direction }),
  'decision-approved': () => ({}),
  'decision-review-requested': ({ by }) => ({ by }),
  'decision-review-decided': ({ changed }) => ({ changed: changed === 'yes' }),
};

const NEEDED: { readonly [One in Step]?: (draft: ActDraft) => boolean } = {
  'file-allocated': ({ userId }) => userId === '',
  'file-reviewed': ({ evidential, publicInterest }) =>
    evidential === '' || (evidential !== 'not-met' && publicInterest === ''),
  'charging-decision': ({ decision, directions }) =>
    decision === '' ||
    (decision === 'further-investigation' && (directions.length === 0 || directions.some(({ code }) => code === ''))),
  'decision-review-requested': ({ by }) => by === '',
  'decision-review-decided': ({ changed }) => changed === '',
};

/** Whether something that the step cannot do without is not said yet. */
export function lacksAnswer(draft: ActDraft, { step }: Asked): boolean {
  return draft.on === '' || (NEEDED[step]?.(draft) ?? false);
}

/** The step as a fact that the rules can judge before it is sent. */
export function toFact(draft: ActDraft, asked: Asked, now: string): Milestone {
  return {
    id: 'draft',
    type: asked.step satisfies MilestoneType,
    accusedId: asked.accusedId,
    countId: null,
    occurredOn: draft.on,
    occurredAt: null,
    recordedAt: now,
    supersedesId: null,
    details: DETAILS[asked.step](draft, asked),
    // `DETAILS` pairs step and details; the compiler cannot follow that through an index.
  } as Milestone;
}

export interface StepRequest {
  readonly door: 'milestones' | 'direction-answers' | 'decision-approvals';
  readonly body: RecordMilestoneRequest | AnswerDirectionRequest | ApproveDecisionRequest;
}

/** Whoever keeps the docket records any step but an approval; the police and a supervisor have a door for the one that is theirs. */
export function toRequest(fact: Milestone, mayRecord: boolean): StepRequest {
  const { type, occurredOn, accusedId, details } = fact;
  const about = accusedId === null ? {} : { accusedId };
  if (!mayRecord && type === 'direction-answered') {
    return { door: 'direction-answers', body: { ...about, direction: details.direction, answeredOn: occurredOn } };
  }
  if (type === 'decision-approved' && accusedId !== null) {
    return { door: 'decision-approvals', body: { accusedId, approvedOn: occurredOn } };
  }
  const source = type === 'direction-answered' ? 'police-record' : 'prosecutor-note';
  const said = details as Readonly<Record<string, unknown>>;
  return { door: 'milestones', body: { type, occurredOn, ...about, details: said, source } };
}
