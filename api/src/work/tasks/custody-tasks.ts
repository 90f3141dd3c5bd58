import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, courtDayFrom, isSetFree } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { DeliveredEvent } from '../../platform/jobs/handler';
import { Jobs } from '../../platform/jobs/jobs';
import { Pack } from '../../reference/packs/pack';

export const CUSTODY_CHANGED = 'survivor.custody-changed' as const;

/**
 * For each survivor one open task, of whoever went with her last or has been on the case longest; without an officer it is
 * the supervisor's to see. One that is open already becomes due earlier where it must, and an event that comes twice does
 * nothing more.
 */
const MAKE = `INSERT INTO work.task AS t (id, kind, case_id, subject_id, assignee_id, due_on, event_id)
  SELECT gen_random_uuid(), $1, v.case_id, v.id, coalesce(
      (SELECT a.officer_id FROM support.accompaniment a JOIN court.case_assignment g ON g.case_id = a.case_id AND g.user_id = a.officer_id
        WHERE a.survivor_id = v.id AND g.ended_at IS NULL ORDER BY upper(a.booked) DESC, a.id LIMIT 1),
      (SELECT g.user_id FROM court.case_assignment g JOIN people.app_user u ON u.id = g.user_id
        WHERE g.case_id = v.case_id AND g.ended_at IS NULL AND u.active AND u.role = 'support-officer'
        ORDER BY g.assigned_at, g.user_id LIMIT 1)), $3::date, $4
  FROM support.survivor v
  WHERE v.case_id = $2 AND NOT EXISTS (SELECT FROM work.task d WHERE d.event_id = $4 AND d.kind = $1 AND d.subject_id = v.id)
  ON CONFLICT (subject_id) WHERE kind = '${CUSTODY_CHANGED}' AND closed_at IS NULL
    DO UPDATE SET due_on = EXCLUDED.due_on, version = t.version + 1 WHERE t.due_on > EXCLUDED.due_on
  RETURNING id, case_id AS "caseId", subject_id AS "subjectId", event_id = $4 AS fresh`;

interface Made {
  readonly id: string;
  readonly caseId: string;
  readonly subjectId: string;
  readonly fresh: boolean;
}

/** Custody or bail changed: somebody tells her, and asks whether she is safe (Victim Protection Act s.19). */
@Injectable()
export class CustodyTasks implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly pack: Pack,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'work.custody-task',
      event: 'accused.custody-changed',
      handle: (actor, event) => this.make(actor, event, isSetFree(event.payload)),
    });
    this.jobs.register({
      name: 'work.bail-task',
      event: 'bail.changed',
      handle: (actor, event) => this.make(actor, event, false),
    });
  }

  /** She must know before she can meet him, so a release is told the same day, and the rest on the next court day. */
  private make(
    actor: Actor,
    { id: eventId, payload: { caseId } }: DeliveredEvent<'accused.custody-changed' | 'bail.changed'>,
    free: boolean,
  ): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const today = this.clock.today();
      const dueOn = free ? today : courtDayFrom(this.pack.law, addDays(today, 1)).on;
      const made = await tx.named<Made>('task-custody', MAKE, [CUSTODY_CHANGED, caseId, dueOn, eventId]);
      for (const { id, subjectId } of made.filter(({ fresh }) => fresh)) {
        const details = { taskId: id, kind: CUSTODY_CHANGED, subjectId };
        await this.audit.record(tx, { action: 'task.made', caseId, objectType: 'task', objectId: id, details });
      }
    });
  }
}
