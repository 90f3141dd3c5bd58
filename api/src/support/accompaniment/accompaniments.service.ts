import { Injectable } from '@nestjs/common';
import type {
  AccompanimentView,
  BookAccompanimentRequest,
  ChangeAccompanimentRequest,
  RePlanRequest,
} from '@hakika/contracts';
import { refuseAccompanimentChange, refuseRePlan } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RuleRefusal, StaleVersion } from '../../platform/errors/errors';
import { Outbox } from '../../platform/outbox/outbox';
import { Accompaniment } from './accompaniment.entity';
import { accompanimentView } from './accompaniment.rows';
import { Bookings } from './bookings';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'accompaniment.changed': {
      accompanimentId: string;
      status: string;
      travelled: boolean | null;
      dayOutcome: string | null;
    };
    'accompaniment.re-planned': { accompanimentId: string; replacedBy: string };
  }
}
declare module '../../platform/outbox/outbox' {
  interface DomainEvents {
    'accompaniment.closed': { caseId: string; accompanimentId: string; status: string };
    'accompaniment.re-planned': { caseId: string; accompanimentId: string; replacedBy: string };
  }
}

@Injectable()
export class AccompanimentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly bookings: Bookings,
  ) {}

  book(actor: Actor, request: BookAccompanimentRequest): Promise<AccompanimentView> {
    return this.unitOfWork.run(actor, (tx) => this.bookings.add(tx, request, null));
  }

  change(actor: Actor, id: string, version: number, request: ChangeAccompanimentRequest): Promise<AccompanimentView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const plan = await this.take(tx, id, version);
      const { hearingOn } = await accompanimentView(tx, id);
      const { status, travelled = plan.travelled, dayOutcome = plan.dayOutcome } = request;
      const refusal = refuseAccompanimentChange({ status: plan.status, hearingOn }, status, this.clock.today());
      if (refusal) throw new RuleRefusal(refusal);

      await tx.change(Accompaniment, plan, { status, travelled, dayOutcome });
      const { caseId } = plan;
      await this.audit.record(tx, {
        action: 'accompaniment.changed',
        caseId,
        objectType: 'accompaniment',
        objectId: id,
        details: { accompanimentId: id, status, travelled, dayOutcome },
      });
      if (status !== 'confirmed')
        await this.outbox.tell(tx, 'accompaniment.closed', { caseId, accompanimentId: id, status });
      return accompanimentView(tx, id);
    });
  }

  /** Closes the plan that fell and books the new one in its place, or does neither. */
  rePlan(actor: Actor, id: string, version: number, request: RePlanRequest): Promise<AccompanimentView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const old = await this.take(tx, id, version);
      const refusal = refuseRePlan(old.status);
      if (refusal) throw new RuleRefusal(refusal);

      await tx.change(Accompaniment, old, { status: 'cancelled' });
      const fresh = await this.bookings.add(tx, { ...request, survivorId: old.survivorId }, id);
      const { caseId } = old;
      await this.audit.record(tx, {
        action: 'accompaniment.re-planned',
        caseId,
        objectType: 'accompaniment',
        objectId: id,
        details: { accompanimentId: id, replacedBy: fresh.id },
      });
      await this.outbox.tell(tx, 'accompaniment.re-planned', { caseId, accompanimentId: id, replacedBy: fresh.id });
      return fresh;
    });
  }

  private async take(tx: Tx, id: string, version: number): Promise<Accompaniment> {
    const plan = await tx.get(Accompaniment, { id });
    if (plan.version !== version) throw new StaleVersion();
    return plan;
  }
}
