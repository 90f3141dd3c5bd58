import { Injectable } from '@nestjs/common';
import type { CustodyEventView, ExhibitView } from '@hakika/contracts';
import { CustodyKind } from '@hakika/domain';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { Outbox } from '../../platform/outbox/outbox';
import { ExhibitsQueries } from '../exhibits/exhibits.queries';
import type { CustodyLink } from './custody-chain';

interface CustodyDetails {
  readonly exhibitId: string;
  readonly custodyEventId: string;
  readonly toUserId: string | null;
  readonly custodySeq: number;
  readonly custodyHash: string;
}

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'exhibit.offered': CustodyDetails;
    'exhibit.accepted': CustodyDetails;
    'exhibit.declined': CustodyDetails;
  }
}
declare module '../../platform/outbox/outbox' {
  interface DomainEvents {
    'exhibit.offered': {
      caseId: string | null;
      exhibitId: string;
      custodyEventId: string;
      fromUserId: string | null;
      toUserId: string | null;
    };
    /** `custodyEventId` is the offer that was answered. */
    'exhibit.answered': { caseId: string | null; exhibitId: string; custodyEventId: string | null; accepted: boolean };
  }
}

/** Tells log, listeners and caller what became of a hand-over. */
@Injectable()
export class CustodyNews {
  constructor(
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly exhibits: ExhibitsQueries,
  ) {}

  async ofOffer(tx: Tx, offered: CustodyLink): Promise<ExhibitView> {
    const { caseId, exhibitId, id: custodyEventId, fromId: fromUserId, toId: toUserId } = offered;
    await this.record(tx, 'exhibit.offered', offered);
    await this.outbox.tell(tx, 'exhibit.offered', { caseId, exhibitId, custodyEventId, fromUserId, toUserId });
    return this.exhibits.view(tx, exhibitId);
  }

  async ofAnswer(tx: Tx, answered: CustodyLink): Promise<CustodyEventView> {
    const { caseId, exhibitId, answers: custodyEventId } = answered;
    const accepted = answered.kind === CustodyKind.Accepted;
    await this.record(tx, accepted ? 'exhibit.accepted' : 'exhibit.declined', answered);
    await this.outbox.tell(tx, 'exhibit.answered', { caseId, exhibitId, custodyEventId, accepted });
    return this.exhibits.custodyEvent(tx, answered.id);
  }

  private record(
    tx: Tx,
    action: 'exhibit.offered' | 'exhibit.accepted' | 'exhibit.declined',
    { id: custodyEventId, exhibitId, caseId, toId: toUserId, seq: custodySeq, hash }: CustodyLink,
  ): Promise<void> {
    const details = { exhibitId, custodyEventId, toUserId, custodySeq, custodyHash: hash.toString('hex') };
    return this.audit.record(tx, { action, caseId, objectType: 'exhibit', objectId: exhibitId, details });
  }
}
