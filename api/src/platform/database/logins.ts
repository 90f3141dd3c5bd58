import { Client } from 'pg';
import type { Keyring } from '../crypto/keyring';

/**
 * The logins of the product, made from the owner's login that `DATABASE_URL` names.
 *
 * `hakika_owner` owns everything and cannot sign in; `hakika_migrate` may become it; `hakika_api` owns nothing and can do
 * nothing without a context; `hakika_import` is the same for the jobs' own scope, and alone may bring history, dated as it was;
 * `hakika_gate` only checks passwords and starts sessions; `hakika_jobs` only runs the queue.
 */
export const LOGINS = {
  api: 'hakika_api',
  import: 'hakika_import',
  gate: 'hakika_gate',
  jobs: 'hakika_jobs',
  migrate: 'hakika_migrate',
} as const;
export type Login = keyof typeof LOGINS;

const SCOPES = [
  'scope_prosecution',
  'scope_police',
  'scope_support',
  'scope_agency',
  'scope_support_agency',
  'scope_station',
  'scope_aggregate',
  'scope_oversight',
  'scope_administration',
  'scope_counselling',
  'scope_service',
];

/** Lock that keeps two starts from making the roles at once. */
const LOCK = 4_242_001;
const OLDEST_SERVER = 150_000;

export class ServerTooOld extends Error {}

/** Makes roles and logins that are missing and sets their passwords. Safe to repeat. */
export async function makeLogins(ownerUrl: string, keyring: Keyring): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    for (const role of ['hakika_owner', 'hakika_figures', ...SCOPES]) await makeRole(client, role, 'NOLOGIN');
    for (const login of Object.keys(LOGINS) as Login[]) await makeLogin(client, login, keyring);
    await connectRoles(client);
  } finally {
    await client.end();
  }
}

/** The address for one of our own logins at the owner's server. */
export function urlOf(ownerUrl: string, login: Login, keyring: Keyring): string {
  const url = new URL(ownerUrl);
  url.username = LOGINS[login];
  url.password = passwordOf(login, keyring);
  return url.toString();
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(`SELECT current_setting('server_version_num') AS version`);
  if (Number(rows[0]?.version) < OLDEST_SERVER) throw new ServerTooOld('PostgreSQL 15 or later is needed.');
}

async function makeRole(client: Client, name: string, options: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  if (!rowCount) await client.query(`CREATE ROLE ${name} ${options}`);
}

async function makeLogin(client: Client, login: Login, keyring: Keyring): Promise<void> {
  const name = LOGINS[login];
  await makeRole(client, name, 'LOGIN NOINHERIT');
  await client.query(`ALTER ROLE ${name} PASSWORD '${passwordOf(login, keyring)}'`);
}

async function connectRoles(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT quote_ident(current_database()) AS name');
  const database = rows[0]?.name;
  await client.query(`
    GRANT hakika_owner TO ${LOGINS.migrate};
    GRANT hakika_figures TO hakika_owner;
    GRANT ${SCOPES.join(', ')} TO ${LOGINS.api};
    GRANT scope_service TO ${LOGINS.import};
    GRANT CREATE ON DATABASE ${database} TO hakika_owner;
    GRANT CONNECT ON DATABASE ${database} TO ${Object.values(LOGINS).join(', ')};
    REVOKE TEMPORARY ON DATABASE ${database} FROM PUBLIC;
    ALTER ROLE ${LOGINS.api} SET statement_timeout = '5s';
    ALTER ROLE ${LOGINS.api} SET lock_timeout = '2s';
    ALTER ROLE ${LOGINS.api} SET idle_in_transaction_session_timeout = '10s';
    ALTER ROLE ${LOGINS.import} SET lock_timeout = '2s';
    ALTER ROLE ${LOGINS.gate} SET statement_timeout = '5s';
  `);
}

/** Hexadecimal, so that it needs no quoting in SQL or in an address. */
function passwordOf(login: Login, keyring: Keyring): string {
  return keyring.secretFor(`login-${login}`).toString('hex');
}
