import { execFile } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { releaseLock, takeLock } from './pg-lock.mjs';
import { SETTING_NAMES } from './settings.mjs';

const START = path.join(import.meta.dirname, 'start.mjs');

/** Runs a start that is to be refused; none of these comes as far as building or starting anything. */
function start(settings) {
  const outer = Object.entries(process.env).filter(([name]) => ![...SETTING_NAMES, 'NODE_OPTIONS'].includes(name));
  const env = { ...Object.fromEntries(outer), ...settings };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [START], { env, timeout: 20_000 }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

const listen = () =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => resolve(server));
  });

describe('a start that cannot be', () => {
  let folder;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hakika-start-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('says in one line that the port is in use', async () => {
    const other = await listen();
    const { port } = other.address();

    const result = await start({ DATA_DIR: folder, PORT: String(port) });

    other.close();
    expect(result).toEqual({
      code: 1,
      stdout: '',
      stderr: `Port ${port} on 127.0.0.1 is in use: set PORT to another.\n`,
    });
  });

  it('says in one line that the data is in use', async () => {
    takeLock(path.join(folder, 'pg'));

    const result = await start({ DATA_DIR: folder });

    releaseLock(path.join(folder, 'pg'));
    expect(result).toEqual({
      code: 1,
      stdout: '',
      stderr: `Hakika is already running on the data in ${folder} (process ${process.pid}).\n`,
    });
  });

  it('gives one line for each wrong setting', async () => {
    const { code, stderr } = await start({ PORT: 'abc', DEMO: 'maybe' });

    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^PORT="abc" is not a port/),
      expect.stringMatching(/^DEMO="maybe" is not one of on, off/),
    ]);
  });

  it('leaves nothing behind in the data folder', async () => {
    await start({ DATA_DIR: path.join(folder, 'data'), PORT: 'abc' });

    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
