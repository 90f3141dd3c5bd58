import { Injectable } from '@nestjs/common';
import type { ChangeAccusedRequest } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, RuleRefusal } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { CaseAccess } from '../cases/case-access';
import { Accused } from './accused.entity';
import { faultsOfAccused, refuseAfter } from './accused-facts';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'accused.changed': { fields: readonly string[] };
  }
}

@Injectable()
export class ChangeAccusedService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly audit: Audit,
    private readonly pack: Pack,
  ) {}

  /** What is absent stays, and null clears. */
  change(
    actor: Actor,
    { caseId, accusedId: id }: { caseId: string; accusedId: string },
    version: number,
    request: ChangeAccusedRequest,
  ): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.access.lockForChange(tx, caseId);
      const known = await tx.get(Accused, { id, caseId });
      const faults = faultsOfAccused(this.pack.law, request);
      if (faults.length > 0) throw new InvalidInput(faults);
      const refusal = refuseAfter(known, request);
      if (refusal) throw new RuleRefusal(refusal);
      const changes = Object.entries(request).filter(([, value]) => value !== undefined);
      if (changes.length === 0) return;

      await tx.change(Accused, { id, version }, Object.fromEntries(changes));
      const details = { fields: changes.map(([name]) => name) };
      await this.audit.record(tx, { action: 'accused.changed', caseId, objectType: 'accused', objectId: id, details });
    });
  }
}
