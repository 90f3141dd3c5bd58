import { Injectable } from '@nestjs/common';
import type { CaseView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork, type Reader } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { readCasePage } from './case-page.query';
import { toCaseView } from './case-view';

@Injectable()
export class CasesQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pack: Pack,
    private readonly clock: Clock,
  ) {}

  view(actor: Actor, caseId: string): Promise<CaseView> {
    return this.viewIn(this.unitOfWork.reader(actor), caseId);
  }

  /** For a change that answers with the case as it is now. */
  async viewIn(reader: Reader, caseId: string): Promise<CaseView> {
    const page = await readCasePage(reader, caseId);
    if (!page) throw new NotFoundForActor();
    return toCaseView(this.pack.law, page, this.clock.today());
  }
}
