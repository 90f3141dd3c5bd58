import { Injectable } from '@nestjs/common';
import type { MeasureDeliveryView, RecordDeliveryRequest } from '@hakika/contracts';
import { refuseDelivery, type MeasureState } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor, RuleRefusal, StaleVersion } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { deliveryView } from './measures.queries';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'measure.delivery-recorded': { measureId: string; hearingId: string; outcome: string; reason: string | null };
  }
}

const EXPECTED = `SELECT d.case_id AS "caseId", m.state, h.held_on::text AS "hearingOn" FROM support.measure_delivery d
  JOIN support.measure m ON m.id = d.measure_id JOIN court.hearing h ON h.id = d.hearing_id
  WHERE d.measure_id = $1 AND d.hearing_id = $2`;
/** Who says so, and when, is signed by the database. */
const RECORD = `UPDATE support.measure_delivery SET outcome = $4, reason = $5, version = version + 1
  WHERE measure_id = $1 AND hearing_id = $2 AND version = $3 RETURNING version`;

interface Expected {
  readonly caseId: string;
  readonly state: MeasureState;
  readonly hearingOn: string;
}

/** Whether what the court ordered was there on the day, and if not, why. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly pack: Pack,
  ) {}

  record(
    actor: Actor,
    { hearingId, measureId, version }: { hearingId: string; measureId: string; version: number },
    { outcome, reason }: RecordDeliveryRequest,
  ): Promise<MeasureDeliveryView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const expected = await this.expected(tx, measureId, hearingId);
      const said = { outcome, reason: reason ?? null };
      const refusal = refuseDelivery(this.pack.law, expected, said, this.clock.today());
      if (refusal) throw new RuleRefusal(refusal);

      const written = await tx.rows(RECORD, [measureId, hearingId, version, outcome, said.reason]);
      if (written.length === 0) throw new StaleVersion();
      await this.audit.record(tx, {
        action: 'measure.delivery-recorded',
        caseId: expected.caseId,
        objectType: 'measure',
        objectId: measureId,
        details: { measureId, hearingId, ...said },
      });
      return deliveryView(tx, measureId, hearingId);
    });
  }

  private async expected(tx: Tx, measureId: string, hearingId: string): Promise<Expected> {
    const expected = await tx.row<Expected>(EXPECTED, [measureId, hearingId]);
    if (!expected) throw new NotFoundForActor();
    return expected;
  }
}
