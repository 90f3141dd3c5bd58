import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Strategy } from 'passport-custom';
import { Database } from '../database/database';
import { Keyring } from '../crypto/keyring';
import type { Actor } from './actor';
import { readToken } from './session-cookie';
import { SessionLookup, type LiveSession } from './session-lookup';

const REMEMBERED_MS = 5_000;
const REMEMBERED_MAX = 5_000;
const TOUCH_AFTER_MS = 60_000;

/**
 * Recognises a person by the opaque token in the cookie.
 *
 * What it finds it remembers for a few seconds. That never outlives the session: every transaction opens its context
 * with the token itself, and the database refuses one that has ended.
 */
@Injectable()
export class SessionStrategy extends PassportStrategy(Strategy, 'session') {
  private readonly remembered = new Map<string, { session: LiveSession; until: number }>();
  private readonly networkSecret: Buffer;

  constructor(
    private readonly lookup: SessionLookup,
    private readonly database: Database,
    keyring: Keyring,
  ) {
    super();
    this.networkSecret = keyring.secretFor('network');
  }

  async validate(request: FastifyRequest & { res?: FastifyReply }): Promise<Actor | false> {
    const token = readToken(request);
    if (!token) return false;
    const session = await this.sessionOf(token);
    if (!session) return false;
    return { ...session.actor, requestId: String(request.id), network: this.networkOf(request.ip) };
  }

  /** When the token was last replaced, as far as it is remembered. */
  rotatedAt(token: string): Date | null {
    return this.remembered.get(token)?.session.rotatedAt ?? null;
  }

  forget(token: string): void {
    this.remembered.delete(token);
  }

  private async sessionOf(token: string): Promise<LiveSession | null> {
    const known = this.remembered.get(token);
    if (known && known.until > performance.now()) return known.session;
    const session = await this.lookup.find(token);
    if (!session) return this.refuse(token);
    if (Date.now() - session.seenAt.getTime() > TOUCH_AFTER_MS) await this.call('touch_session', token);
    if (this.remembered.size >= REMEMBERED_MAX) this.remembered.clear();
    this.remembered.set(token, { session, until: performance.now() + REMEMBERED_MS });
    return session;
  }

  /** A token that was rotated away long ago is in the wrong hands; its whole session ends. */
  private async refuse(token: string): Promise<null> {
    this.remembered.delete(token);
    await this.call('end_reused_session', token);
    return null;
  }

  private async call(what: 'touch_session' | 'end_reused_session', token: string): Promise<void> {
    await this.database.api.query({ name: what, text: `SELECT sec.${what}($1)`, values: [token] });
  }

  /** Addresses are kept as a keyed hash of the network, enough to see a pattern and not enough to find a person. */
  private networkOf(ip: string): string {
    return createHmac('sha256', this.networkSecret).update(ip).digest('base64url').slice(0, 16);
  }
}
