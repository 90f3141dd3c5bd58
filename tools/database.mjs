/** The database of an installation: somebody's own, the embedded one of a data folder, or that of a running start. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { holderOf, readPostmaster } from './pg-lock.mjs';
import { startPg } from './pg.mjs';
import { Problem } from './problem.mjs';

const OLDEST_POSTGRES = 15;
const clusterOf = (dataDir) => path.join(dataDir, 'pg');
const passwordFileOf = (dataDir) => path.join(dataDir, 'keys', 'postgres-password');

const CONNECTION_PROBLEMS = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'the password is wrong',
  28000: 'this user may not log in',
  '3D000': 'there is no such database',
};

/** Runs `use` with one connection. */
export async function withClient(url, use) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that stops closes the connection from its side; whoever asks next gets the error.
  client.on('error', () => {});
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}

async function checkOwnDatabase(url) {
  const version = await withClient(url, async (client) => {
    const { rows } = await client.query('SHOW server_version_num');
    return Math.floor(Number(rows[0].server_version_num) / 10_000);
  }).catch((error) => {
    const reason = CONNECTION_PROBLEMS[error.code] ?? error.code ?? 'the connection failed';
    throw new Problem(`DATABASE_URL cannot be used: ${reason}.`);
  });
  if (version >= OLDEST_POSTGRES) return;
  throw new Problem(`DATABASE_URL is PostgreSQL ${version}: Hakika needs ${OLDEST_POSTGRES} or later.`);
}

/** The password of the embedded cluster: made once, kept with the other keys, readable by its owner alone. */
function ownPassword(dataDir) {
  const file = passwordFileOf(dataDir);
  if (fs.existsSync(file)) return { password: fs.readFileSync(file, 'utf8').trim(), newPassword: false };
  const password = randomBytes(24).toString('hex');
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  fs.writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return { password, newPassword: true };
}

/** The address of the embedded database that another process keeps running for this data folder, or null. */
function findRunning(dataDir) {
  const cluster = clusterOf(dataDir);
  const postmaster = holderOf(cluster) ? readPostmaster(cluster) : null;
  if (!postmaster?.ready) return null;
  const { password } = ownPassword(dataDir);
  return `postgres://postgres:${password}@127.0.0.1:${postmaster.port}/postgres`;
}

/**
 * Opens the database of `settings`. `share` borrows a running embedded one instead of refusing to start a second.
 * @returns {Promise<{url: string, isNew: boolean, exited?: Promise<void>, stop: Function}>}
 */
export async function openDatabase({ DATABASE_URL, DATA_DIR }, { share = false } = {}) {
  if (DATABASE_URL) {
    await checkOwnDatabase(DATABASE_URL);
    return { url: DATABASE_URL, isNew: false, stop: async () => {} };
  }
  const running = share && findRunning(DATA_DIR);
  if (running) return { url: running, isNew: false, stop: async () => {} };

  fs.mkdirSync(DATA_DIR, { recursive: true, mode: 0o755 });
  const isNew = !fs.existsSync(clusterOf(DATA_DIR));
  const { url, exited, stop } = await startPg({ dir: clusterOf(DATA_DIR), ...ownPassword(DATA_DIR) });
  return { url, isNew, exited, stop };
}

/** Refuses a data folder that another start is using. */
export function refuseUsedData({ DATABASE_URL, DATA_DIR }) {
  const holder = DATABASE_URL ? null : holderOf(clusterOf(DATA_DIR));
  if (holder) throw new Problem(`Hakika is already running on the data in ${DATA_DIR} (process ${holder}).`);
}

/** Whether no case was ever opened in a migrated database. */
export function hasNoCase(url) {
  return withClient(url, async (client) => {
    // An owner who is bound by the row policies would see no case of anybody and take the database for empty.
    await client.query('SET row_security = off');
    const found = await client.query('SELECT FROM court.court_case LIMIT 1').catch((error) => {
      if (error.code !== '42501') throw error;
      // A name with its schema would ask for rights on the schema, which an owner's login need not have.
      return client.query(`SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'court' AND c.relname = 'court_case' AND pg_relation_size(c.oid) > 0`);
    });
    return found.rowCount === 0;
  });
}
