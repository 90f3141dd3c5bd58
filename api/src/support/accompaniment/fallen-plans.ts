import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Jobs } from '../../platform/jobs/jobs';
import { Outbox } from '../../platform/outbox/outbox';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'accompaniment.plan-fell': { accompanimentId: string; hearingId: string };
    'accompaniment.plan-restored': { accompanimentId: string; hearingId: string };
  }
}
declare module '../../platform/outbox/outbox' {
  interface DomainEvents {
    'accompaniment.plan-fell': { caseId: string; accompanimentId: string; officerId: string; hearingId: string };
    'accompaniment.plan-restored': { caseId: string; accompanimentId: string; officerId: string; hearingId: string };
  }
}

interface Plan {
  readonly accompanimentId: string;
  readonly caseId: string;
  readonly officerId: string;
}

const CHANGED = `RETURNING a.id AS "accompanimentId", a.case_id AS "caseId", a.officer_id AS "officerId"`;

/** Only where the hearing still stands as the event says: events may come twice, late, or after an undo. */
const FALL = `UPDATE support.accompaniment a SET before_fall = a.status, status = 'needs-new-plan', version = a.version + 1
  FROM court.hearing h
  WHERE a.hearing_id = $1 AND h.id = a.hearing_id AND h.status IN ('adjourned', 'vacated') AND a.status IN ('proposed', 'confirmed')
  ${CHANGED}`;

/** An officer who was booked elsewhere in the meantime cannot be in both places: that plan stays fallen. */
const RESTORE = `UPDATE support.accompaniment a SET status = a.before_fall, before_fall = NULL, version = a.version + 1
  FROM court.hearing h
  WHERE a.hearing_id = $1 AND h.id = a.hearing_id AND h.status = 'scheduled' AND a.status = 'needs-new-plan'
    AND a.before_fall IS NOT NULL AND support.officer_is_free(a.officer_id, a.booked)
  ${CHANGED}`;

/** A plan falls with its hearing, without anybody asking, and comes back when the adjournment is taken back. */
@Injectable()
export class FallenPlans implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'support.plan-falls-with-adjournment',
      event: 'hearing.adjourned',
      handle: (actor, event) => this.fall(actor, event.payload.hearingId),
    });
    this.jobs.register({
      name: 'support.plan-falls-with-vacation',
      event: 'hearing.vacated',
      handle: (actor, event) => this.fall(actor, event.payload.hearingId),
    });
    this.jobs.register({
      name: 'support.plan-comes-back',
      event: 'hearing.outcome-taken-back',
      handle: (actor, event) => this.restore(actor, event.payload.hearingId),
    });
  }

  private fall(actor: Actor, hearingId: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const plans = await tx.named<Plan>('plans-fall', FALL, [hearingId]);
      await this.tell(tx, 'accompaniment.plan-fell', hearingId, plans);
    });
  }

  private restore(actor: Actor, hearingId: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const plans = await tx.named<Plan>('plans-restored', RESTORE, [hearingId]);
      await this.tell(tx, 'accompaniment.plan-restored', hearingId, plans);
    });
  }

  private async tell(
    tx: Tx,
    action: 'accompaniment.plan-fell' | 'accompaniment.plan-restored',
    hearingId: string,
    plans: readonly Plan[],
  ): Promise<void> {
    for (const { accompanimentId, caseId, officerId } of plans) {
      await this.audit.record(tx, {
        action,
        caseId,
        objectType: 'accompaniment',
        objectId: accompanimentId,
        details: { accompanimentId, hearingId },
      });
      await this.outbox.tell(tx, action, { caseId, accompanimentId, officerId, hearingId });
    }
  }
}
