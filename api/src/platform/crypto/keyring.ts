import { createHmac, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Secrets that are never in the database or its backups. All values base64. */
export interface KeyringFile {
  readonly version: 1;
  /** Key-encryption keys by id; `current` wraps what is new. */
  readonly keys: Readonly<Record<string, string>>;
  readonly current: string;
  readonly pepper: string;
  readonly server: string;
}

/** What the keys are for; one secret never serves two purposes. */
export type KeyPurpose =
  | 'csrf'
  | 'log'
  | 'login-api'
  | 'login-gate'
  | 'login-import'
  | 'login-jobs'
  | 'login-migrate'
  | 'network'
  | 'replies'
  | 'service'
  | 'store'
  | 'throttle';

export class Keyring {
  constructor(private readonly file: KeyringFile) {}

  get currentId(): string {
    return this.file.current;
  }

  get ids(): readonly string[] {
    return Object.keys(this.file.keys);
  }

  /** The 32 bytes of a key-encryption key. Throws when the ring has no such key. */
  key(id: string): Buffer {
    const key = this.file.keys[id];
    if (!key) throw new Error(`the keyring has no key ${id}`);
    return Buffer.from(key, 'base64');
  }

  get pepper(): Buffer {
    return Buffer.from(this.file.pepper, 'base64');
  }

  secretFor(purpose: KeyPurpose): Buffer {
    return createHmac('sha256', Buffer.from(this.file.server, 'base64')).update(purpose).digest();
  }
}

/** Reads the keyring, or makes one readable by its owner alone when there is none yet. */
export function openKeyring(file: string): Keyring {
  if (!fs.existsSync(file)) writeKeyring(file, newKeyring());
  return new Keyring(JSON.parse(fs.readFileSync(file, 'utf8')) as KeyringFile);
}

export function newKeyring(): KeyringFile {
  const secret = () => randomBytes(32).toString('base64');
  return { version: 1, keys: { k1: secret() }, current: 'k1', pepper: secret(), server: secret() };
}

function writeKeyring(file: string, ring: KeyringFile): void {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  // Written beside and renamed: a crash leaves the old ring or the new one, never half of one.
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, JSON.stringify(ring, null, 2), { mode: 0o400, flag: 'wx' });
  fs.renameSync(draft, file);
}
