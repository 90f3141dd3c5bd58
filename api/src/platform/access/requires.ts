import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Permission } from '@hakika/domain';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor';

export const REQUIRES = 'hakika:requires';
export const OPEN_ROUTE = 'hakika:open-route';

/** What a caller must be permitted to do. A route without this, or `@OpenRoute`, refuses everybody. */
export const Requires = (permission: Permission) => SetMetadata(REQUIRES, permission);

/** For the few routes that nobody has to be known for: signing in, health, the description of the API. */
export const OpenRoute = () => SetMetadata(OPEN_ROUTE, true);

export type RequestOfActor = FastifyRequest & { actor?: Actor };

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestOfActor>();
  if (!actor) throw new Error('a route without a session asked for its actor');
  return actor;
});
