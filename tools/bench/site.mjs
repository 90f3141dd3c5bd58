/** One size of data and the three who answer from it: `bare`, `walled` and `ours`. */
import { fork } from 'node:child_process';
import { createHmac } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withClient } from '../database.mjs';
import { freePort, startPg } from '../pg.mjs';
import { addressOf, runStep, startServer, stopServer, untilReady } from '../system.mjs';
import { fill, SUPERVISOR, tokenOf } from './data.mjs';
import { ask } from './load.mjs';

const TODAY = '2026-11-23';
const CROWD = 20;
const PAGES_OF_A_PERSON = 5;
const COMPARED = 10;

/** A server of its own for each size: logins belong to a server, and their passwords to an installation. */
export async function openSite(size, floor) {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hakika-bench-'));
  const postgres = await startPg({ ephemeral: true });
  const site = { size, contestants: {} };
  site.close = async () => {
    const { ours, ...floors } = site.contestants;
    for (const { child } of Object.values(floors)) child.kill();
    if (ours) await stopServer(ours.child);
    await postgres.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await fillSite(site, postgres.url, dataDir, floor);
    return site;
  } catch (error) {
    await site.close();
    throw error;
  }
}

async function fillSite(site, url, dataDir, floor) {
  const env = environment(url, dataDir);
  await runStep(['migrate'], env, ['ignore', 'ignore', 'inherit']);
  await withClient(url, async (client) => {
    const people = await fill(client, site.size);
    const middle = Math.floor(people.length / 2);
    site.mostCases = people[0].cases;
    site.typicalCases = people[middle].cases;
    site.requests = await requestsOf(client, people.slice(middle, middle + CROWD), people.slice(0, CROWD));
    site.userIds = await userIds(client);
    site.agencyId = (await client.query("SELECT id FROM people.agency WHERE code = 'BENCH'")).rows[0].id;
  });
  const setting = { today: TODAY, userIds: site.userIds, agencyId: site.agencyId };
  const apiUrl = loginOfApi(url, path.join(dataDir, 'keys/keyring.json'));
  site.contestants.bare = await startFloor(floor, { ...setting, walls: false, url });
  site.contestants.walled = await startFloor(floor, { ...setting, walls: true, url: apiUrl });
  site.contestants.ours = await startOurs(env);
  await refuseDifferentAnswers(site);
  site.idleMb = memoryOf(site.contestants.ours.child);
}

function environment(url, dataDir) {
  return {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    DEMO: 'off',
    HAKIKA_NOW: `${TODAY}T07:00:00Z`,
  };
}

async function requestsOf(client, typical, most) {
  const lists = (people) => people.map(({ person }) => ({ path: '/api/cases', token: tokenOf(person) }));
  const pages = [];
  for (const { person } of typical) {
    const { rows } = await client.query(
      `SELECT a.case_id FROM court.case_assignment a JOIN people.app_user u ON u.id = a.user_id
       WHERE u.username = $1 ORDER BY 1 LIMIT $2`,
      [`person-${person}`, PAGES_OF_A_PERSON],
    );
    for (const row of rows) pages.push({ path: `/api/cases/${row.case_id}`, token: tokenOf(person) });
  }
  const supervision = [{ path: '/api/supervision', token: tokenOf(SUPERVISOR) }];
  return { worklist: lists(typical), 'case-page': pages, 'worklist-most-cases': lists(most), supervision };
}

async function userIds(client) {
  const { rows } = await client.query(
    `SELECT right(username, -7)::int AS person, id FROM people.app_user WHERE username LIKE 'person-%'`,
  );
  return Object.fromEntries(rows.map((row) => [tokenOf(row.person), row.id]));
}

/** The API's own login, derived as the product derives it. */
function loginOfApi(url, keyring) {
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
    child.once('exit', () => reject(new Error('A floor did not start.')));
  });
  return { child, port };
}

/** As it is started for its users, with the log of its requests. */
async function startOurs(env) {
  const port = await freePort();
  const child = startServer({ ...env, PORT: String(port) }, 'ignore');
  await untilReady(child, addressOf('127.0.0.1', port));
  return { child, port };
}

/** Measuring is worth nothing unless all three say the same. */
async function refuseDifferentAnswers({ contestants, requests }) {
  for (const request of Object.values(requests).flatMap((list) => list.slice(0, COMPARED))) {
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

/** What the system counts as this process's own, in MB; null where it does not tell. */
export function memoryOf({ pid }) {
  if (process.platform !== 'linux') return null;
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}
