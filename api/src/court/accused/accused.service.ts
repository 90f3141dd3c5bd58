import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AddAccusedRequest, AddedAccusedView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, RuleRefusal } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { CaseAccess } from '../cases/case-access';
import { labelOf } from '../docket/docket-facts';
import { DocketService } from '../docket/docket.service';
import { Accused } from './accused.entity';
import { faultsOfAccused, refuseAfter } from './accused-facts';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'accused.added': { label: string };
  }
}

const NEXT_NUMBER = 'SELECT coalesce(max(number), 0) + 1 AS number FROM court.accused WHERE case_id = $1';

@Injectable()
export class AccusedService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly docket: DocketService,
    private readonly audit: Audit,
    private readonly pack: Pack,
  ) {}

  add(actor: Actor, caseId: string, request: AddAccusedRequest): Promise<AddedAccusedView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.access.lockForChange(tx, caseId);
      this.refuse(request);
      const number = (await tx.row<{ number: number }>(NEXT_NUMBER, [caseId]))?.number ?? 1;
      const added = { id: randomUUID(), label: labelOf(number) };
      const start = { stage: 'report', custody: 'at-large', live: true } as const;
      await tx.insert(Accused, { ...request, ...start, id: added.id, caseId, number });
      await this.docket.project(tx, caseId);
      const details = { label: added.label };
      await this.audit.record(tx, {
        action: 'accused.added',
        caseId,
        objectType: 'accused',
        objectId: added.id,
        details,
      });
      return added;
    });
  }

  private refuse(request: AddAccusedRequest): void {
    const faults = faultsOfAccused(this.pack.law, request);
    if (faults.length > 0) throw new InvalidInput(faults);
    const refusal = refuseAfter({}, request);
    if (refusal) throw new RuleRefusal(refusal);
  }
}
