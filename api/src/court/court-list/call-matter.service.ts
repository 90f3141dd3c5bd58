import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MatterCallView } from '@hakika/contracts';
import { MatterCall, refuseCall } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RuleRefusal } from '../../platform/errors/errors';
import { HearingCalendar } from '../hearings/hearing-calendar';
import { MatterCallEntry } from './matter-call.entity';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'hearing.called': { hearingId: string; said: MatterCall };
  }
}

const LAST = `SELECT c.id, c.said FROM court.matter_call c WHERE c.hearing_id = $1
  AND NOT EXISTS (SELECT FROM court.matter_call later WHERE later.supersedes = c.id)`;
/** The hearing shows the last word and keeps its version: whoever is writing down its outcome is not disturbed. */
const SHOWN = `UPDATE court.hearing SET called = $2 WHERE id = $1`;

/** A matter is called, and a matter is finished, while the court sits. */
@Injectable()
export class CallMatterService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly calendar: HearingCalendar,
  ) {}

  say(actor: Actor, hearingId: string, said: MatterCall): Promise<MatterCallView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const hearing = await this.calendar.takeLatest(tx, hearingId);
      const last = await tx.row<{ id: string; said: MatterCall }>(LAST, [hearingId]);
      const refusal = refuseCall({ ...hearing, said: last?.said ?? MatterCall.Waiting }, said, this.clock.today());
      if (refusal) throw new RuleRefusal(refusal);
      const { caseId } = hearing;
      const entry = { id: randomUUID(), hearingId, caseId, said, supersedes: last?.id ?? null };
      await tx.insert(MatterCallEntry, { ...entry, recordedBy: actor.userId });
      await tx.named('matter-called', SHOWN, [hearingId, said !== MatterCall.Waiting]);
      await this.audit.record(tx, {
        action: 'hearing.called',
        caseId,
        objectType: 'hearing',
        objectId: hearingId,
        details: { hearingId, said },
      });
      return { hearingId, said };
    });
  }
}
