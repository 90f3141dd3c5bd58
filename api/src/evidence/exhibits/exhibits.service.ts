import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ExhibitView, LogExhibitRequest } from '@hakika/contracts';
import { CustodyKind, exhibitStatus, refuseLog, refusePutIntoCase } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RuleRefusal } from '../../platform/errors/errors';
import { CustodyLog } from '../custody/custody-log';
import { ExhibitAccess } from './exhibit-access';
import { ExhibitNews } from './exhibit-news';
import { Exhibit } from './exhibit.entity';

/** Items of the evidence log, with or without a case. */
@Injectable()
export class ExhibitsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ExhibitAccess,
    private readonly custody: CustodyLog,
    private readonly news: ExhibitNews,
    private readonly clock: Clock,
  ) {}

  log(actor: Actor, request: LogExhibitRequest): Promise<ExhibitView> {
    return this.unitOfWork.run(actor, async (tx) => {
      if (request.caseId) await this.access.seeCase(tx, request.caseId);
      this.refuse(request);

      const exhibitId = await this.insert(tx, request);
      const collected = await this.custody.append(tx, {
        exhibitId,
        kind: CustodyKind.Collected,
        toId: actor.userId,
        ...(request.foundAt && { occurredAt: new Date(request.foundAt) }),
        place: request.foundPlace ?? null,
      });
      return this.news.ofLogging(tx, request, collected);
    });
  }

  /** An item gets its case once; a wrong one cannot be corrected by moving it, because its number stays with the first. */
  putIntoCase(actor: Actor, exhibitId: string, version: number, caseId: string): Promise<ExhibitView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const exhibit = await this.access.lockVersion(tx, exhibitId, version);
      await this.access.seeCase(tx, caseId);
      const refusal = refusePutIntoCase(exhibit);
      if (refusal) throw new RuleRefusal(refusal);

      await tx.change(Exhibit, exhibit, { caseId, number: await this.access.nextNumber(tx, caseId) });
      return this.news.ofCase(tx, exhibitId, caseId);
    });
  }

  private refuse({ tags = [], foundOn, foundAt, foundPlace, holdingPlace }: LogExhibitRequest): void {
    const found = foundAt ? new Date(foundAt) : null;
    const refusal = refuseLog({
      tags,
      foundOn,
      foundAt: found && { day: this.clock.dayOf(found), ahead: found > this.clock.now() },
      place: holdingPlace ?? foundPlace ?? null,
      today: this.clock.today(),
    });
    if (refusal) throw new RuleRefusal(refusal);
  }

  private async insert(tx: Tx, request: LogExhibitRequest): Promise<string> {
    const { caseId = null, kind, description, sealNumber = null, foundOn, tags = [] } = request;
    const id = randomUUID();
    await tx.insert(Exhibit, {
      id,
      caseId,
      number: caseId ? await this.access.nextNumber(tx, caseId) : null,
      kind,
      description,
      sealNumber,
      foundOn,
      foundAt: request.foundAt ? new Date(request.foundAt) : null,
      foundPlace: request.foundPlace ?? null,
      holdingPlace: request.holdingPlace ?? null,
      tags: [...tags],
      status: exhibitStatus({ tags, sealed: sealNumber !== null, offered: false, movedOn: false }),
      holderId: tx.actor.userId,
      offeredTo: null,
      recordedBy: tx.actor.userId,
    });
    return id;
  }
}
