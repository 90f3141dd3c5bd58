import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Busy } from '../errors/errors';
import { split } from '../http/query';

const IN_FLIGHT_MAX = 200;
/** When half the turns of the loop come later than this, whoever is let in only makes everybody wait longer. */
const LATE_MS = 500;
const LATE_WINDOW_MS = 1_000;
/** One long turn is no overload. */
const LATE_TURNS_MIN = 3;
const LATE_RETRY_SECONDS = 2;
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

/** A process that comes late to everything sends new requests away until it has caught up; what is on its way is finished. */
export function shedLoad(fastify: FastifyInstance, lateMs = LATE_MS, windowMs = LATE_WINDOW_MS): void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  let [since, isLate] = [0, false];
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (isProbe(request)) return done();
    const now = performance.now();
    // How late the start was is nobody's load, so counting begins with the first request.
    if (since === 0) delay.enable();
    if (since === 0 || (now - since >= windowMs && delay.count >= LATE_TURNS_MIN)) {
      isLate = since !== 0 && delay.percentile(50) / 1e6 > lateMs;
      delay.reset();
      since = now;
    }
    done(isLate ? new Busy(LATE_RETRY_SECONDS) : undefined);
  });
  fastify.addHook('onClose', (_instance, done) => {
    delay.disable();
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
