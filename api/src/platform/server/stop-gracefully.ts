import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import type { Stopping } from '../health/stopping';

const DRAIN_MS = 25_000;
/** A client that is about to speak on an idle connection still gets an answer, which tells it to use another. */
const GRACE_MS = 300;
const LOOK_MS = 50;

interface Running {
  readonly nest: INestApplication;
  readonly stopping: Stopping;
}

/**
 * Not ready, then nothing new, then what is on its way is finished, and only then are the connections to the database closed.
 * The answer is the exit code.
 */
export async function stopGracefully({ nest, stopping }: Running, drainMs = DRAIN_MS): Promise<number> {
  if (stopping.hasBegun) return new Promise(() => undefined);
  stopping.begin();
  const server = nest.getHttpServer() as Server;
  await drain(server, drainMs);
  await nest.close();
  return 0;
}

async function drain(server: Server, drainMs: number): Promise<void> {
  if (!server.listening) return;
  // The server's own `close` would cut idle connections at once, under a request that is just arriving.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  // A connection becomes idle when its answer is out; until then it is left alone.
  const since = performance.now();
  const idle = setInterval(() => performance.now() - since > GRACE_MS && server.closeIdleConnections(), LOOK_MS);
  const late = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
