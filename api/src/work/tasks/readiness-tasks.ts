import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { READINESS_TASK, type TaskKind } from '@hakika/contracts';
import { Role, type ReadinessSubject } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { DeliveredEvent } from '../../platform/jobs/handler';
import { Jobs } from '../../platform/jobs/jobs';

const kindOf = (subject: ReadinessSubject): TaskKind => `${READINESS_TASK}${subject}`;

/** Of whoever has been on the case longest in that role; without one it is the supervisor's to see. */
const MAKE = `INSERT INTO work.task (id, kind, case_id, subject_id, assignee_id, due_on, event_id)
  SELECT $1, $2, h.case_id, h.id, (SELECT a.user_id FROM court.case_assignment a JOIN people.app_user u ON u.id = a.user_id
      WHERE a.case_id = h.case_id AND a.ended_at IS NULL AND u.active AND u.role = $6 ORDER BY a.assigned_at, a.user_id LIMIT 1),
    $4, $5 FROM court.hearing h
  WHERE h.id = $3 AND h.status = 'scheduled' AND NOT EXISTS (SELECT FROM work.task t WHERE t.event_id = $5)
  ON CONFLICT (subject_id, kind) WHERE kind LIKE 'readiness.%' AND closed_at IS NULL DO NOTHING
  RETURNING id, case_id AS "caseId"`;
const CLOSE = `UPDATE work.task SET closed_at = clock_timestamp(), closed_by = $3, version = version + 1
  WHERE subject_id = $1 AND kind = $2 AND closed_at IS NULL RETURNING id, case_id AS "caseId"`;

interface Touched {
  readonly id: string;
  readonly caseId: string;
}

/** What should be there for a hearing and is not becomes a task on its day, and is over when it is there. */
@Injectable()
export class ReadinessTasks implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'work.readiness-task',
      event: 'readiness.fell-due',
      handle: (actor, event) => this.make(actor, event),
    });
    this.jobs.register({
      name: 'work.readiness-task-over',
      event: 'readiness.settled',
      handle: (actor, event) => this.close(actor, event),
    });
  }

  /** The registry of a court keeps no list of tasks here: what it sees to, the prosecutor asks it for. */
  private make(actor: Actor, { id: eventId, payload }: DeliveredEvent<'readiness.fell-due'>): Promise<void> {
    const { subject, hearingId, dueOn } = payload;
    const role = payload.role === Role.Clerk ? Role.Prosecutor : payload.role;
    return this.unitOfWork.run(actor, async (tx) => {
      const values = [randomUUID(), kindOf(subject), hearingId, dueOn, eventId, role];
      const made = await tx.named<Touched>('task-readiness', MAKE, values);
      await this.log(tx, 'task.made', kindOf(subject), hearingId, made);
    });
  }

  private close(actor: Actor, { payload }: DeliveredEvent<'readiness.settled'>): Promise<void> {
    const { subject, hearingId } = payload;
    return this.unitOfWork.run(actor, async (tx) => {
      const closed = await tx.named<Touched>('task-readiness-over', CLOSE, [hearingId, kindOf(subject), actor.userId]);
      await this.log(tx, 'task.closed', kindOf(subject), hearingId, closed);
    });
  }

  private async log(
    tx: Tx,
    action: 'task.made' | 'task.closed',
    kind: TaskKind,
    subjectId: string,
    tasks: readonly Touched[],
  ): Promise<void> {
    for (const { id, caseId } of tasks) {
      const details = { taskId: id, kind, subjectId };
      await this.audit.record(tx, { action, caseId, objectType: 'task', objectId: id, details });
    }
  }
}
