import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { may, type Permission } from '@hakika/domain';
import { NotFoundForActor, Unauthenticated } from '../errors/errors';
import { Csrf } from './csrf';
import { OPEN_ROUTE, REQUIRES, type RequestOfActor } from './requires';
import { SessionGuard } from './session.guard';
import { SessionRotation } from './session-rotation';

/** Global. Who is it, does the request come from our own page, and may they do this at all. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly session: SessionGuard,
    private readonly csrf: Csrf,
    private readonly rotation: SessionRotation,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN_ROUTE, targets)) return true;
    const required = this.reflector.getAllAndOverride<Permission | undefined>(REQUIRES, targets);
    if (!required) throw new NotFoundForActor();

    await this.session.canActivate(context);
    const request = context.switchToHttp().getRequest<RequestOfActor>();
    if (!request.actor) throw new Unauthenticated();
    this.csrf.check(request, request.actor.sessionId);
    if (!may(request.actor.scope, required)) throw new NotFoundForActor();
    await this.rotation.rotateWhenDue(request.actor, request, context.switchToHttp().getResponse<FastifyReply>());
    return true;
  }
}
