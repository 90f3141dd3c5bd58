import { Injectable } from '@nestjs/common';
import type { ExhibitView, LogExhibitRequest } from '@hakika/contracts';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import type { CustodyLink } from '../custody/custody-chain';
import { ExhibitsQueries } from './exhibits.queries';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    /** `custodyHash` ties the log to the chain of the item: neither can be cut without the other showing it. */
    'exhibit.logged': {
      exhibitId: string;
      kind: string;
      tags: readonly string[];
      custodySeq: number;
      custodyHash: string;
    };
    'exhibit.put-into-case': { exhibitId: string };
  }
}

/** Tells log and caller what became of an item. */
@Injectable()
export class ExhibitNews {
  constructor(
    private readonly audit: Audit,
    private readonly exhibits: ExhibitsQueries,
  ) {}

  async ofLogging(tx: Tx, { kind, tags = [] }: LogExhibitRequest, collected: CustodyLink): Promise<ExhibitView> {
    const { exhibitId, caseId, seq, hash } = collected;
    await this.audit.record(tx, {
      action: 'exhibit.logged',
      caseId,
      objectType: 'exhibit',
      objectId: exhibitId,
      details: { exhibitId, kind, tags, custodySeq: seq, custodyHash: hash.toString('hex') },
    });
    return this.exhibits.view(tx, exhibitId);
  }

  async ofCase(tx: Tx, exhibitId: string, caseId: string): Promise<ExhibitView> {
    await this.audit.record(tx, {
      action: 'exhibit.put-into-case',
      caseId,
      objectType: 'exhibit',
      objectId: exhibitId,
      details: { exhibitId },
    });
    return this.exhibits.view(tx, exhibitId);
  }
}
