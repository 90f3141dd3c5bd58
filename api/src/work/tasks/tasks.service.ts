import { Injectable } from '@nestjs/common';
import type { Page, TaskView } from '@hakika/contracts';
import { isCalendarDay, Scope, supervises } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { decodeCursor, isId, pageOf, type CursorKeys, type CursorQuery } from '../../platform/http/cursor';
import { Task } from './task.entity';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'tasks.read': { taskIds: readonly string[] };
  }
}

type TaskRow = Omit<TaskView, 'madeAt'> & { madeAt: Date };

const NO_DAY = 'infinity';
const BEFORE_ALL: Keys = ['-infinity', '00000000-0000-0000-0000-000000000000'];

const openTasks = (
  whose: string,
) => `SELECT t.id, t.version, t.kind, t.case_id AS "caseId", c.code AS "caseCode", t.subject_id AS "subjectId",
    t.due_on::text AS "dueOn", t.made_at AS "madeAt"
  FROM work.task t JOIN court.court_case c ON c.id = t.case_id
  WHERE t.closed_at IS NULL ${whose} AND (coalesce(t.due_on, 'infinity'), t.id) > ($1::date, $2::uuid)
  ORDER BY coalesce(t.due_on, 'infinity'), t.id LIMIT $3`;
/** A supervisor sees what is open in the cases of the agency; everybody else, what is theirs to do. */
export const TASKS_OF_AGENCY = openTasks('');
export const MY_TASKS = openTasks('AND t.assignee_id = $4');

type Keys = readonly [dueOn: string, id: string];
const isKeys = (keys: CursorKeys): keys is Keys =>
  keys.length === 2 && (keys[0] === NO_DAY || isCalendarDay(String(keys[0]))) && isId(keys[1]);

@Injectable()
export class TasksService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Open ones, soonest due first. */
  list(actor: Actor, { cursor, limit }: CursorQuery): Promise<Page<TaskView>> {
    const [dueOn, id] = decodeCursor(cursor, isKeys) ?? BEFORE_ALL;
    return this.unitOfWork.run(actor, async (tx) => {
      const from = [dueOn, id, limit + 1];
      const ofAll = `tasks-of-${actor.scope}`;
      const rows = seesAll(actor.scope)
        ? await tx.named<TaskRow>(ofAll, TASKS_OF_AGENCY, from)
        : await tx.named<TaskRow>('tasks-mine', MY_TASKS, [...from, actor.userId]);
      const page = pageOf<TaskRow, TaskView>(rows, limit, (row) => [row.dueOn ?? NO_DAY, row.id], toTaskView);
      await this.audit.recordRead(tx, {
        action: 'tasks.read',
        details: { taskIds: page.items.map((task) => task.id) },
      });
      return page;
    });
  }

  /** Closing what is closed already is as good as closing it. */
  close(actor: Actor, taskId: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const task = await tx.get(Task, { id: taskId });
      if (task.assigneeId !== actor.userId) throw new NotFoundForActor();
      if (task.closedAt) return;
      await tx.change(Task, task, { closedAt: () => 'clock_timestamp()', closedBy: actor.userId });
      const { caseId, kind, subjectId } = task;
      await this.audit.record(tx, {
        action: 'task.closed',
        caseId,
        objectType: 'task',
        objectId: taskId,
        details: { taskId, kind, subjectId },
      });
    });
  }
}

/** A registry sees what waits for it in the cases of its station, whoever else may do it. */
const seesAll = (scope: Scope): boolean => supervises(scope) || scope === Scope.Station;

const toTaskView = ({ madeAt, ...row }: TaskRow): TaskView => ({ ...row, madeAt: madeAt.toISOString() });
