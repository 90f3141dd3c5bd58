import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { Passwords } from '../src/platform/crypto/passwords';
import { anAgency, type Api } from './use-api';

export const INVENTED_PASSWORD = 'an invented pass phrase';

/** A prosecutor who has yet to sign in. */
export async function aUserWithPassword(
  get: Api['get'],
  db: Client,
  username = `${randomUUID()}@test.hakika`,
): Promise<{ id: string; username: string }> {
  const id = randomUUID();
  await db.query(
    `INSERT INTO people.app_user (id, username, display_name, role, scope, agency_id)
     VALUES ($1, $2, 'Invented Person', 'prosecutor', 'scope_prosecution', $3)`,
    [id, username, await anAgency(db, 'prosecution')],
  );
  await db.query('INSERT INTO sec.credential (user_id, hash) VALUES ($1, $2)', [
    id,
    await get(Passwords).hash(INVENTED_PASSWORD),
  ]);
  return { id, username };
}
