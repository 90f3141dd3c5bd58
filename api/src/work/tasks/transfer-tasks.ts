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

/** Dates fell with the old court; the case needs one at the new court. Its prosecutor and its registry both see it. */
export const DATES_TO_GIVE = 'case.dates-to-give' as const;

/** Of whoever has been on the case longest, unless somebody has given a date in the meantime. */
const MAKE = `INSERT INTO work.task (id, kind, case_id, subject_id, assignee_id, due_on, event_id)
  SELECT $1, $2, c.id, $3, (SELECT a.user_id FROM court.case_assignment a JOIN people.app_user u ON u.id = a.user_id
    WHERE a.case_id = c.id AND a.ended_at IS NULL AND u.active AND u.role = 'prosecutor' ORDER BY a.assigned_at, a.user_id LIMIT 1), $5, $6
  FROM court.court_case c WHERE c.id = $4 AND c.next_hearing_id IS NULL
  ON CONFLICT ON CONSTRAINT task_once DO NOTHING RETURNING id`;
const CLOSE = `UPDATE work.task SET closed_at = clock_timestamp(), closed_by = $2, version = version + 1
  WHERE case_id = $1 AND kind = $3 AND closed_at IS NULL RETURNING id, subject_id AS "subjectId"`;

@Injectable()
export class TransferTasks implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly pack: Pack,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'work.transfer-tasks',
      event: 'case.transferred',
      handle: (actor, event) => this.make(actor, event),
    });
    this.jobs.register({
      name: 'work.transfer-tasks-over',
      event: 'hearing.scheduled',
      handle: (actor, { payload }) => this.close(actor, payload.caseId),
    });
  }

  private make(actor: Actor, { id: eventId, payload }: DeliveredEvent<'case.transferred'>): Promise<void> {
    const { caseId, milestoneId: subjectId, hearingIds } = payload;
    return this.unitOfWork.run(actor, async (tx) => {
      if (hearingIds.length === 0) return;
      const dueOn = courtDayFrom(this.pack.law, addDays(this.clock.today(), 1)).on;
      const values = [randomUUID(), DATES_TO_GIVE, subjectId, caseId, dueOn, eventId];
      for (const { id } of await tx.named<{ id: string }>('transfer-task-make', MAKE, values)) {
        const details = { taskId: id, kind: DATES_TO_GIVE, subjectId };
        await this.audit.record(tx, { action: 'task.made', caseId, objectType: 'task', objectId: id, details });
      }
    });
  }

  private close(actor: Actor, caseId: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const values = [caseId, actor.userId, DATES_TO_GIVE];
      const closed = await tx.named<{ id: string; subjectId: string }>('transfer-task-over', CLOSE, values);
      for (const { id, subjectId } of closed) {
        const details = { taskId: id, kind: DATES_TO_GIVE, subjectId };
        await this.audit.record(tx, { action: 'task.closed', caseId, objectType: 'task', objectId: id, details });
      }
    });
  }
}
