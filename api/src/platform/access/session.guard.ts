import { Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { Unauthenticated } from '../errors/errors';
import type { Actor } from './actor';

/** Passport's guard over our strategy; what it finds stands on the request as `actor`. */
@Injectable()
export class SessionGuard extends AuthGuard('session') {
  override getAuthenticateOptions() {
    return { session: false, property: 'actor' };
  }

  override handleRequest<T = Actor>(error: Error | null, actor: T | false): T {
    if (error) throw error;
    if (!actor) throw new Unauthenticated();
    return actor;
  }
}
