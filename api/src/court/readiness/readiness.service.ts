import { Injectable } from '@nestjs/common';
import type { HearingReadinessView, SayReadinessRequest } from '@hakika/contracts';
import { refuseReadiness, type ReadinessSayable, type ReadinessWord } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { nextId } from '../../platform/database/next-id';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RuleRefusal } from '../../platform/errors/errors';
import { Outbox } from '../../platform/outbox/outbox';
import { ReadinessEntryRow } from './readiness-entry.entity';
import { toReadinessView } from './readiness-view';
import { ReadinessQueries } from './readiness.queries';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'readiness.said': { hearingId: string; subject: ReadinessSayable; word: ReadinessWord };
  }
}
declare module '../../platform/outbox/outbox' {
  interface DomainEvents {
    'readiness.said': { caseId: string; hearingId: string; subject: ReadinessSayable; word: ReadinessWord };
  }
}

/** Ticks what no fact says, and calls a hearing ready. Every word stays; the last one counts. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly queries: ReadinessQueries,
  ) {}

  say(actor: Actor, hearingId: string, request: SayReadinessRequest): Promise<HearingReadinessView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { row, check } = await this.queries.check(tx, hearingId);
      const { subject, word } = request;
      const entry = { subject, word, reason: request.reason?.trim() || null };
      const hearing = { on: row.on, status: row.status, today: this.clock.today() };
      const refusal = refuseReadiness(entry, check, hearing, actor.role);
      if (refusal) throw new RuleRefusal(refusal);
      const { caseId } = row;
      // Of two words in the same moment the later one has the greater id.
      await tx.insert(ReadinessEntryRow, { id: nextId(), hearingId, caseId, ...entry, recordedBy: actor.userId });
      const about = { caseId, objectType: 'hearing', objectId: hearingId };
      await this.audit.record(tx, { action: 'readiness.said', ...about, details: { hearingId, subject, word } });
      await this.outbox.tell(tx, 'readiness.said', { caseId, hearingId, subject, word });
      return toReadinessView(actor, await this.queries.check(tx, hearingId));
    });
  }
}
