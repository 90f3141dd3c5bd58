import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AskMeasureRequest, MeasureView, OrderMeasureRequest } from '@hakika/contracts';
import { refuseMeasure, refuseMeasureOrder } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor, RuleRefusal, StaleVersion } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { ExpectedDeliveries } from './expected-deliveries';
import { Measure } from './measure.entity';
import { measureView } from './measures.queries';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'measure.requested': { measureId: string; survivorId: string; code: string };
    'measure.ordered': {
      measureId: string;
      survivorId: string;
      code: string;
      granted: boolean;
      orderedOn: string;
      denial: string | null;
    };
  }
}

@Injectable()
export class MeasuresService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly pack: Pack,
    private readonly deliveries: ExpectedDeliveries,
  ) {}

  ask(actor: Actor, survivorId: string, { code, requestedOn }: AskMeasureRequest): Promise<MeasureView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const survivor = await tx.row<{ caseId: string }>(
        'SELECT case_id AS "caseId" FROM support.survivor WHERE id = $1',
        [survivorId],
      );
      if (!survivor) throw new NotFoundForActor();
      const today = this.clock.today();
      const asked = { code, requestedOn: requestedOn ?? today };
      const refusal = refuseMeasure(this.pack.law, { ...asked, today });
      if (refusal) throw new RuleRefusal(refusal);

      const { caseId } = survivor;
      const id = randomUUID();
      await tx.insert(Measure, { ...asked, id, caseId, survivorId, state: 'requested', recordedBy: actor.userId });
      await this.audit.record(tx, {
        action: 'measure.requested',
        caseId,
        objectType: 'measure',
        objectId: id,
        details: { measureId: id, survivorId, code },
      });
      return measureView(tx, id);
    });
  }

  order(actor: Actor, measureId: string, version: number, request: OrderMeasureRequest): Promise<MeasureView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const measure = await tx.get(Measure, { id: measureId });
      if (measure.version !== version) throw new StaleVersion();
      const { granted, orderedOn } = request;
      const [orderText, denial] = granted ? [request.orderText ?? null, null] : [null, request.denial ?? null];
      const refusal = refuseMeasureOrder(
        this.pack.law,
        measure,
        { granted, orderedOn, orderText, denial },
        this.clock.today(),
      );
      if (refusal) throw new RuleRefusal(refusal);

      const { caseId, survivorId, code } = measure;
      await tx.change(Measure, measure, { state: granted ? 'granted' : 'denied', orderedOn, orderText, denial });
      if (granted) await this.deliveries.expect(tx, caseId);
      await this.audit.record(tx, {
        action: 'measure.ordered',
        caseId,
        objectType: 'measure',
        objectId: measureId,
        details: { measureId, survivorId, code, granted, orderedOn, denial },
      });
      return measureView(tx, measureId);
    });
  }
}
