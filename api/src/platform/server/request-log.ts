import { createHmac } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { RequestOfActor } from '../access/requires';
import type { Keyring } from '../crypto/keyring';

/** The same for one person from line to line, so that an operator can follow them; whose it is, the keyring alone could tell. */
export function nameInLog(keyring: Keyring, userId: string): string {
  return createHmac('sha256', keyring.secretFor('log')).update(userId).digest('base64url').slice(0, 16);
}

/**
 * One line for each request, from a list of what may be in it: the route as it was declared, never the address that was asked for,
 * so that no id, query, body or cookie gets into a log.
 */
export function logRequests(fastify: FastifyInstance, nameOf: (userId: string) => string): void {
  const logger = new Logger('request');
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    if (route !== '/livez' && route !== '/readyz') {
      const { actor } = request as RequestOfActor;
      const ms = Math.round(reply.elapsedTime * 10) / 10;
      const user = actor && { user: nameOf(actor.userId) };
      logger.log({ requestId: request.id, method: request.method, route, status: reply.statusCode, ms, ...user });
    }
    done();
  });
}
