import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { openDatabase, withClient } from './database.mjs';
import { freePort, startPg } from './pg.mjs';
import { readSettings, ROOT } from './settings.mjs';
import * as system from './system.mjs';

const run = promisify(execFile);

/** What docs/operations.md tells an operator to make: a login that owns the database, may make roles, and is no superuser. */
const KEEPER = `CREATE ROLE hakika_admin LOGIN CREATEROLE PASSWORD 'hush'`;
const DATABASE = 'CREATE DATABASE hakika OWNER hakika_admin';

describe('somebody’s own PostgreSQL', () => {
  let postgres;
  let dataDir;
  let env;
  let server;

  beforeAll(async () => {
    postgres = await startPg({ ephemeral: true });
    dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hakika-own-'));
    await withClient(postgres.url, async (client) => {
      await client.query(KEEPER);
      await client.query(DATABASE);
    });
    const url = new URL(postgres.url);
    Object.assign(url, { username: 'hakika_admin', password: 'hush', pathname: '/hakika' });
    const { settings, problems } = readSettings({
      DATABASE_URL: url.toString(),
      DATA_DIR: dataDir,
      PORT: String(await freePort()),
    });
    if (problems.length > 0) throw new Error(problems.join(' '));
    env = system.environmentOf(settings, (await openDatabase(settings)).url);
  });
  afterAll(async () => {
    if (server) await system.stopServer(server);
    await postgres.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  });

  /** The command, and what it answered. */
  async function hakika(...args) {
    const { stdout } = await run(process.execPath, ['dist/api/hakika.mjs', ...args], { cwd: ROOT, env });
    return stdout;
  }

  it('is migrated by its owner, again without harm, and served to people who sign in', async () => {
    await hakika('migrate');
    await hakika('migrate');
    const agency = ['--agency', 'OWN', '--agency-name', 'Invented office', '--agency-kind', 'prosecution'];
    const made = await hakika('user', 'add', 'invented', '--name', 'Invented', '--role', 'prosecutor', ...agency);
    server = system.startServer(env, 'ignore');
    const address = system.addressOf('127.0.0.1', env.PORT);
    await system.untilReady(server, address);

    const { initialPassword: password } = JSON.parse(made);
    const signedIn = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'invented', password }),
    });
    const cookie = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]);
    const list = await fetch(`${address}/api/cases`, { headers: { cookie: cookie.join('; ') } });

    expect([signedIn.status, list.status, (await list.json()).items]).toEqual([201, 200, []]);
  }, 180_000);

  it('has no demo, and no login of the product is a superuser or passes a row policy', async () => {
    const { rows } = await withClient(postgres.url, (client) =>
      client.query(`SELECT rolname FROM pg_roles WHERE rolname LIKE 'hakika%' AND (rolsuper OR rolbypassrls)`),
    );

    expect([env.DEMO, rows]).toEqual(['off', []]);
  });
});
