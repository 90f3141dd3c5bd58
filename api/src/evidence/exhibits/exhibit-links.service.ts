import { Injectable } from '@nestjs/common';
import type { ExhibitView, LinkExhibitRequest } from '@hakika/contracts';
import { refuseLink } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, NotFoundForActor, RuleRefusal } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { ExhibitAccess } from './exhibit-access';
import { ExhibitLink } from './exhibit.entity';
import { ExhibitsQueries } from './exhibits.queries';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'exhibit.linked': { exhibitId: string; countId: string; element: string };
  }
}

/** Says what an item goes to prove. */
@Injectable()
export class ExhibitLinksService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ExhibitAccess,
    private readonly audit: Audit,
    private readonly exhibits: ExhibitsQueries,
    private readonly pack: Pack,
  ) {}

  async link(actor: Actor, exhibitId: string, request: LinkExhibitRequest): Promise<ExhibitView> {
    const { caseId, countId, element } = request;
    if (!this.pack.law.elementKinds.some(({ code }) => code === element)) {
      throw new InvalidInput([{ pointer: '/element', code: 'unknown-code' }]);
    }
    return this.unitOfWork.run(actor, async (tx) => {
      const exhibit = await this.access.lockForChange(tx, exhibitId);
      await this.refuse(tx, exhibit.caseId, request);

      await tx.insert(ExhibitLink, { exhibitId, caseId, countId, element, linkedBy: actor.userId });
      await this.audit.record(tx, {
        action: 'exhibit.linked',
        caseId,
        objectType: 'exhibit',
        objectId: exhibitId,
        details: { exhibitId, countId, element },
      });
      return this.exhibits.view(tx, exhibitId);
    });
  }

  private async refuse(tx: Tx, exhibitCaseId: string | null, { caseId, countId }: LinkExhibitRequest): Promise<void> {
    const [count] = await tx.named<{ withdrawn: boolean }>(
      'exhibit-count',
      'SELECT withdrawn_by IS NOT NULL AS withdrawn FROM court.charge_count WHERE id = $1 AND case_id = $2',
      [countId, caseId],
    );
    const refusal = refuseLink({ exhibitCaseId, caseId, countWithdrawn: count?.withdrawn ?? false });
    if (refusal) throw new RuleRefusal(refusal);
    if (!count) throw new NotFoundForActor();
  }
}
