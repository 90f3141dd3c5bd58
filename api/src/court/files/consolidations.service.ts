import { Injectable } from '@nestjs/common';
import type { ConsolidateCaseRequest } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { CaseAccess } from '../cases/case-access';
import { DocketService } from '../docket/docket.service';
import { FactDetails } from '../docket/fact-details';

/** Two cases that are heard together from a day on (Criminal Procedure Code ss.135-136). Each docket names the other. */
@Injectable()
export class ConsolidationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly docket: DocketService,
    private readonly details: FactDetails,
  ) {}

  join(actor: Actor, caseId: string, { withCaseId, on, source }: ConsolidateCaseRequest): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      if (!(await tx.row('SELECT 1 AS seen FROM court.court_case WHERE id = $1', [caseId])))
        throw new NotFoundForActor();
      await this.details.refuseStrangers(tx, caseId, [{ kind: 'case', id: withCaseId }]);
      // In one order, so that two who join the same cases the other way round wait and do not block one another.
      for (const one of [caseId, withCaseId].sort()) await this.access.lockForChange(tx, one);
      for (const [one, other] of [
        [caseId, withCaseId],
        [withCaseId, caseId],
      ] as const) {
        const details = { withCaseId: other };
        await this.docket.record(tx, one, { type: 'consolidated', occurredOn: on, details, source });
      }
    });
  }
}
