import { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { DEAD_QUEUE, EVENTS_QUEUE, QUEUE_SCHEMA, RETRIES } from '../jobs/queues';
import { LOGINS } from './logins';

const GRANTS = `
  GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${LOGINS.jobs};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${LOGINS.jobs};
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${LOGINS.jobs};
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO ${LOGINS.jobs};`;

/**
 * The queue's own tables, in a schema that only the jobs' login may use; they hold ids, never a name.
 * Made and brought to a newer version as their owner, because at run time the queue may change no table.
 */
export async function makeQueues(migrateUrl: string): Promise<void> {
  const client = new Client({ connectionString: migrateUrl, options: '-c role=hakika_owner' });
  await client.connect();
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => client.query(text, values) },
    schema: QUEUE_SCHEMA,
    supervise: false,
    schedule: false,
  });
  try {
    await boss.start();
    // The events queue names the dead one, so that one comes first.
    if (!(await boss.getQueue(DEAD_QUEUE))) await boss.createQueue(DEAD_QUEUE);
    if (!(await boss.getQueue(EVENTS_QUEUE)))
      await boss.createQueue(EVENTS_QUEUE, { ...RETRIES, deadLetter: DEAD_QUEUE });
    await client.query(GRANTS);
  } finally {
    await boss.stop({ graceful: false });
    await client.end();
  }
}
