import { Client, type QueryResult } from 'pg';
import { urlOf } from '../src/platform/database/logins';
import { TEST_KEYRING } from './database';
import type { Api, TestClient } from './use-api';

export const DENIED = { code: '42501' };

/** Somebody who can run any statement under the login of the API, in a session that is theirs. */
export interface RawSql {
  /** Runs statements as somebody, in one transaction, and undoes them. The answer is that of the last. */
  asks(
    client: TestClient,
    ...statements: readonly (readonly [text: string, values?: readonly unknown[]])[]
  ): Promise<QueryResult>;
}

/** Call it before `useApi` in a `describe`: what is cleaned up first must be said first. */
export function rawSql(api: () => Api): RawSql {
  let raw: Client | null = null;
  afterAll(() => raw?.end());

  const connected = async () => {
    if (raw) return raw;
    raw = new Client({ connectionString: urlOf(api().config.databaseUrl, 'api', TEST_KEYRING) });
    await raw.connect();
    return raw;
  };
  return {
    async asks(client, ...statements) {
      const sql = await connected();
      await sql.query('BEGIN');
      try {
        let answer = await sql.query(`SELECT set_config('role', sec.open_ctx($1), true)`, [client.person?.token]);
        for (const [text, values = []] of statements) answer = await sql.query(text, [...values]);
        return answer;
      } finally {
        await sql.query('ROLLBACK');
      }
    },
  };
}
