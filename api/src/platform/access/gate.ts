import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Keyring } from '../crypto/keyring';
import { Database } from '../database/database';
import { Throttled } from '../errors/errors';

const FAILURES_OF_AN_ACCOUNT = 5;
/** A whole court may sit behind one address, so its colleagues' slips must not keep a person out. */
const FAILURES_OF_A_NETWORK = 100;

/** Where an attempt comes from. */
export interface Caller {
  readonly ip: string | null;
  readonly requestId: string;
}

/** What slows down: the account that is tried, and the neighbourhood it is tried from. */
export interface Buckets {
  readonly account: Buffer;
  readonly network: Buffer;
}

/** The one login that can check a password and start a session, and can do nothing else. */
@Injectable()
export class Gate {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  bucketsOf(username: string, ip: string): Buckets {
    return { account: this.keyed('account', username), network: this.keyed('network', neighbourhoodOf(ip)) };
  }

  /** Throws `Throttled` with the wait; nobody is locked out. */
  async refuseTooMany({ account, network }: Buckets): Promise<void> {
    const [row] = await this.ask<{ until: Date | null }>('SELECT sec.throttled_until($1) AS until', [
      [account, network],
    ]);
    if (row?.until) throw new Throttled(Math.max(1, Math.ceil((row.until.getTime() - Date.now()) / 1000)));
  }

  async countFailure({ account, network }: Buckets): Promise<void> {
    await this.ask('SELECT sec.count_failure($1, $2)', [[account], FAILURES_OF_AN_ACCOUNT]);
    await this.ask('SELECT sec.count_failure($1, $2)', [[network], FAILURES_OF_A_NETWORK]);
  }

  async forgetFailures({ account }: Buckets): Promise<void> {
    await this.ask('SELECT sec.forget_failures($1)', [account]);
  }

  async credentialOf(username: string): Promise<{ userId: string; hash: string } | null> {
    const [row] = await this.ask<{ user_id: string; hash: string }>('SELECT * FROM sec.credential_of($1)', [username]);
    return row ? { userId: row.user_id, hash: row.hash } : null;
  }

  async startSession(userId: string, token: string, idleSeconds: number, lifetime: string): Promise<void> {
    await this.ask('SELECT sec.start_session($1, $2, $3, $4::interval)', [userId, token, idleSeconds, lifetime]);
  }

  /** For what happens before a transaction can be opened for anybody. */
  async record(action: string, outcome: 'done' | 'refused', person: string | null, caller: Caller): Promise<void> {
    const network = caller.ip && this.keyed('log', neighbourhoodOf(caller.ip)).toString('base64url').slice(0, 16);
    const values = [action, outcome, person, caller.requestId, network, '{}'];
    await this.ask('SELECT audit.record_at_the_door($1, $2, $3, $4, $5, $6)', values);
  }

  private async ask<T extends object>(text: string, values: readonly unknown[]): Promise<T[]> {
    return (await this.database.gate.query<T>(text, [...values])).rows;
  }

  private keyed(kind: string, value: string): Buffer {
    return createHmac('sha256', this.keyring.secretFor('throttle')).update(`${kind}|${value}`).digest();
  }
}

/** /24, or /64, so that nobody gets a fresh throttle from a fresh address of his own. */
function neighbourhoodOf(ip: string): string {
  const v4 = ip.replace(/^::ffff:/, '');
  return v4.includes('.') ? v4.split('.').slice(0, 3).join('.') : ip.split(':').slice(0, 4).join(':');
}
