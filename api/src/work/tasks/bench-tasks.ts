import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TaskKind } from '@hakika/contracts';
import { addDays, courtDayFrom, Role } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { DeliveredEvent } from '../../platform/jobs/handler';
import { Jobs } from '../../platform/jobs/jobs';
import { Pack } from '../../reference/packs/pack';

/** For the prosecutor: have each accused answer, and spare the witnesses. */
export const BENCH_CHANGED = 'case.bench-changed' as const;
/** For the officer: tell her before anybody else does, and what it may mean. */
export const TELL_OF_BENCH = 'survivor.tell-of-bench' as const;

const FOR: readonly (readonly [kind: TaskKind, role: Role])[] = [
  [BENCH_CHANGED, Role.Prosecutor],
  [TELL_OF_BENCH, Role.SupportOfficer],
];

/** One task for each side: of whoever has been on the case longest. */
const MAKE = `INSERT INTO work.task (id, kind, case_id, subject_id, assignee_id, due_on, event_id)
  SELECT $1, $2, a.case_id, $3, a.user_id, $5, $6 FROM court.case_assignment a JOIN people.app_user u ON u.id = a.user_id
  WHERE a.case_id = $4 AND a.ended_at IS NULL AND u.active AND u.role = $7
  ORDER BY a.assigned_at, a.user_id LIMIT 1
  ON CONFLICT ON CONSTRAINT task_once DO NOTHING RETURNING id`;
const CLOSE = `UPDATE work.task SET closed_at = clock_timestamp(), closed_by = $2, version = version + 1
  WHERE case_id = $1 AND kind = $3 AND closed_at IS NULL RETURNING id, subject_id AS "subjectId"`;

/** A change of magistrate in a part-heard case is work for the prosecutor and for the survivor's officer, at once. */
@Injectable()
export class BenchTasks implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly pack: Pack,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'work.bench-tasks',
      event: 'bench.changed',
      handle: (actor, event) => this.make(actor, event),
    });
    this.jobs.register({
      name: 'work.bench-tasks-over',
      event: 'bench.answered',
      handle: (actor, { payload }) => this.close(actor, payload.caseId),
    });
  }

  /** Nobody is asked where no evidence was heard, and then there is nothing to do. */
  private make(actor: Actor, { id: eventId, payload }: DeliveredEvent<'bench.changed'>): Promise<void> {
    const { caseId, changeId: subjectId, asked } = payload;
    return this.unitOfWork.run(actor, async (tx) => {
      if (asked.length === 0) return;
      const dueOn = courtDayFrom(this.pack.law, addDays(this.clock.today(), 1)).on;
      for (const [kind, role] of FOR) {
        const values = [randomUUID(), kind, subjectId, caseId, dueOn, eventId, role];
        const [made] = await tx.named<{ id: string }>('bench-task-make', MAKE, values);
        if (!made) continue;
        const entry = { caseId, objectType: 'task', objectId: made.id };
        await this.audit.record(tx, { action: 'task.made', ...entry, details: { taskId: made.id, kind, subjectId } });
      }
    });
  }

  /** What the officer has to tell her is not done by an answer in court. */
  private close(actor: Actor, caseId: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const values = [caseId, actor.userId, BENCH_CHANGED];
      for (const { id, subjectId } of await tx.named<{ id: string; subjectId: string }>(
        'bench-task-over',
        CLOSE,
        values,
      )) {
        const details = { taskId: id, kind: BENCH_CHANGED, subjectId };
        await this.audit.record(tx, { action: 'task.closed', caseId, objectType: 'task', objectId: id, details });
      }
    });
  }
}
