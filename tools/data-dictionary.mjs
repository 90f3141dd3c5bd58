/**
 * `npm run docs` writes docs/data-dictionary.md from a freshly migrated database; `npm run docs:check` says whether it is current.
 * What a table or column means is taken from the database's own comments, those of the migrations, and the lists in tools/data-dictionary.
 */
import fs from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readCatalog } from './data-dictionary/catalog.mjs';
import { COLUMNS, OF_ANY_TABLE } from './data-dictionary/columns.mjs';
import { SCHEMAS, TABLES } from './data-dictionary/meanings.mjs';
import { readMigrationComments } from './data-dictionary/migration-comments.mjs';
import { Problem, report } from './problem.mjs';
import { ROOT } from './settings.mjs';

const FILE = path.join(ROOT, 'docs/data-dictionary.md');
const VERBS = { SELECT: 'read', INSERT: 'add', UPDATE: 'change', DELETE: 'remove' };

const HEAD = `# Data dictionary

Written by \`npm run docs\` from a freshly migrated database; a test fails when it is not current, so do not edit it by hand.
Every table lies in the schema of its wing. Every right below is one role's right to the rows that the named policies show it;
who has which role is in the [glossary](glossary.md), how a request gets one in [architecture](architecture.md).
\`hakika_owner\` owns every table, cannot sign in, and is left out. Schema \`figures\` holds functions only, which count as
\`hakika_figures\`; the tables of the job queue (schema \`jobs\`) belong to pg-boss and hold ids only. *optional* means that the column
may be empty.
`;

const words = (name) => name.replaceAll('_', ' ');
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function meaningOf(table, column, comments) {
  const key = `${table}.${column.name}`;
  return column.comment ?? COLUMNS[key] ?? comments.get(key) ?? OF_ANY_TABLE[column.name] ?? '';
}

function columnRow(table, column, comments) {
  const name = column.type.replace('timestamp with time zone', 'timestamptz');
  const type = column.optional ? `${name}, optional` : name;
  return `| \`${column.name}\` | ${cell(type)} | ${cell(meaningOf(table.name, column, comments))} |`;
}

/** `read, add` for rights on the whole table, `change: a, b` for rights on some of its columns. */
function mayDo(rights) {
  const order = Object.keys(VERBS);
  const sorted = [...rights].sort((one, other) => order.indexOf(one.right) - order.indexOf(other.right));
  const whole = sorted.filter(({ columns }) => !columns).map(({ right }) => VERBS[right]);
  const partly = sorted
    .filter(({ columns }) => columns)
    .map(({ right, columns }) => `${VERBS[right]} only ${columns.map((name) => `\`${name}\``).join(', ')}`);
  return [...(whole.length > 0 ? [whole.join(', ')] : []), ...partly].join('; ');
}

/** What a role may do with which rows; roles that may the same stand in one line. */
function sightOf(role, rights, policies) {
  const mine = policies.filter((policy) => policy.roles.includes(role));
  const rows = mine.filter(({ restrictive }) => !restrictive).map(({ name }) => words(name));
  const but = mine.filter(({ restrictive }) => restrictive).map(({ name }) => `always ${words(name)}`);
  return `${mayDo(rights)} | ${[rows.join(' or '), ...but].filter(Boolean).join('; ')}`;
}

function rightsOf(table, { rights, policies }) {
  const here = rights.filter((right) => right.table === table.name && right.role !== 'hakika_owner');
  const roles = [...new Set(here.map(({ role }) => role))].sort();
  if (roles.length === 0) return ['No role may touch it; functions of its owner do.'];
  const own = policies.filter((policy) => policy.table === table.name);
  const sights = Map.groupBy(roles, (role) => {
    const mine = here.filter((right) => right.role === role);
    return sightOf(role, mine, own);
  });
  const rows = [...sights].map(([sight, same]) => `| ${same.map((role) => `\`${role}\``).join(', ')} | ${sight} |`);
  return ['| role | may | rows |', '| --- | --- | --- |', ...rows];
}

function section(table, catalog, comments) {
  const meaning = table.comment ?? TABLES[table.name] ?? comments.get(table.name);
  if (!meaning)
    throw new Problem(`${table.name} has no meaning: say in tools/data-dictionary/meanings.mjs what it is.`);
  const columns = (table.columns ?? []).map((column) => columnRow(table, column, comments));
  return [
    `### ${table.name}`,
    meaning,
    ['| column | type | meaning |', '| --- | --- | --- |', ...columns].join('\n'),
    rightsOf(table, catalog).join('\n'),
  ].join('\n\n');
}

/** A meaning of something that is no longer there would mislead whoever looks for it. */
function refuseStale({ tables }) {
  const names = new Set(
    tables.flatMap(({ name, columns }) => [name, ...columns.map((column) => `${name}.${column.name}`)]),
  );
  const stale = [...Object.keys(TABLES), ...Object.keys(COLUMNS)].filter((name) => !names.has(name));
  if (stale.length > 0) throw new Problem(`tools/data-dictionary tells of what is not there: ${stale.join(', ')}`);
}

async function write() {
  const catalog = await readCatalog();
  refuseStale(catalog);
  const comments = readMigrationComments();
  const schemas = [...new Set(catalog.tables.map(({ name }) => name.split('.')[0]))];
  const parts = schemas.flatMap((schema) => [
    `## ${schema}`,
    ...(SCHEMAS[schema] ? [SCHEMAS[schema]] : []),
    ...catalog.tables
      .filter(({ name }) => name.startsWith(`${schema}.`))
      .map((table) => section(table, catalog, comments)),
  ]);
  return format([HEAD, ...parts].join('\n\n'), { ...(await resolveConfig(FILE)), parser: 'markdown' });
}

async function run(check) {
  const text = await write();
  if (!check) {
    fs.writeFileSync(FILE, text);
    return 0;
  }
  if (fs.existsSync(FILE) && fs.readFileSync(FILE, 'utf8') === text) return 0;
  throw new Problem('docs/data-dictionary.md is not what the migrations make: run "npm run docs" and commit it.');
}

process.exitCode = await run(process.argv.includes('--check')).catch(report);
