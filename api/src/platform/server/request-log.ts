import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/**
 * One line for each request, from a list of what may be in it: the route as it was declared, never the address that was asked for,
 * so that no id, query, body or cookie gets into a log.
 */
export function logRequests(fastify: FastifyInstance): void {
  const logger = new Logger('request');
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    if (route !== '/livez' && route !== '/readyz') {
      const ms = Math.round(reply.elapsedTime * 10) / 10;
      logger.log({ requestId: request.id, method: request.method, route, status: reply.statusCode, ms });
    }
    done();
  });
}
