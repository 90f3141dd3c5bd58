import { argon2, createHmac, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { Busy } from '../errors/errors';
import { Keyring } from './keyring';

/** OWASP ASVS 5.0, appendix C: at least 19 MiB with two passes. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const TAG_LENGTH = 32;
const WAITING_MAX = 200;

/** argon2id with a pepper that is not in the database, and no more at once than there are cores. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly nobody: Promise<string>;

  constructor(private readonly keyring: Keyring) {
    this.nobody = this.hash(randomBytes(16).toString('hex'));
  }

  /** A PHC string. Throws `Busy` when too many are waiting. */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(16);
    const tag = await this.derive(password, { salt, memory: MEMORY_KIB, passes: PASSES });
    return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$${base64(salt)}$${base64(tag)}`;
  }

  /** Takes as long for an account that does not exist as for one that does. */
  async matches(password: string, stored: string | null): Promise<boolean> {
    const { salt, tag, memory, passes } = parse(stored ?? (await this.nobody));
    const derived = await this.derive(password, { salt, memory, passes });
    return timingSafeEqual(derived, tag) && stored !== null;
  }

  private async derive(password: string, how: { salt: Buffer; memory: number; passes: number }): Promise<Buffer> {
    await this.enter();
    try {
      const message = createHmac('sha256', this.keyring.pepper).update(password.normalize('NFKC')).digest();
      return await run({
        message,
        nonce: how.salt,
        memory: how.memory,
        passes: how.passes,
        parallelism: 1,
        tagLength: TAG_LENGTH,
      });
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  private async enter(): Promise<void> {
    if (this.running >= availableParallelism()) {
      if (this.waiting.length >= WAITING_MAX) throw new Busy(5);
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.running += 1;
  }
}

function run(parameters: Argon2Parameters): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, tag) => (error ? reject(error) : resolve(tag as Buffer)));
  });
}

function parse(phc: string): { salt: Buffer; tag: Buffer; memory: number; passes: number } {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([^$]+)\$([^$]+)$/.exec(phc);
  if (!found) throw new Error('a stored password hash is not readable');
  const [, memory, passes, salt, tag] = found as unknown as [string, string, string, string, string];
  return {
    memory: Number(memory),
    passes: Number(passes),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
