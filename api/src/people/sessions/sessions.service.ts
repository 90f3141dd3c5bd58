import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SignInRequest } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { Gate, type Caller, type Lane } from '../../platform/access/gate';
import { SessionLookup } from '../../platform/access/session-lookup';
import { AppConfig } from '../../platform/config/config';
import { Passwords } from '../../platform/crypto/passwords';
import { Database } from '../../platform/database/database';
import { Unauthenticated } from '../../platform/errors/errors';

/** ASVS: idle a quarter of an hour, at most ten hours. A demo that signs people out while they look is no demo. */
const IDLE_SECONDS = 15 * 60;
const DEMO_IDLE_SECONDS = 4 * 60 * 60;
const LIFETIME = '10 hours';

/** A session that has begun, and what its device is known by. */
export interface SignedIn {
  readonly token: string;
  readonly device: string;
  readonly actor: Actor;
}

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
  async signIn(request: SignInRequest, caller: Caller): Promise<SignedIn> {
    const username = request.username.trim().toLowerCase();
    const lane = await this.gate.reserveAttempt(username, caller);

    const stored = await this.gate.credentialOf(username);
    const matches = await this.matches(request.password, stored?.hash ?? null, lane);
    if (!matches || !stored) {
      await this.gate.record('session.refused', 'refused', stored?.userId ?? null, caller);
      throw new Unauthenticated('session.wrong-credentials');
    }
    await this.gate.forgive(lane);
    return this.start(stored.userId, caller);
  }

  async signOut(actor: Actor): Promise<void> {
    await this.database.api.query('SELECT sec.end_session($1, $2)', [actor.token, 'signed-out']);
    await this.gate.record('session.ended', 'done', actor.userId, { requestId: actor.requestId ?? '', ip: null });
  }

  /** When the machine has no time for it, it was no attempt. */
  private async matches(password: string, hash: string | null, lane: Lane): Promise<boolean> {
    try {
      return await this.passwords.matches(password, hash);
    } catch (error) {
      await this.gate.giveBack(lane);
      throw error;
    }
  }

  private async start(userId: string, caller: Caller): Promise<SignedIn> {
    const [token, fresh] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
    await this.gate.startSession(userId, token, this.config.demo ? DEMO_IDLE_SECONDS : IDLE_SECONDS, LIFETIME);
    const session = await this.lookup.find(token);
    if (!session) throw new Unauthenticated();
    const device = await this.gate.keepDevice(userId, caller.device ?? null, fresh);
    await this.gate.record('session.started', 'done', userId, caller);
    return { token, device, actor: session.actor };
  }
}
