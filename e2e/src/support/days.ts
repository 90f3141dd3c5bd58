import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { eventually } from './patience';
import { given } from './given';

const ROOT = path.resolve(__dirname, '../../..');

/** The same system, as it stood on another day. */
export interface CourtDay {
  readonly address: string;
  readonly now: string;
}

/**
 * Another server on the same database whose clock stands on the morning of a day: what happens in court can be said on
 * its day alone, and not for days gone by.
 */
export async function onTheDay<T>(day: string, play: (on: CourtDay) => Promise<T>): Promise<T> {
  const [port, now] = [await freePort(), `${day}T06:00:00.000Z`];
  const env = {
    ...(JSON.parse(given('HAKIKA_COMMAND_ENV')) as NodeJS.ProcessEnv),
    PORT: String(port),
    HAKIKA_NOW: now,
  };
  const log = fs.openSync(given('HAKIKA_SERVER_LOG'), 'a');
  const server = spawn(process.execPath, ['dist/api/main.mjs'], { cwd: ROOT, env, stdio: ['ignore', log, log] });
  const address = `http://127.0.0.1:${port}`;
  try {
    await eventually(() => isReady(address));
    return await play({ address, now });
  } finally {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    fs.closeSync(log);
  }
}

const isReady = (address: string) =>
  fetch(`${address}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
