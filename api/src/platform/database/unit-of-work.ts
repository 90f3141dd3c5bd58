import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Client, PoolClient } from 'pg';
import type { Actor } from '../access/actor';
import { Database } from './database';
import { inOneMessage } from './one-message';
import { Tx, type Param } from './tx';

interface Open {
  readonly tx: Tx;
  readonly sessionId: string;
}

/** What a reading needs that is one statement. */
export type Reader = Pick<Tx, 'actor' | 'named'>;

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

  /**
   * For what is one statement and nothing after it: context, statement and commit travel in one message. When the context
   * does not open, the transaction is already failed and the statement is not run.
   */
  reader(actor: Actor): Reader {
    const current = this.open.getStore();
    if (current && current.sessionId === actor.sessionId) return current.tx;
    return { actor, named: (name, text, values = []) => this.ask(actor, { name, text, values: [...values] }) };
  }

  private async ask<T extends object>(
    actor: Actor,
    query: { name: string; text: string; values: Param[] },
  ): Promise<T[]> {
    const runner = this.database.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      const [, , answer] = await inOneMessage(client, ['BEGIN', openedBy(actor.token), query, 'COMMIT']);
      return (answer?.rows ?? []) as T[];
    } catch (error) {
      await undo(client);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async begin<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.database.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const tx = new Tx(actor, runner.manager, client);
    try {
      await inOneMessage(client, ['BEGIN', openedBy(actor.token)]);
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

/** The role is part of the answer, so that it cannot be chosen by the caller. */
const openedBy = (token: string) => ({
  name: 'open-context',
  text: `SELECT set_config('role', sec.open_ctx($1), true)`,
  values: [token],
});

/** A connection that cannot be rolled back is closed, or the next borrower would wear this one's context. */
async function undo(client: PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
  } catch {
    // The pool throws an ending client away when it comes back.
    void (client as unknown as Client).end().catch(() => undefined);
  }
}
