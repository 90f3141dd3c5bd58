import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Busy } from '../errors/errors';
import { split } from '../http/query';

const IN_FLIGHT_MAX = 200;
/** Time for a whole JSON body. */
const BODY_MS = 30_000;
/** A file may take long, but not stand still: this many bytes in each interval. */
const UPLOAD_CHECK_MS = 10_000;
const UPLOAD_BYTES_MIN = 20_000;

export const UPLOAD_TYPE = 'application/octet-stream';

/** More requests than can be served soon are told to come back, at once, instead of all waiting. */
export function limitInFlight(fastify: FastifyInstance, max = IN_FLIGHT_MAX): void {
  let inFlight = 0;
  fastify.addHook('onRequest', (request, reply, done) => {
    if (isProbe(request)) return done();
    if (inFlight >= max) return done(new Busy(1));
    inFlight += 1;
    reply.raw.once('close', () => (inFlight -= 1));
    done();
  });
}

/** Node's own request timeout would cut off an honest upload over a slow line, so bodies are watched here. */
export function limitSlowBodies(fastify: FastifyInstance, bodyMs = BODY_MS, uploadMs = UPLOAD_CHECK_MS): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    if (!hasBody(request)) return done();
    const timer = request.headers['content-type']?.startsWith(UPLOAD_TYPE)
      ? setInterval(uploadWatch(request), uploadMs)
      : setTimeout(() => raw.destroy(), bodyMs);
    timer.unref();
    const stop = () => clearInterval(timer);
    raw.once('end', stop);
    raw.once('close', stop);
    done();
  });
}

function uploadWatch({ raw }: FastifyRequest): () => void {
  let before = raw.socket.bytesRead;
  return () => {
    const now = raw.socket.bytesRead;
    // A stream that nobody reads stands still through no fault of the sender.
    if (now - before < UPLOAD_BYTES_MIN && !raw.isPaused()) raw.destroy();
    before = now;
  };
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const isProbe = ({ raw }: FastifyRequest): boolean => ['/livez', '/readyz'].includes(split(raw.url ?? '')[0]);
