import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx';

/**
 * Every event and what it carries: ids and codes, never a name. A feature adds its own by declaration merging.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- features declare what goes in here
export interface DomainEvents {}

export type EventType = keyof DomainEvents & string;

/** Events leave with the transaction that caused them, or not at all. */
@Injectable()
export class Outbox {
  /** Tells the dispatcher of this process that something is waiting, so that it need not wait for its next round. */
  readonly bell = new EventEmitter();

  async tell<T extends EventType>(tx: Tx, type: T, payload: DomainEvents[T]): Promise<void> {
    await tx.named('outbox-tell', 'INSERT INTO sec.outbox (type, payload) VALUES ($1, $2::jsonb)', [
      type,
      JSON.stringify(payload),
    ]);
    tx.onCommit(() => this.bell.emit('ring'));
  }
}
