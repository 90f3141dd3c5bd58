import { Injectable } from '@nestjs/common';
import type { CaseAgencyView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { Outbox } from '../../platform/outbox/outbox';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'case-agencies.read': Record<never, never>;
    'case.shared': { agencyId: string };
  }
}
declare module '../../platform/outbox/outbox' {
  interface DomainEvents {
    'case.shared': { caseId: string; agencyId: string };
  }
}

const AGENCIES = `SELECT a.id, a.name, a.kind, g.case_id IS NOT NULL AS "onCase"
  FROM people.agency a LEFT JOIN court.case_agency g ON g.agency_id = a.id AND g.case_id = $1
  WHERE a.kind IN ('prosecution', 'police', 'support') ORDER BY a.kind, a.name`;

/** Which agencies work on a case. Whether somebody may bring one in is the database's answer. */
@Injectable()
export class CaseAgenciesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  list(actor: Actor, caseId: string): Promise<CaseAgencyView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await tx.row('SELECT id FROM court.court_case WHERE id = $1', [caseId]);
      if (!found) throw new NotFoundForActor();
      await this.audit.recordRead(tx, { action: 'case-agencies.read', caseId, details: {} });
      return agenciesOf(tx, caseId);
    });
  }

  /** Gives the agency's supervisors sight of the case. Bringing in one that is there already changes nothing. */
  share(actor: Actor, caseId: string, agencyId: string): Promise<CaseAgencyView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const answer = await tx.row<{ done: boolean }>('SELECT court.share_with_agency($1, $2) AS done', [
        caseId,
        agencyId,
      ]);
      if (!answer?.done) throw new NotFoundForActor();
      const object = { caseId, objectType: 'agency', objectId: agencyId };
      await this.audit.record(tx, { action: 'case.shared', ...object, details: { agencyId } });
      await this.outbox.tell(tx, 'case.shared', { caseId, agencyId });
      return agenciesOf(tx, caseId);
    });
  }
}

function agenciesOf(tx: Tx, caseId: string): Promise<CaseAgencyView[]> {
  return tx.rows<CaseAgencyView>(AGENCIES, [caseId]);
}
