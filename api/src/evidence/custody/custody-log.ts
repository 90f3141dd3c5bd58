import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CustodyFact } from '@hakika/domain';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { chainStart, link, type CustodyEntry, type CustodyLink } from './custody-chain';
import { CustodyEvent } from './custody-event.entity';

export type CustodyChange = Pick<CustodyEntry, 'exhibitId' | 'caseId' | 'kind'> &
  Partial<Pick<CustodyEntry, 'fromId' | 'toId' | 'answers' | 'occurredAt' | 'place' | 'note'>>;

const NOTHING_MORE = { fromId: null, toId: null, answers: null, place: null, note: null } as const;

/** Writes the next event of an item. The item must be locked, or new in this transaction. */
@Injectable()
export class CustodyLog {
  constructor(private readonly clock: Clock) {}

  async append(tx: Tx, change: CustodyChange): Promise<CustodyLink> {
    const [last] = await tx.named<{ seq: number; hash: Buffer }>('custody-last', LAST, [change.exhibitId]);
    const now = this.clock.now();
    const next = link({
      ...NOTHING_MORE,
      occurredAt: now,
      ...change,
      id: randomUUID(),
      seq: (last?.seq ?? 0) + 1,
      recordedBy: tx.actor.userId,
      recordedAt: now,
      prevHash: last?.hash ?? chainStart(change.exhibitId),
    });
    await tx.insert(CustodyEvent, { ...next });
    return next;
  }

  /** All that happened to an item, in order. */
  async factsOf(tx: Tx, exhibitId: string): Promise<readonly CustodyFact[]> {
    const rows = await tx.named<Omit<CustodyFact, 'occurredAt'> & { occurredAt: Date }>('custody-facts', FACTS, [
      exhibitId,
    ]);
    return rows.map((row) => ({ ...row, occurredAt: row.occurredAt.toISOString() }));
  }
}

const LAST = 'SELECT seq, hash FROM evidence.custody_event WHERE exhibit_id = $1 ORDER BY seq DESC LIMIT 1';
const FACTS = `SELECT id, kind, from_id AS "fromId", to_id AS "toId", answers, occurred_at AS "occurredAt"
  FROM evidence.custody_event WHERE exhibit_id = $1 ORDER BY seq`;
