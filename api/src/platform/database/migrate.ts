import { createHash } from 'node:crypto';
import { Client, escapeLiteral } from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations';
import { serviceToken } from '../access/service-token';
import type { Keyring } from '../crypto/keyring';
import { makeLogins, urlOf } from './logins';
import { makeQueues } from './make-queues';

/** Brings logins and schema to head, and the zone and clock of the record to what is set. Safe to repeat; two at once wait for each other. */
export async function migrate(
  ownerUrl: string,
  keyring: Keyring,
  zone: string,
  fixedNow: Date | null = null,
): Promise<readonly string[]> {
  await makeLogins(ownerUrl, keyring);
  const url = urlOf(ownerUrl, 'migrate', keyring);
  await run(url, 'CREATE SCHEMA IF NOT EXISTS meta AUTHORIZATION hakika_owner');
  const source = await new DataSource({
    type: 'postgres',
    url,
    schema: 'meta',
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    synchronize: false,
    extra: { max: 1, options: '-c role=hakika_owner' },
  }).initialize();
  try {
    const done = await source.runMigrations({ transaction: 'each' });
    await makeQueues(url);
    // Readiness is asked before anybody has signed in, and must know whether this is the schema it was built for.
    await run(url, 'GRANT USAGE ON SCHEMA meta TO hakika_gate; GRANT SELECT ON meta.migration TO hakika_gate;');
    await makeServiceSession(url, keyring);
    await setZone(url, zone);
    await setClock(url, fixedNow);
    return done.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/** Jobs act as somebody too: a person of their own, whose one session opens with a secret of the keyring. */
async function makeServiceSession(url: string, keyring: Keyring): Promise<void> {
  const tokenHash = createHash('sha256').update(serviceToken(keyring)).digest('hex');
  await run(
    url,
    `INSERT INTO people.agency (code, name, kind) VALUES ('HAKIKA', 'Hakika', 'oversight') ON CONFLICT (code) DO NOTHING;
     INSERT INTO people.app_user (username, display_name, role, scope, agency_id)
       SELECT 'system', 'Hakika', 'system', 'scope_service', id FROM people.agency WHERE code = 'HAKIKA'
       ON CONFLICT (username) DO NOTHING;
     DELETE FROM sec.session WHERE service AND token_hash <> '\\x${tokenHash}';
     INSERT INTO sec.session (token_hash, user_id, service, expires_at)
       SELECT '\\x${tokenHash}', id, true, 'infinity' FROM people.app_user WHERE username = 'system'
       ON CONFLICT (token_hash) DO NOTHING;`,
  );
}

/** Days of the record begin and end in the zone of the jurisdiction. */
async function setZone(url: string, zone: string): Promise<void> {
  await run(
    url,
    `CREATE OR REPLACE FUNCTION sec.zone() RETURNS text
     LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$ SELECT ${escapeLiteral(zone)} $$;`,
  );
}

/** The clock runs, unless everything else stands still too. */
async function setClock(url: string, fixedNow: Date | null): Promise<void> {
  const fixed = fixedNow ? `INSERT INTO sec.clock (fixed_at) VALUES ('${fixedNow.toISOString()}');` : '';
  await run(url, `DELETE FROM sec.clock; ${fixed}`);
}

async function run(url: string, sql: string): Promise<number> {
  const client = new Client({ connectionString: url, options: '-c role=hakika_owner' });
  await client.connect();
  try {
    const answer = await client.query(sql);
    return answer.rowCount ?? 0;
  } finally {
    await client.end();
  }
}
