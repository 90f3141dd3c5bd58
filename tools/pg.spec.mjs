import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDatabase, refuseUsedData, withClient } from './database.mjs';
import { readPostmaster } from './pg-lock.mjs';

const DATABASE = path.join(import.meta.dirname, 'database.mjs');

/** Another process that opens the database of a folder, says so, and then holds it. */
async function holdElsewhere(dataDir) {
  const code = `
    import { openDatabase } from ${JSON.stringify(`file://${DATABASE}`)};
    await openDatabase({ DATA_DIR: ${JSON.stringify(dataDir)} });
    console.log('open');
    setInterval(() => {}, 1000);`;
  const env = { ...process.env, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

const one = (url, sql) => withClient(url, async (client) => Object.values((await client.query(sql)).rows[0])[0]);
const modeOf = (file) => fs.statSync(file).mode & 0o777;

describe('the embedded database of a data folder', () => {
  let dataDir;
  let child;
  beforeAll(async () => {
    dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hakika-data-'));
    fs.chmodSync(dataDir, 0o755);
    child = await holdElsewhere(dataDir);
  });
  afterAll(() => {
    child.kill('SIGKILL');
    fs.rmSync(dataDir, { recursive: true, force: true });
  });

  it('is refused to a second start, and lent to a command', async () => {
    expect(() => refuseUsedData({ DATA_DIR: dataDir })).toThrow(`(process ${child.pid})`);
    await expect(openDatabase({ DATA_DIR: dataDir })).rejects.toThrow(
      `is in use by another start (process ${child.pid})`,
    );

    const lent = await openDatabase({ DATA_DIR: dataDir }, { share: true });

    expect(await one(lent.url, 'SELECT 1')).toBe(1);
    await lent.stop();
    expect(await one(lent.url, 'SELECT 2')).toBe(2);
  });

  it('has a password of its own that only its owner can read', () => {
    const file = path.join(dataDir, 'keys/postgres-password');

    expect(fs.readFileSync(file, 'utf8')).toMatch(/^[\da-f]{48}\n$/);
    expect(modeOf(file)).toBe(0o600);
    expect(modeOf(path.dirname(file))).toBe(0o700);
  });

  it('keeps statements, values and details out of its log', async () => {
    const { url } = await openDatabase({ DATA_DIR: dataDir }, { share: true });

    expect(await one(url, 'SHOW log_statement')).toBe('none');
    expect(await one(url, 'SHOW log_min_error_statement')).toBe('panic');
    expect(await one(url, 'SHOW log_parameter_max_length_on_error')).toBe('0');
    expect(await one(url, 'SHOW log_error_verbosity')).toBe('terse');
  });

  it('starts again after its launcher was killed, with its data and even without its password', async () => {
    const lent = await openDatabase({ DATA_DIR: dataDir }, { share: true });
    await withClient(lent.url, (client) => client.query('CREATE TABLE kept AS SELECT 42 AS answer'));
    const orphan = readPostmaster(path.join(dataDir, 'pg')).pid;
    child.kill('SIGKILL');
    await once(child, 'exit');
    fs.rmSync(path.join(dataDir, 'keys/postgres-password'));

    const database = await openDatabase({ DATA_DIR: dataDir });

    expect(() => process.kill(orphan, 0)).toThrow('ESRCH');
    expect(await one(database.url, 'SELECT answer FROM kept')).toBe(42);
    await database.stop();
    expect(fs.existsSync(path.join(dataDir, 'pg.lock'))).toBe(false);
  });

  it('says in one line what is wrong with a database of one’s own', async () => {
    const DATABASE_URL = 'postgres://owner:hush@127.0.0.1:1/hakika';

    await expect(openDatabase({ DATABASE_URL })).rejects.toThrow(
      /^DATABASE_URL cannot be used: nothing answers there\.$/,
    );
  });
});
