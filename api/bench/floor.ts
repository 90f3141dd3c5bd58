/**
 * What the product is measured against: `node:http` and `pg`, with the product's own statements and views.
 *
 * `bare` asks the database straight away, as its owner and without a log. `walled` does what the walls demand: a transaction,
 * the signed context, the role, the log. What remains between `walled` and the product is the framework.
 */
import http from 'node:http';
import { Pool, type PoolClient } from 'pg';
import type { Actor } from '../src/platform/access/actor';
import type { Clock } from '../src/platform/clock/clock';
import type { Tx } from '../src/platform/database/tx';
import type { Reader, UnitOfWork } from '../src/platform/database/unit-of-work';
import { CaseListQueries } from '../src/court/case-list/case-list.queries';
import { SupervisionQueries } from '../src/court/supervision/supervision.queries';
import { CasesQueries } from '../src/court/cases/cases.queries';
import type { Pack } from '../src/reference/packs/pack';
import { kenya } from '@hakika/jurisdictions';

interface Setting {
  readonly walls: boolean;
  readonly url: string;
  readonly today: string;
  readonly userIds: Readonly<Record<string, string>>;
  readonly agencyId: string;
}

/** It comes as a message: thousands of tokens do not fit into an environment. */
const setting = await new Promise<Setting>((resolve) => process.once('message', (given) => resolve(given as Setting)));
const pool = new Pool({ connectionString: setting.url, max: 10, pipeline: true });
const LEAF = /,?\s*leaf AS \(\s*(?:--[^\n]*\s*)*INSERT INTO audit\.leaf[\s\S]*?AS relaxed\)?\s*\)/;
const withoutLeaf = new Map<string, string>();

function statement(text: string): string {
  if (setting.walls) return text;
  const known = withoutLeaf.get(text);
  if (known) return known;
  const bare = text.replace(LEAF, '');
  if (bare.includes('audit.leaf')) throw new Error('the leaf could not be taken out of the statement');
  withoutLeaf.set(text, bare);
  return bare;
}

function txOf(client: PoolClient, actor: Actor): Tx {
  const named = async (name: string, text: string, values: unknown[] = []) => {
    const bare = statement(text);
    // Values that only the leaf used would otherwise have no type.
    const used = bare === text ? values : values.map((value, at) => (bare.includes(`$${at + 1}`) ? value : null));
    return (await client.query({ name, text: bare === text ? text : typed(bare, values.length), values: used })).rows;
  };
  return { actor, named } as unknown as Tx;
}

/** Parameters that nothing refers to any more keep their place with a type. */
function typed(text: string, count: number): string {
  const unused = Array.from({ length: count }, (_, at) => at + 1).filter((at) => !new RegExp(`\\$${at}\\b`).test(text));
  return unused.length === 0
    ? text
    : text.replace(/\bWITH\b/, `WITH unused AS (SELECT ${unused.map((at) => `$${at}::text AS u${at}`).join(', ')}),`);
}

async function run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    if (!setting.walls) return await work(txOf(client, actor));
    const begun = client.query('BEGIN');
    const opened = client.query({
      name: 'open',
      text: `SELECT set_config('role', sec.open_ctx($1), true)`,
      values: [actor.token],
    });
    await Promise.all([begun, opened]);
    const answer = await work(txOf(client, actor));
    await client.query('COMMIT');
    return answer;
  } finally {
    client.release();
  }
}

const reader = (actor: Actor): Reader =>
  ({ actor, named: (name, text, values) => run(actor, (tx) => tx.named(name, text, values)) }) as Reader;
const unitOfWork = { run, reader } as unknown as UnitOfWork;
const now = new Date(`${setting.today}T07:00:00Z`);
const clock = { today: () => setting.today, now: () => now } as unknown as Clock;
const queries = new CasesQueries(unitOfWork, { law: kenya } as unknown as Pack, clock);
const lists = new CaseListQueries(unitOfWork, clock);
const supervision = new SupervisionQueries(unitOfWork, clock);

const SUPERVISED = '/api/supervision';

function actorOf(request: http.IncomingMessage): Actor {
  const token = /hakika=([0-9a-f]{64})/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const userId = setting.userIds[token];
  const scope = request.url === SUPERVISED ? 'scope_agency' : 'scope_prosecution';
  const agency = { agencyId: setting.agencyId, agencyKind: 'prosecution' };
  return { token, userId, scope, ...agency, requestId: null, network: null } as unknown as Actor;
}

function answer(request: http.IncomingMessage): Promise<unknown> {
  const page = /^\/api\/cases\/([0-9a-f-]{36})$/.exec(request.url ?? '');
  const actor = actorOf(request);
  if (request.url === SUPERVISED) return supervision.view(actor);
  return page?.[1] ? queries.view(actor, page[1]) : lists.list(actor, { limit: 25, view: 'open' });
}

const server = http.createServer((request, response) => {
  answer(request).then(
    (body) => response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body)),
    (error: Error) => response.writeHead(500).end(error.message),
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : null });
});
process.on('disconnect', () => process.exit(0));
