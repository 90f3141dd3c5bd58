import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { Keyring, type KeyringFile } from '../src/platform/crypto/keyring';
import { migrate } from '../src/platform/database/migrate';
import { kenya } from '@hakika/jurisdictions';
import { syncReference } from '../src/reference/sync-reference';

const TEMPLATE = 'hakika_template';
/** Keeps parallel workers from making the template twice. */
const LOCK = 4_242_002;

const secret = (letter: string) => Buffer.from(letter.repeat(32)).toString('base64');

/** One keyring for all tests: logins are shared by all databases of the test server. */
export const TEST_KEYRING_FILE: KeyringFile = {
  version: 1,
  keys: { k1: secret('k') },
  current: 'k1',
  pepper: secret('p'),
  server: secret('s'),
};
export const TEST_KEYRING = new Keyring(TEST_KEYRING_FILE);

export interface TestDatabase {
  /** The owner's login. */
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of its own for one test file, cloned from a migrated template. */
export async function freshDatabase(): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await withServer(async (server) => {
    await server.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await server.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [TEMPLATE]);
    if (!rowCount) await makeTemplate(server);
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  });
  return {
    url: urlOfDatabase(name),
    drop: () => withServer(async (server) => void (await server.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

async function makeTemplate(server: Client): Promise<void> {
  await server.query(`DROP DATABASE IF EXISTS ${TEMPLATE}`);
  await server.query(`CREATE DATABASE ${TEMPLATE}`);
  await migrate(urlOfDatabase(TEMPLATE), TEST_KEYRING, kenya.zone);
  await withServer(
    (owner) => syncReference({ rows: (text, values) => owner.query(text, [...values]) }, kenya),
    TEMPLATE,
  );
  await server.query(`ALTER DATABASE ${TEMPLATE} IS_TEMPLATE true`);
}

async function withServer<T>(work: (server: Client) => Promise<T>, database?: string): Promise<T> {
  const server = new Client({ connectionString: database ? urlOfDatabase(database) : serverUrl() });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

function serverUrl(): string {
  const url = process.env['TEST_PG_URL'];
  if (!url) throw new Error('TEST_PG_URL is set by the global set-up of Jest');
  return url;
}

function urlOfDatabase(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.toString();
}
