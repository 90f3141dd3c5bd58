import { Injectable } from '@nestjs/common';
import type { CallOrderRequest, ChangeHearingRequest, HearingView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { HearingCalendar } from '../hearings/hearing-calendar';
import { Hearing } from '../hearings/hearing.entity';
import { HearingsQueries } from '../hearings/hearings.queries';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'hearing.called': { hearingId: string; called: boolean | null; callOrder: number | null };
    'court-day.put-in-order': { day: string; hearingIds: readonly string[] };
  }
}

/** An order of calling is nobody's fact: the last one stands, and no version of a hearing is spent on it. */
const PUT_IN_ORDER = `UPDATE court.hearing h SET call_order = t.position
  FROM unnest($2::uuid[]) WITH ORDINALITY AS t (id, position) WHERE h.id = t.id AND h.held_on = $1 RETURNING h.id`;

/** The list of a court day as it runs: who was called, and who is next. */
@Injectable()
export class CallOrderService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly calendar: HearingCalendar,
    private readonly hearings: HearingsQueries,
  ) {}

  change(actor: Actor, hearingId: string, version: number, request: ChangeHearingRequest): Promise<HearingView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const hearing = await this.calendar.take(tx, hearingId, version);
      await tx.change(Hearing, hearing, request);
      const { called = null, callOrder = null } = request;
      await this.audit.record(tx, {
        action: 'hearing.called',
        caseId: hearing.caseId,
        objectType: 'hearing',
        objectId: hearingId,
        details: { hearingId, called, callOrder },
      });
      return this.hearings.view(tx, hearingId);
    });
  }

  /** All of them, or none: one that is not the actor's, or not of that day, is as good as absent. */
  putInOrder(actor: Actor, day: string, { hearingIds }: CallOrderRequest): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const moved = await tx.named('hearing-call-order', PUT_IN_ORDER, [day, hearingIds]);
      if (moved.length !== hearingIds.length) throw new NotFoundForActor();
      await this.audit.record(tx, { action: 'court-day.put-in-order', details: { day, hearingIds } });
    });
  }
}
