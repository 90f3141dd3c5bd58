import type { ReadinessSubject } from '@hakika/domain';

/** `direction.` and the code of what the police are asked for: the kind of a task of the investigator. */
export const DIRECTION_TASK = 'direction.';
/** `readiness.` and the line of a hearing that somebody sees to. */
export const READINESS_TASK = 'readiness.';

/** Tasks that are made from one kind of event each. */
export const PLAIN_TASKS = [
  'accompaniment.re-plan',
  'survivor.custody-changed',
  'survivor.tell-of-bench',
  'case.bench-changed',
  'case.dates-to-give',
] as const;
export type PlainTask = (typeof PLAIN_TASKS)[number];

/** What somebody has to do, by what made it necessary. */
export type TaskKind = PlainTask | `direction.${string}` | `readiness.${ReadinessSubject}`;

/** GET /api/tasks: open tasks of the person, soonest first. */
export interface TaskView {
  id: string;
  version: number;
  kind: TaskKind;
  caseId: string;
  caseCode: string;
  subjectId: string;
  dueOn: string | null;
  madeAt: string;
}
