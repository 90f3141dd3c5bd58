import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SignInRequest } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { Gate, type Caller } from '../../platform/access/gate';
import { SessionLookup } from '../../platform/access/session-lookup';
import { AppConfig } from '../../platform/config/config';
import { Passwords } from '../../platform/crypto/passwords';
import { Database } from '../../platform/database/database';
import { Unauthenticated } from '../../platform/errors/errors';

/** ASVS: idle a quarter of an hour, at most ten hours. A demo that signs people out while they look is no demo. */
const IDLE_SECONDS = 15 * 60;
const DEMO_IDLE_SECONDS = 4 * 60 * 60;
const LIFETIME = '10 hours';

@Injectable()
export class SessionsService {
  constructor(
    private readonly gate: Gate,
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly lookup: SessionLookup,
    private readonly config: AppConfig,
  ) {}

  /** One answer for a wrong name and a wrong password. Throws `Throttled` with the wait, and locks nobody out. */
  async signIn(request: SignInRequest, caller: Caller & { ip: string }): Promise<{ token: string; actor: Actor }> {
    const username = request.username.trim().toLowerCase();
    const buckets = this.gate.bucketsOf(username, caller.ip);
    await this.gate.refuseTooMany(buckets);

    const stored = await this.gate.credentialOf(username);
    const matches = await this.passwords.matches(request.password, stored?.hash ?? null);
    if (!matches || !stored) {
      await this.gate.countFailure(buckets);
      await this.gate.record('session.refused', 'refused', stored?.userId ?? null, caller);
      throw new Unauthenticated('session.wrong-credentials');
    }
    await this.gate.forgetFailures(buckets);
    return this.start(stored.userId, caller);
  }

  async signOut(actor: Actor): Promise<void> {
    await this.database.api.query('SELECT sec.end_session($1, $2)', [actor.token, 'signed-out']);
    await this.gate.record('session.ended', 'done', actor.userId, { requestId: actor.requestId ?? '', ip: null });
  }

  private async start(userId: string, caller: Caller): Promise<{ token: string; actor: Actor }> {
    const token = randomBytes(32).toString('hex');
    await this.gate.startSession(userId, token, this.config.demo ? DEMO_IDLE_SECONDS : IDLE_SECONDS, LIFETIME);
    const session = await this.lookup.find(token);
    if (!session) throw new Unauthenticated();
    await this.gate.record('session.started', 'done', userId, caller);
    return { token, actor: session.actor };
  }
}
