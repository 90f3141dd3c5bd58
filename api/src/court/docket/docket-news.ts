import { Injectable } from '@nestjs/common';
import type { DocketState } from '@hakika/domain';
import type { Tx } from '../../platform/database/tx';
import { CustodyNews, type ChangedBy } from '../custody/custody-news';
import { DecisionNews } from '../decisions/decision-news';

/** What a fact did to the whole of a docket, told to each side that must know. */
@Injectable()
export class DocketNews {
  constructor(
    private readonly custody: CustodyNews,
    private readonly decisions: DecisionNews,
  ) {}

  async tell(tx: Tx, by: ChangedBy, before: DocketState, after: DocketState): Promise<void> {
    await this.custody.tell(tx, by, before, after);
    await this.decisions.tellOfDirections(tx, by.caseId, before, after);
  }
}
