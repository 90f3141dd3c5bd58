import { Injectable } from '@nestjs/common';
import type { ClashesQuery, ClashView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { clashesOf } from './clashes';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'hearing-clashes.read': { on: string; found: number };
  }
}

@Injectable()
export class ClashesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Before a date is given, so that nothing need be taken back. */
  list(actor: Actor, caseId: string, plan: ClashesQuery): Promise<ClashView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await tx.row('SELECT id FROM court.court_case WHERE id = $1', [caseId]);
      if (!found) throw new NotFoundForActor();
      const clashes = await clashesOf(tx, caseId, plan);
      const details = { on: plan.on, found: clashes.length };
      await this.audit.recordRead(tx, { action: 'hearing-clashes.read', caseId, details });
      return clashes;
    });
  }
}
