import { Injectable } from '@nestjs/common';
import { Keyring } from '../crypto/keyring';
import type { Actor } from './actor';
import { serviceToken } from './service-token';
import { SessionLookup } from './session-lookup';

/** The actor of jobs and of the command line: it sees all cases and is seen in the log like everybody else. */
@Injectable()
export class ServiceActor {
  private known: Actor | null = null;

  constructor(
    private readonly lookup: SessionLookup,
    private readonly keyring: Keyring,
  ) {}

  /** Throws when the schema was migrated with another keyring. */
  async actor(): Promise<Actor> {
    this.known ??= (await this.lookup.find(serviceToken(this.keyring)))?.actor ?? null;
    if (!this.known) throw new Error('this keyring does not belong to this database; run "hakika migrate"');
    return this.known;
  }
}
