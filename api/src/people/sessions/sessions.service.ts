import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SessionView, SignInRequest } from '@hakika/contracts';
import { PERMISSIONS } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { SessionLookup } from '../../platform/access/session-lookup';
import { Clock } from '../../platform/clock/clock';
import { AppConfig } from '../../platform/config/config';
import { Keyring } from '../../platform/crypto/keyring';
import { Passwords } from '../../platform/crypto/passwords';
import { Database } from '../../platform/database/database';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Throttled, Unauthenticated } from '../../platform/errors/errors';

/** ASVS: idle a quarter of an hour, at most ten hours. A demo that signs people out while they look is no demo. */
const IDLE_SECONDS = 15 * 60;
const DEMO_IDLE_SECONDS = 4 * 60 * 60;
const LIFETIME = '10 hours';
const FAILURES_ALLOWED = 5;

/** Where an attempt comes from. */
export interface Caller {
  readonly ip: string;
  readonly requestId: string;
}

@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly lookup: SessionLookup,
    private readonly keyring: Keyring,
    private readonly unitOfWork: UnitOfWork,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** One answer for a wrong name and a wrong password. Throws `Throttled` with the wait, and locks nobody out. */
  async signIn(request: SignInRequest, caller: Caller): Promise<{ token: string; actor: Actor }> {
    const username = request.username.trim().toLowerCase();
    const buckets = [this.bucket('account', username), this.bucket('network', networkOf(caller.ip))] as const;
    await this.refuseTooMany(buckets);

    const stored = await this.credentialOf(username);
    if (!(await this.passwords.matches(request.password, stored?.hash ?? null)) || !stored) {
      await this.gate('SELECT sec.count_failure($1, $2)', [[...buckets], FAILURES_ALLOWED]);
      await this.log('session.refused', 'refused', stored?.user_id ?? null, caller);
      throw new Unauthenticated('session.wrong-credentials');
    }
    await this.gate('SELECT sec.forget_failures($1)', [buckets[0]]);
    return this.start(stored.user_id, caller);
  }

  async signOut(actor: Actor): Promise<void> {
    await this.database.api.query('SELECT sec.end_session($1, $2)', [actor.token, 'signed-out']);
    await this.log('session.ended', 'done', actor.userId, { requestId: actor.requestId ?? '', ip: '' });
  }

  async view(actor: Actor): Promise<SessionView> {
    const session = await this.lookup.find(actor.token);
    if (!session) throw new Unauthenticated();
    return {
      user: {
        id: actor.userId,
        displayName: actor.displayName,
        username: actor.username,
        role: actor.role,
        agencyName: actor.agencyName,
        stationName: await this.stationName(actor),
        language: actor.language,
      },
      permissions: PERMISSIONS[actor.scope],
      demo: this.config.demo,
      today: this.clock.today(),
      expiresAt: session.expiresAt.toISOString(),
    };
  }

  private async start(userId: string, caller: Caller): Promise<{ token: string; actor: Actor }> {
    const token = randomBytes(32).toString('hex');
    const idle = this.config.demo ? DEMO_IDLE_SECONDS : IDLE_SECONDS;
    await this.gate('SELECT sec.start_session($1, $2, $3, $4::interval)', [userId, token, idle, LIFETIME]);
    const session = await this.lookup.find(token);
    if (!session) throw new Unauthenticated();
    await this.log('session.started', 'done', userId, caller);
    return { token, actor: session.actor };
  }

  private async refuseTooMany(buckets: readonly Buffer[]): Promise<void> {
    const [row] = await this.gate<{ until: Date | null }>('SELECT sec.throttled_until($1) AS until', [[...buckets]]);
    if (row?.until) throw new Throttled(Math.max(1, Math.ceil((row.until.getTime() - Date.now()) / 1000)));
  }

  private async credentialOf(username: string): Promise<{ user_id: string; hash: string } | null> {
    const [row] = await this.gate<{ user_id: string; hash: string }>('SELECT * FROM sec.credential_of($1)', [username]);
    return row ?? null;
  }

  private async log(action: string, outcome: 'done' | 'refused', person: string | null, caller: Caller): Promise<void> {
    const network = caller.ip ? this.bucket('log', networkOf(caller.ip)).toString('base64url').slice(0, 16) : null;
    await this.gate('SELECT audit.record_at_the_door($1, $2, $3, $4, $5, $6)', [action, outcome, person, caller.requestId, network, '{}']);
  }

  private async gate<T extends object>(text: string, values: readonly unknown[]): Promise<T[]> {
    return (await this.database.gate.query<T>(text, [...values])).rows;
  }

  private bucket(kind: string, value: string): Buffer {
    return createHmac('sha256', this.keyring.secretFor('throttle')).update(`${kind}|${value}`).digest();
  }

  private async stationName(actor: Actor): Promise<string | null> {
    if (!actor.stationId) return null;
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await tx.row<{ name: string }>('SELECT name FROM reference.station WHERE id = $1', [actor.stationId]);
      return row?.name ?? null;
    });
  }
}

/** A neighbourhood of addresses: /24, or /64, so that nobody gets a fresh throttle from a fresh address of his own. */
function networkOf(ip: string): string {
  const v4 = ip.replace(/^::ffff:/, '');
  if (v4.includes('.')) return v4.split('.').slice(0, 3).join('.');
  return ip.split(':').slice(0, 4).join(':');
}
