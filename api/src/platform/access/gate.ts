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
  /** The token of the device, when the browser has one. */
  readonly device?: string | null;
}

/** What an attempt counts against, and how many each may take before it slows down. */
export interface Lane {
  readonly buckets: readonly Buffer[];
  readonly allowed: readonly number[];
}

/** The one login that can check a password and start a session, and can do nothing else. */
@Injectable()
export class Gate {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  /**
   * Counts an attempt before its password is looked at. From a device where this person has signed in before it counts
   * for that device alone: whoever guesses from elsewhere cannot keep the owner out. Throws `Throttled` with the wait.
   */
  async reserveAttempt(username: string, { ip, device = null }: Caller): Promise<Lane> {
    const lane = await this.laneOf(username, ip ?? '', device);
    const [row] = await this.ask<{ until: Date | null }>('SELECT sec.reserve_attempt($1, $2) AS until', valuesOf(lane));
    if (row?.until) throw new Throttled(Math.max(1, Math.ceil((row.until.getTime() - Date.now()) / 1000)));
    return lane;
  }

  /** For an attempt at which nobody came to look. */
  async giveBack(lane: Lane): Promise<void> {
    await this.ask('SELECT sec.give_back_attempt($1, $2)', valuesOf(lane));
  }

  /** The password was right: what was counted for this account or device is forgotten, the network gets its one back. */
  async forgive(lane: Lane): Promise<void> {
    await this.giveBack(lane);
    await this.ask('SELECT sec.forget_failures($1)', [lane.buckets[0]]);
  }

  /** The token that this device is known by from now on. */
  async keepDevice(userId: string, device: string | null, fresh: string): Promise<string> {
    const [row] = await this.ask<{ kept: string }>('SELECT sec.keep_device($1, $2, $3) AS kept', [
      userId,
      device,
      fresh,
    ]);
    return row?.kept ?? fresh;
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

  private async laneOf(username: string, ip: string, device: string | null): Promise<Lane> {
    if (device && (await this.isKnown(username, device)))
      return { buckets: [this.keyed('device', `${device}|${username}`)], allowed: [FAILURES_OF_AN_ACCOUNT] };
    return {
      buckets: [this.keyed('account', username), this.keyed('network', neighbourhoodOf(ip))],
      allowed: [FAILURES_OF_AN_ACCOUNT, FAILURES_OF_A_NETWORK],
    };
  }

  private async isKnown(username: string, device: string): Promise<boolean> {
    const [row] = await this.ask<{ known: boolean }>('SELECT sec.knows_device($1, $2) AS known', [device, username]);
    return row?.known ?? false;
  }

  private async ask<T extends object>(text: string, values: readonly unknown[]): Promise<T[]> {
    return (await this.database.gate.query<T>(text, [...values])).rows;
  }

  private keyed(kind: string, value: string): Buffer {
    return createHmac('sha256', this.keyring.secretFor('throttle')).update(`${kind}|${value}`).digest();
  }
}

const valuesOf = ({ buckets, allowed }: Lane) => [buckets, allowed];

/** /24, or /64, so that nobody gets a fresh throttle from a fresh address of his own. */
function neighbourhoodOf(ip: string): string {
  const v4 = ip.replace(/^::ffff:/, '');
  return v4.includes('.') ? v4.split('.').slice(0, 3).join('.') : ip.split(':').slice(0, 4).join(':');
}
