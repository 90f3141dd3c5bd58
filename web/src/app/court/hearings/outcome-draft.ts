import type { RecordOutcomeRequest } from '@hakika/contracts';
import type { OutcomeChip } from '@hakika/domain';
import type { ApplicationAnswers } from './application-fields';

export type NextChoice = { kind: 'on'; on: string } | { kind: 'none-given' } | { kind: 'not-applicable' };

/** Outcomes that decide something: the docket has more to say, so the row points there afterwards. */
export const DECIDING: ReadonlySet<OutcomeChip> = new Set([
  'plea-taken',
  'ruling-given',
  'judgment-given',
  'sentenced',
  'withdrawn',
  'warrant',
]);

/** After these there may be no further date at all. */
const MAY_END: ReadonlySet<OutcomeChip> = new Set(['judgment-given', 'sentenced', 'withdrawn', 'ruling-given']);

export const mayEnd = (outcome: OutcomeChip) => MAY_END.has(outcome);

export function statusOf(outcome: OutcomeChip): RecordOutcomeRequest['status'] {
  if (outcome === 'adjourned') return 'adjourned';
  return outcome === 'vacated' ? 'vacated' : 'effective';
}

export function toRequest(answers: {
  outcome: OutcomeChip;
  reason: string | null;
  next: NextChoice;
  overLimitReason: string;
  application?: ApplicationAnswers;
  /** Somebody recorded first, and this is to stand instead. */
  replaces?: boolean;
}): RecordOutcomeRequest {
  const { outcome, reason, next, overLimitReason, application, replaces } = answers;
  return {
    status: statusOf(outcome),
    outcome,
    ...(reason && { reason }),
    ...application,
    ...(next.kind === 'on' && { nextOn: next.on }),
    ...(next.kind === 'none-given' && { nextNone: true }),
    ...(replaces && { replaces }),
    ...(overLimitReason.trim() && { overLimitReason: overLimitReason.trim() }),
  };
}
