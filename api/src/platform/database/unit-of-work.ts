import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Client, PoolClient } from 'pg';
import type { Actor } from '../access/actor';
import { Database } from './database';
import { Tx } from './tx';

interface Open {
  readonly tx: Tx;
  readonly sessionId: string;
}

/**
 * The only door to the database, for reads too: without an actor the row policies show nothing.
 *
 * A call inside a call of the same session joins its transaction, so that services may use each other.
 */
@Injectable()
export class UnitOfWork {
  private readonly open = new AsyncLocalStorage<Open>();

  constructor(private readonly database: Database) {}

  async run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const current = this.open.getStore();
    if (current && current.sessionId === actor.sessionId) return work(current.tx);
    return this.begin(actor, work);
  }

  private async begin<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.database.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const tx = new Tx(actor, runner.manager, client);
    try {
      await openContext(client, actor.token);
      const answer = await this.open.run({ tx, sessionId: actor.sessionId }, () => work(tx));
      await client.query('COMMIT');
      tx.committed();
      return answer;
    } catch (error) {
      await undo(client);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** Both go out in one message; the role is part of the answer, so that it cannot be chosen by the caller. */
async function openContext(client: PoolClient, token: string): Promise<void> {
  const begun = client.query('BEGIN');
  const opened = client.query({
    name: 'open-context',
    text: `SELECT set_config('role', sec.open_ctx($1), true)`,
    values: [token],
  });
  await Promise.all([begun, opened]);
}

/** A connection that cannot be rolled back is closed, or the next borrower would wear this one's context. */
async function undo(client: PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
  } catch {
    // The pool throws an ending client away when it comes back.
    void (client as unknown as Client).end().catch(() => undefined);
  }
}
