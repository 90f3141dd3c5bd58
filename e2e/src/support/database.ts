import { Client, type QueryResultRow } from 'pg';
import { given } from './given';

/** Looks into the database of the running system as its owner, past every wall: for what no screen shows. */
export async function rowsOf<Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const { DATABASE_URL } = JSON.parse(given('HAKIKA_COMMAND_ENV')) as { DATABASE_URL: string };
  const client = new Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(sql, [...values]);
    return rows;
  } finally {
    await client.end();
  }
}
