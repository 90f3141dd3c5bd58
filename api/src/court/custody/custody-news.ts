import { Injectable } from '@nestjs/common';
import { bailChanges, custodyChanges, type BailChange, type Custody, type DocketState } from '@hakika/domain';
import type { Tx } from '../../platform/database/tx';
import { Outbox } from '../../platform/outbox/outbox';

declare module '../../platform/outbox/outbox' {
  interface DomainEvents {
    /** Somebody who was held is free, or the other way round; `milestoneId` is the fact or the correction that did it. */
    'accused.custody-changed': {
      caseId: string;
      milestoneId: string;
      accusedId: string;
      from: Custody;
      to: Custody;
      on: string | null;
    };
    'bail.changed': { caseId: string; milestoneId: string; accusedId: string; change: BailChange };
  }
}

export interface ChangedBy {
  readonly caseId: string;
  readonly milestoneId: string;
}

/** Tells the listeners, the survivor's side above all, what a fact did to the liberty of each accused. */
@Injectable()
export class CustodyNews {
  constructor(private readonly outbox: Outbox) {}

  async tell(tx: Tx, by: ChangedBy, before: DocketState, after: DocketState): Promise<void> {
    for (const change of custodyChanges(before, after)) {
      await this.outbox.tell(tx, 'accused.custody-changed', { ...by, ...change });
    }
    for (const news of bailChanges(before, after)) {
      await this.outbox.tell(tx, 'bail.changed', { ...by, ...news });
    }
  }
}
