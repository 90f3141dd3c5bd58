import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CustodyFact } from '@hakika/domain';
import type { Tx } from '../../platform/database/tx';
import type { CustodyEntry, CustodyLink } from './custody-chain';
import { CustodyEvent } from './custody-event.entity';

export type CustodyChange = Pick<CustodyEntry, 'exhibitId' | 'kind'> &
  Partial<Pick<CustodyEntry, 'fromId' | 'toId' | 'answers' | 'occurredAt' | 'place' | 'note'>>;

/** Writes the next event of an item. Its place in the chain, its time and its hash are the database's. */
@Injectable()
export class CustodyLog {
  async append(tx: Tx, change: CustodyChange): Promise<CustodyLink> {
    const id = randomUUID();
    await tx.insert(CustodyEvent, { ...change, id, recordedBy: tx.actor.userId });
    return tx.get(CustodyEvent, { id });
  }

  /** All that happened to an item, in order. */
  async factsOf(tx: Tx, exhibitId: string): Promise<readonly CustodyFact[]> {
    const rows = await tx.named<Omit<CustodyFact, 'occurredAt'> & { occurredAt: Date }>('custody-facts', FACTS, [
      exhibitId,
    ]);
    return rows.map((row) => ({ ...row, occurredAt: row.occurredAt.toISOString() }));
  }
}

const FACTS = `SELECT id, kind, from_id AS "fromId", to_id AS "toId", answers, occurred_at AS "occurredAt"
  FROM evidence.custody_event WHERE exhibit_id = $1 ORDER BY seq`;
