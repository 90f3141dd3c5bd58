import { startPg } from '../../tools/pg.mjs';

/** One throw-away PostgreSQL for the run; each database test clones its own database from a template in it. */
export default async function startTestDatabase() {
  if (process.env.TEST_PG_URL) return;
  globalThis.__HAKIKA_TEST_PG__ = await startPg({ ephemeral: true });
  process.env.TEST_PG_URL = globalThis.__HAKIKA_TEST_PG__.url;
}
