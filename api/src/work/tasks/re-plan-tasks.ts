import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, courtDayFrom } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { DeliveredEvent } from '../../platform/jobs/handler';
import { Jobs } from '../../platform/jobs/jobs';
import { Pack } from '../../reference/packs/pack';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'task.made': { taskId: string; kind: string; subjectId: string };
    'task.closed': { taskId: string; kind: string; subjectId: string };
  }
}

export const RE_PLAN = 'accompaniment.re-plan';

const MAKE = `INSERT INTO work.task (id, kind, case_id, subject_id, assignee_id, due_on, event_id) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT ON CONSTRAINT task_once DO NOTHING RETURNING id`;
const CLOSE = `UPDATE work.task SET closed_at = clock_timestamp(), closed_by = $3, version = version + 1
  WHERE subject_id = $1 AND kind = $2 AND closed_at IS NULL RETURNING id`;

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
        handle: (actor, { payload }) => this.close(actor, payload.caseId, payload.accompanimentId),
      });
    }
  }

  /** The survivor is told within one working day, so that is when it is due. */
  private make(actor: Actor, { id: eventId, payload }: DeliveredEvent<'accompaniment.plan-fell'>): Promise<void> {
    const { caseId, accompanimentId: subjectId, officerId } = payload;
    return this.unitOfWork.run(actor, async (tx) => {
      const dueOn = courtDayFrom(this.pack.law, addDays(this.clock.today(), 1)).on;
      const values = [randomUUID(), RE_PLAN, caseId, subjectId, officerId, dueOn, eventId];
      for (const { id } of await tx.named<{ id: string }>('task-make', MAKE, values)) {
        await this.audit.record(tx, {
          action: 'task.made',
          caseId,
          objectType: 'task',
          objectId: id,
          details: { taskId: id, kind: RE_PLAN, subjectId },
        });
      }
    });
  }

  private close(actor: Actor, caseId: string, subjectId: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      for (const { id } of await tx.named<{ id: string }>('task-over', CLOSE, [subjectId, RE_PLAN, actor.userId])) {
        await this.audit.record(tx, {
          action: 'task.closed',
          caseId,
          objectType: 'task',
          objectId: id,
          details: { taskId: id, kind: RE_PLAN, subjectId },
        });
      }
    });
  }
}
