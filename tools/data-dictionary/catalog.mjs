/** What a migrated database says about itself: tables, columns, and which role may do what with which rows. */
import esbuild from 'esbuild';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildOptions } from '../api-build.mjs';
import { withClient } from '../database.mjs';
import { startPg } from '../pg.mjs';
import { ROOT } from '../settings.mjs';

const TABLES = `
  SELECT format('%s.%s', n.nspname, c.relname) AS name, obj_description(c.oid) AS comment,
    (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'optional', NOT a.attnotnull,
        'comment', col_description(c.oid, a.attnum)) ORDER BY a.attnum)
      FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition AND n.nspname !~ '^(pg_|information_schema$|crypt$|jobs$|public$)'
  ORDER BY 1`;

/** Rights on whole tables and on single columns; a whole table has column null. */
const RIGHTS = `
  WITH granted AS (
    SELECT c.oid, c.relname, n.nspname, NULL AS column, (aclexplode(c.relacl)).* FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    UNION ALL
    SELECT c.oid, c.relname, n.nspname, a.attname, (aclexplode(a.attacl)).* FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace WHERE a.attacl IS NOT NULL
  )
  SELECT format('%s.%s', g.nspname, g.relname) AS table, r.rolname AS role, g.privilege_type AS right,
    CASE WHEN bool_or(g.column IS NULL) THEN NULL ELSE array_agg(g.column::text ORDER BY g.column) END AS columns
  FROM granted g JOIN pg_roles r ON r.oid = g.grantee
  WHERE g.privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
  GROUP BY 1, 2, 3`;

const POLICIES = `
  SELECT format('%s.%s', schemaname, tablename) AS table, policyname AS name, permissive = 'RESTRICTIVE' AS restrictive, roles::text[] AS roles
  FROM pg_policies ORDER BY 1, 2`;

/** The migrations of the API, bundled to where its packages can be found. */
async function loadMigrate() {
  const outfile = path.join(ROOT, 'dist/tools/migrate.mjs');
  const {
    entryPoints: _entries,
    outdir: _outdir,
    outExtension: _extension,
    splitting: _splitting,
    ...options
  } = buildOptions();
  const contents = `export { migrate } from './platform/database/migrate';
    export { Keyring, newKeyring } from './platform/crypto/keyring';`;
  const stdin = { contents, resolveDir: path.join(ROOT, 'api/src'), loader: 'ts' };
  await esbuild.build({ ...options, stdin, outfile, splitting: false, sourcemap: false, logLevel: 'error' });
  return import(pathToFileURL(outfile).href);
}

/**
 * Migrates a throw-away database and reads its catalog.
 * @returns {Promise<{tables: object[], rights: object[], policies: object[]}>}
 */
export async function readCatalog() {
  const { migrate, Keyring, newKeyring } = await loadMigrate();
  const server = await startPg({ ephemeral: true });
  try {
    await migrate(server.url, new Keyring(newKeyring()), 'UTC');
    return await withClient(server.url, async (client) => ({
      tables: (await client.query(TABLES)).rows,
      rights: (await client.query(RIGHTS)).rows,
      policies: (await client.query(POLICIES)).rows,
    }));
  } finally {
    await server.stop();
  }
}
