import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DIRECTION_TASK, type TaskKind } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { DeliveredEvent } from '../../platform/jobs/handler';
import { Jobs } from '../../platform/jobs/jobs';

/** Of whoever investigates the case longest; without anybody it is the supervisor's to see. Nothing is left to do for one that is over. */
const kindOf = (direction: string): TaskKind => `${DIRECTION_TASK}${direction}`;

const MAKE = `INSERT INTO work.task (id, kind, case_id, subject_id, assignee_id, due_on, event_id)
  SELECT $1, $2, m.case_id, m.id, (SELECT a.user_id FROM court.case_assignment a JOIN people.app_user u ON u.id = a.user_id
      WHERE a.case_id = m.case_id AND a.ended_at IS NULL AND u.active AND u.role = 'investigator'
      ORDER BY a.assigned_at, a.user_id LIMIT 1), $5::date, $6
  FROM court.milestone m WHERE m.id = $4 AND m.case_id = $3
    AND NOT EXISTS (SELECT FROM sec.outbox o WHERE o.type = 'direction.over' AND o.payload->>'decisionId' = $4::text
      AND o.payload->>'direction' = $7 AND o.created_at > (SELECT g.created_at FROM sec.outbox g WHERE g.id = $6))
  ON CONFLICT ON CONSTRAINT task_once DO NOTHING RETURNING id`;
const CLOSE = `UPDATE work.task SET closed_at = clock_timestamp(), closed_by = $3, version = version + 1
  WHERE subject_id = $1 AND kind = $2 AND closed_at IS NULL RETURNING id`;

type About = DeliveredEvent<'direction.given' | 'direction.over'>['payload'];

/** Each direction of a decision to charge is work for the investigator until it is answered, or taken back. */
@Injectable()
export class DirectionTasks implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'work.direction-task',
      event: 'direction.given',
      handle: (actor, event) => this.make(actor, event),
    });
    this.jobs.register({
      name: 'work.direction-task-over',
      event: 'direction.over',
      handle: (actor, { payload }) => this.close(actor, payload),
    });
  }

  private make(actor: Actor, { id: eventId, payload }: DeliveredEvent<'direction.given'>): Promise<void> {
    const { caseId, decisionId, direction, dueOn } = payload;
    const kind = kindOf(direction);
    return this.unitOfWork.run(actor, async (tx) => {
      const values = [randomUUID(), kind, caseId, decisionId, dueOn, eventId, direction];
      await this.log(tx, 'task.made', payload, await tx.named<{ id: string }>('direction-task-make', MAKE, values));
    });
  }

  private close(actor: Actor, payload: About): Promise<void> {
    const values = [payload.decisionId, kindOf(payload.direction), actor.userId];
    return this.unitOfWork.run(actor, async (tx) => {
      await this.log(tx, 'task.closed', payload, await tx.named<{ id: string }>('direction-task-over', CLOSE, values));
    });
  }

  private async log(
    tx: Tx,
    action: 'task.made' | 'task.closed',
    { caseId, decisionId: subjectId, direction }: About,
    tasks: readonly { readonly id: string }[],
  ): Promise<void> {
    for (const { id } of tasks) {
      const details = { taskId: id, kind: kindOf(direction), subjectId };
      await this.audit.record(tx, { action, caseId, objectType: 'task', objectId: id, details });
    }
  }
}
