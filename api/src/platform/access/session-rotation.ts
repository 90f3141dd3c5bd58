import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../database/database';
import type { Actor } from './actor';
import { Csrf } from './csrf';
import { writeToken } from './session-cookie';
import { SessionStrategy } from './session.strategy';

const ROTATE_AFTER_MS = 15 * 60_000;

/** A stolen token is worth little: each is replaced after a quarter of an hour, and using an old one ends the session. */
@Injectable()
export class SessionRotation {
  constructor(
    private readonly database: Database,
    private readonly csrf: Csrf,
    private readonly sessions: SessionStrategy,
  ) {}

  async rotateWhenDue(actor: Actor, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const rotatedAt = this.sessions.rotatedAt(actor.token);
    if (!rotatedAt || Date.now() - rotatedAt.getTime() < ROTATE_AFTER_MS) return;
    const fresh = randomBytes(32).toString('hex');
    const { rows } = await this.database.api.query<{ done: boolean }>({
      name: 'rotate-session',
      text: 'SELECT sec.rotate_session($1, $2) AS done',
      values: [actor.token, fresh],
    });
    this.sessions.forget(actor.token);
    if (rows[0]?.done) writeToken(request, reply, fresh, this.csrf.tokenFor(actor.sessionId));
  }
}
