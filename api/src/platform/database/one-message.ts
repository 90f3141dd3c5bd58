import type { Writable } from 'node:stream';
import type { PoolClient, QueryConfig, QueryResult } from 'pg';

/** The driver's own line to the server, which its types do not name. */
interface Wire {
  readonly connection: { readonly stream: Writable };
}

/**
 * Sends statements one after the other without waiting for answers, in one write to the line. They belong to a transaction:
 * after one that fails the server runs no other. Rejects with the first failure once all are answered.
 */
export async function inOneMessage(
  client: PoolClient,
  statements: readonly (string | QueryConfig)[],
): Promise<QueryResult[]> {
  const { stream } = (client as unknown as Wire).connection;
  stream.cork();
  const sent = statements.map((statement) => client.query(statement));
  stream.uncork();
  const answers = await Promise.allSettled(sent);
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  });
}
