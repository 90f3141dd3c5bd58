import { Injectable } from '@nestjs/common';
import type { AnswerHandOverRequest, CustodyEventView, ExhibitView, HandOverRequest } from '@hakika/contracts';
import {
  CustodyKind,
  exhibitStatus,
  foldCustody,
  mayHold,
  refuseHandOver,
  refuseHandOverAnswer,
  type Scope,
} from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor, RuleRefusal } from '../../platform/errors/errors';
import { ExhibitAccess, type LockedExhibit } from '../exhibits/exhibit-access';
import { Exhibit } from '../exhibits/exhibit.entity';
import { CustodyLog } from './custody-log';
import { CustodyNews } from './custody-news';

interface Offer {
  readonly id: string;
  readonly exhibitId: string;
  readonly fromId: string;
  readonly toId: string;
}

/** From one pair of hands to another: offered by who holds it, and theirs until the other accepts. */
@Injectable()
export class HandOversService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ExhibitAccess,
    private readonly log: CustodyLog,
    private readonly news: CustodyNews,
  ) {}

  offer(actor: Actor, exhibitId: string, version: number, request: HandOverRequest): Promise<ExhibitView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const exhibit = await this.access.lockVersion(tx, exhibitId, version);
      await this.refuseOffer(tx, exhibit, request.toUserId);

      const { toUserId: toId, place = null, note = null } = request;
      const { holderId: fromId } = exhibit;
      const offered = await this.log.append(tx, {
        exhibitId,
        kind: CustodyKind.HandedOver,
        fromId,
        toId,
        place,
        note,
      });
      await tx.change(Exhibit, exhibit, { offeredTo: toId, status: await this.status(tx, exhibit) });
      return this.news.ofOffer(tx, offered);
    });
  }

  /** Only for the person it is offered to; to everybody else there is nothing to answer. */
  answer(actor: Actor, custodyEventId: string, request: AnswerHandOverRequest): Promise<CustodyEventView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const offer = await this.takeOffer(tx, custodyEventId);
      const exhibit = await this.access.lockForChange(tx, offer.exhibitId);
      const refusal = refuseHandOverAnswer(foldCustody(await this.log.factsOf(tx, exhibit.id)), offer.id);
      if (refusal) throw new RuleRefusal(refusal);

      const answered = await this.log.append(tx, {
        exhibitId: exhibit.id,
        kind: request.accept ? CustodyKind.Accepted : CustodyKind.Declined,
        fromId: offer.fromId,
        toId: offer.toId,
        answers: offer.id,
        note: request.note ?? null,
      });
      // The log and the answer first: who declines an item of a case that is not theirs does not see it afterwards.
      const view = await this.news.ofAnswer(tx, answered);
      await this.settle(tx, exhibit, request.accept);
      return view;
    });
  }

  private async refuseOffer(tx: Tx, exhibit: LockedExhibit, receiverId: string): Promise<void> {
    const [receiver] = await tx.named<{ scope: Scope }>('custody-receiver', RECEIVER, [receiverId]);
    const refusal = refuseHandOver({
      giverId: tx.actor.userId,
      receiverId,
      receiverMayHold: receiver !== undefined && mayHold(receiver.scope),
      holderId: exhibit.holderId,
      offeredTo: exhibit.offeredTo,
    });
    if (refusal) throw new RuleRefusal(refusal);
  }

  private async takeOffer(tx: Tx, custodyEventId: string): Promise<Offer> {
    const [offer] = await tx.named<Offer>('custody-offer', OFFER, [custodyEventId, tx.actor.userId]);
    if (!offer) throw new NotFoundForActor();
    return offer;
  }

  private async settle(tx: Tx, exhibit: LockedExhibit, accepted: boolean): Promise<void> {
    const status = await this.status(tx, exhibit);
    if (accepted) {
      await tx.change(Exhibit, exhibit, { holderId: tx.actor.userId, offeredTo: null, status });
    } else {
      await tx.named('custody-decline', 'SELECT evidence.decline_offer($1, $2)', [exhibit.id, status]);
    }
  }

  private async status(tx: Tx, { id, tags, sealNumber }: LockedExhibit): Promise<Exhibit['status']> {
    const { offeredTo, movedOn } = foldCustody(await this.log.factsOf(tx, id));
    return exhibitStatus({ tags, sealed: sealNumber !== null, offered: offeredTo !== null, movedOn });
  }
}

const RECEIVER = 'SELECT scope FROM people.app_user WHERE id = $1 AND active';
const OFFER = `SELECT id, exhibit_id AS "exhibitId", from_id AS "fromId", to_id AS "toId" FROM evidence.custody_event
  WHERE id = $1 AND to_id = $2 AND kind = 'handed-over'`;
