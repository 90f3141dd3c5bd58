import { Injectable } from '@nestjs/common';
import type { ChangeCaseRequest } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { CaseAccess } from './case-access';
import { faultsOfFacts } from './case-facts';
import { CourtCase } from './court-case.entity';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'case.changed': { fields: readonly string[] };
  }
}

@Injectable()
export class ChangeCaseService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly pack: Pack,
  ) {}

  /** What is absent stays. */
  change(actor: Actor, caseId: string, version: number, request: ChangeCaseRequest): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const known = await this.access.lockVersion(tx, caseId, version);
      const faults = faultsOfFacts(this.pack.law, request);
      if (faults.length > 0) throw new InvalidInput(faults);
      const changes = Object.entries(request).filter(([, value]) => value !== undefined);
      if (changes.length === 0) return;

      await tx.change(CourtCase, known, { ...Object.fromEntries(changes), lastActivityAt: this.clock.now() });
      const details = { fields: changes.map(([name]) => name) };
      await this.audit.record(tx, { action: 'case.changed', caseId, objectType: 'case', objectId: caseId, details });
    });
  }
}
