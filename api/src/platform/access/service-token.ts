import type { Keyring } from '../crypto/keyring';

/** The token of the jobs' own session; it is never in the database, only its hash is. */
export function serviceToken(keyring: Keyring): string {
  return keyring.secretFor('service').toString('hex');
}
