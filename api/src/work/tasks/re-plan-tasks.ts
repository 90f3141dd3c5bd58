import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TaskKind } from '@hakika/contracts';
import { addDays, courtDayFrom } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { DeliveredEvent } from '../../platform/jobs/handler';
import { Jobs } from '../../platform/jobs/jobs';
import { Pack } from '../../reference/packs/pack';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'task.made': { taskId: string; kind: TaskKind; subjectId: string };
    'task.closed': { taskId: string; kind: TaskKind; subjectId: string };
  }
}

export const RE_PLAN = 'accompaniment.re-plan' as const;

/** Of the plan as it stands, whatever the event says: one that was made again in the meantime asks for nothing. */
const MAKE = `INSERT INTO work.task (id, kind, case_id, subject_id, assignee_id, due_on, event_id)
  SELECT $1, $2, a.case_id, a.id, a.officer_id, $4, $5 FROM support.accompaniment a
  WHERE a.id = $3 AND a.status = 'needs-new-plan'
  ON CONFLICT ON CONSTRAINT task_once DO NOTHING RETURNING id, case_id AS "caseId"`;
const CLOSE = `UPDATE work.task t SET closed_at = clock_timestamp(), closed_by = $3, version = t.version + 1
  FROM support.accompaniment a
  WHERE t.subject_id = $1 AND t.kind = $2 AND t.closed_at IS NULL AND a.id = t.subject_id AND a.status <> 'needs-new-plan'
  RETURNING t.id, t.case_id AS "caseId"`;

interface Touched {
  readonly id: string;
  readonly caseId: string;
}

/** A fallen plan is work for its officer until there is a new plan, or the old one stands again. */
@Injectable()
export class RePlanTasks implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly pack: Pack,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'work.re-plan-task',
      event: 'accompaniment.plan-fell',
      handle: (actor, event) => this.make(actor, event),
    });
    for (const event of ['accompaniment.re-planned', 'accompaniment.closed', 'accompaniment.plan-restored'] as const) {
      this.jobs.register({
        name: `work.re-plan-task-over-${event}`,
        event,
        handle: (actor, { payload }) => this.close(actor, payload.accompanimentId),
      });
    }
  }

  /** The survivor is told within one working day, so that is when it is due. */
  private make(actor: Actor, { id: eventId, payload }: DeliveredEvent<'accompaniment.plan-fell'>): Promise<void> {
    const { accompanimentId: subjectId } = payload;
    return this.unitOfWork.run(actor, async (tx) => {
      const dueOn = courtDayFrom(this.pack.law, addDays(this.clock.today(), 1)).on;
      const values = [randomUUID(), RE_PLAN, subjectId, dueOn, eventId];
      await this.log(tx, 'task.made', subjectId, await tx.named<Touched>('task-make', MAKE, values));
    });
  }

  private close(actor: Actor, subjectId: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const closed = await tx.named<Touched>('task-over', CLOSE, [subjectId, RE_PLAN, actor.userId]);
      await this.log(tx, 'task.closed', subjectId, closed);
    });
  }

  private async log(
    tx: Tx,
    action: 'task.made' | 'task.closed',
    subjectId: string,
    tasks: readonly Touched[],
  ): Promise<void> {
    for (const { id, caseId } of tasks) {
      const details = { taskId: id, kind: RE_PLAN, subjectId };
      await this.audit.record(tx, { action, caseId, objectType: 'task', objectId: id, details });
    }
  }
}
