/**
 * `npm run bench`: bare, walled and ours in turn, on the same rows and in one run, so that only ratios matter.
 *
 * `--json` prints one line a measure; `--only NAME`; `--quick` for a look (3 rounds of 2 s); `--large` adds a million cases.
 */
import { createHmac } from 'node:crypto';
import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as esbuild from 'esbuild';
import pg from 'pg';
import { buildOptions } from '../api-build.mjs';
import { freePort, startPg } from '../pg.mjs';
import { ROOT } from '../settings.mjs';
import { build, isBuilt, runCommand } from '../system.mjs';
import { fill, tokenOf } from './data.mjs';
import { ask, load, median } from './load.mjs';

const flag = (name) => process.argv.includes(`--${name}`);
const only = process.argv[process.argv.indexOf('--only') + 1];
const ROUNDS = flag('quick') ? 3 : 5;
const SECONDS = flag('quick') ? 2 : 10;
const SIZES = [10_000, 200_000, ...(flag('large') ? [1_000_000] : [])];
const TODAY = '2026-11-23';
const CROWD = 20;

const say = (line) => !flag('json') && console.log(line);
const results = [];

function report(name, size, rates, p95) {
  const row = {
    name,
    size,
    ...Object.fromEntries(Object.entries(rates).map(([who, rate]) => [who, Math.round(rate)])),
    ratioBare: ratio(rates.ours, rates.bare),
    ratioWalled: ratio(rates.ours, rates.walled),
    p95Ours: round(p95.ours),
    p95Walled: round(p95.walled),
  };
  results.push(row);
  if (flag('json')) console.log(JSON.stringify(row));
  else
    say(
      `${name} at ${size}: ${row.ours}/s; ${row.ratioBare} of bare, ${row.ratioWalled} of walled; p95 ${row.p95Ours} ms`,
    );
}

const round = (number) => Math.round(number * 100) / 100;
const ratio = (a, b) => (a && b ? round(a / b) : null);

async function main() {
  if (!isBuilt()) await build(['api'], 'ignore');
  const floor = await buildFloor();
  const postgres = await startPg({ ephemeral: true });
  try {
    for (const size of SIZES) await measure(await database(postgres.url, size), size, floor);
    compareSizes();
  } finally {
    await postgres.stop();
  }
}

async function buildFloor() {
  const outfile = path.join(ROOT, 'dist/bench/floor.mjs');
  const { outdir: _outdir, outExtension: _extension, ...options } = buildOptions();
  const entry = path.join(ROOT, 'api/bench/floor.ts');
  await esbuild.build({ ...options, entryPoints: [entry], outfile, logLevel: 'silent' });
  return outfile;
}

async function database(serverUrl, size) {
  const name = `bench_${size}`;
  await withClient(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hakika-bench-'));
  const env = {
    ...process.env,
    DATABASE_URL: url.toString(),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    DEMO: 'off',
    HAKIKA_NOW: `${TODAY}T07:00:00Z`,
  };
  if ((await runCommand(['migrate'], env, { stdio: ['ignore', 'ignore', 'inherit'] })) !== 0)
    throw new Error('migrate failed');
  say(`filling ${size} cases …`);
  const loads = await withClient(url.toString(), (client) => fill(client, size));
  return { url: url.toString(), env, loads };
}

async function withClient(url, use) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function measure({ url, env, loads }, size, floor) {
  const userIds = Object.fromEntries(
    await withClient(url, async (client) =>
      (
        await client.query(
          `SELECT right(username, -7)::int AS person, id FROM people.app_user WHERE username LIKE 'person-%'`,
        )
      ).rows.map((row) => [tokenOf(row.person), row.id]),
    ),
  );
  const keyring = path.join(env.DATA_DIR, 'keys/keyring.json');
  const apiUrl = await apiLogin(url, keyring);
  const contestants = {
    bare: await startFloor(floor, { walls: false, url, today: TODAY, userIds }),
    walled: await startFloor(floor, { walls: true, url: apiUrl, today: TODAY, userIds }),
    ours: await startOurs(env),
  };
  try {
    const middle = Math.floor(loads.length / 2);
    const [most, typical] = [loads.slice(0, CROWD), loads.slice(middle, middle + CROWD)];
    const lists = (people) => people.map(({ person }) => ({ path: '/api/cases', token: tokenOf(person) }));
    const pages = await pagesOf(url, typical);
    await sameAnswers(contestants, [lists(typical)[0], lists(most)[0], pages[0]]);
    const idle = memory(contestants.ours);
    await race('worklist', size, contestants, lists(typical));
    await race('case-page', size, contestants, pages);
    await race('worklist-most-cases', size, contestants, lists(most));
    const row = { name: 'memory-mb', size, idle, loaded: memory(contestants.ours), cases: most[0]?.cases };
    if (flag('json')) console.log(JSON.stringify(row));
    else say(`memory: ${row.idle} MB idle, ${row.loaded} MB after the load; most cases of one person: ${row.cases}`);
  } finally {
    for (const { child } of Object.values(contestants)) child.kill('SIGTERM');
    await sleep(500);
  }
}

/** The API's own login, derived as the product derives it. */
async function apiLogin(url, keyring) {
  const { server } = JSON.parse(fs.readFileSync(keyring, 'utf8'));
  const purpose = (name) => createHmac('sha256', Buffer.from(server, 'base64')).update(name).digest();
  const made = new URL(url);
  made.username = 'hakika_api';
  made.password = purpose('login-api').toString('hex');
  return made.toString();
}

async function startFloor(file, setting) {
  const child = fork(file);
  child.send(setting);
  const { port } = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('a floor did not start')));
  });
  return { child, port };
}

async function startOurs(env) {
  const port = await freePort();
  const child = fork(path.join(ROOT, 'dist/api/main.mjs'), { env: { ...env, PORT: String(port) }, silent: true });
  for (let wait = 0; wait < 1200; wait += 1) {
    try {
      if ((await fetch(`http://127.0.0.1:${port}/readyz`)).ok) return { child, port };
    } catch {
      // Not listening yet.
    }
    await sleep(50);
  }
  throw new Error('the API did not become ready');
}

async function pagesOf(url, people) {
  return withClient(url, async (client) => {
    const requests = [];
    for (const { person } of people) {
      const { rows } = await client.query(
        `SELECT a.case_id FROM court.case_assignment a JOIN people.app_user u ON u.id = a.user_id WHERE u.username = $1 ORDER BY 1 LIMIT 5`,
        [`person-${person}`],
      );
      for (const row of rows) requests.push({ path: `/api/cases/${row.case_id}`, token: tokenOf(person) });
    }
    return requests;
  });
}

async function sameAnswers(contestants, requests) {
  for (const request of requests) {
    const answers = {};
    for (const [who, { port }] of Object.entries(contestants))
      answers[who] = JSON.parse(await ask({ port, ...request }));
    for (const who of ['bare', 'walled']) {
      const [theirs, ours] = [answers[who], answers.ours].map((answer) => JSON.stringify(comparable(answer, who)));
      if (theirs !== ours) throw new Error(`${who} answers ${request.path} differently:\n${theirs}\n${ours}`);
    }
  }
}

/** Who is on the team is asked of the signed context, which bare does not have. */
function comparable(answer, who) {
  return who === 'bare' && answer.team ? { ...answer, team: null } : answer;
}

async function race(name, size, contestants, requests) {
  if (flag('only') && only !== name) return;
  const rounds = Object.fromEntries(Object.keys(contestants).map((who) => [who, []]));
  for (const { port } of Object.values(contestants)) await load(port, requests, 1);
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const [who, { port }] of Object.entries(contestants)) rounds[who].push(await load(port, requests, SECONDS));
  }
  const each = (pick) => Object.fromEntries(Object.entries(rounds).map(([who, list]) => [who, median(list.map(pick))]));
  report(
    name,
    size,
    each((one) => one.rate),
    each((one) => one.p95),
  );
}

function memory({ child }) {
  const status = fs.readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

function compareSizes() {
  const rate = (name, size) => results.find((row) => row.name === name && row.size === size)?.ours;
  for (const [name, a, b] of [
    ['worklist-200k-against-10k', rate('worklist', 200_000), rate('worklist', 10_000)],
    ['most-cases-against-typical', rate('worklist-most-cases', 200_000), rate('worklist', 200_000)],
  ]) {
    const row = { name, ratio: ratio(a, b) };
    if (flag('json')) console.log(JSON.stringify(row));
    else say(`${name}: ${row.ratio}`);
  }
}

await main();
