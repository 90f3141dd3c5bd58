/** `npm start` of a built tree, and the page of a committee out of what it started. */
import { fork, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { freePort } from '../pg.mjs';
import { ROOT, SETTING_NAMES } from '../settings.mjs';
import { median } from './load.mjs';
import { round } from './race.mjs';

const READY = /Hakika is ready at (\S+)/;
const PASSWORD = 'hakika-bench-password';

/** Starts an empty installation with the demo, measures what is wanted, starts it again, and takes it down. */
export async function measureInstallation({ wants, rounds }, barePdf) {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hakika-bench-start-'));
  try {
    const first = await npmStart(dataDir);
    const page = wants('pdf') ? await measurePdf(first.address, barePdf, rounds).finally(first.stop) : null;
    await first.stop();
    if (!wants('start')) return [page];
    const again = await npmStart(dataDir);
    await again.stop();
    const start = { name: 'start', firstSeconds: first.seconds, againSeconds: again.seconds };
    return [start, ...(page ? [page] : [])];
  } finally {
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

async function npmStart(dataDir) {
  const outer = Object.entries(process.env).filter(([name]) => !SETTING_NAMES.includes(name));
  const settings = { DATA_DIR: dataDir, DEMO_PASSWORD: PASSWORD, PORT: String(await freePort()) };
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...Object.fromEntries(outer), ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = await addressSaid(child);
  const seconds = round((performance.now() - begun) / 1000);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { address, seconds, stop };
}

function addressSaid(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said = stripVTControlCharacters(said + chunk).slice(-2_000);
      const ready = READY.exec(said);
      if (ready) resolve(ready[1]);
    });
    child.once('exit', () => reject(new Error('npm start ended before Hakika was ready.')));
  });
}

/** Ours: HTTP, figures, log, a thread that starts and ends. Bare: the same page set by pdfmake where all is loaded. */
async function measurePdf(address, barePdf, rounds) {
  const cookie = await signIn(address);
  const ask = async (what) => {
    const answer = await fetch(`${address}/api/reports/one-pager${what}?station=SHANZU&month=2026-10`, {
      headers: { cookie },
    });
    if (!answer.ok) throw new Error(`${answer.status} from the one-pager`);
    return answer;
  };
  const report = await (await ask('')).json();
  const bare = startBare(barePdf);
  try {
    await bare.set(report);
    const times = { ours: [], bare: [] };
    for (let turn = 0; turn < rounds; turn += 1) {
      const begun = performance.now();
      await (await ask('/pdf')).arrayBuffer();
      times.ours.push(performance.now() - begun);
      times.bare.push(await bare.set(report));
    }
    const ratio = round(median(times.ours.map((ms, at) => ms / times.bare[at])));
    return { name: 'pdf', oursMs: Math.round(median(times.ours)), bareMs: Math.round(median(times.bare)), ratio };
  } finally {
    bare.child.kill();
  }
}

async function signIn(address) {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'cuc@demo.hakika', password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`${answer.status} from signing in`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Milliseconds for a page, measured where it is set. */
function startBare(file) {
  const child = fork(file);
  const set = (report) =>
    new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', () => reject(new Error('The bare PDF was not made.')));
      child.send(report);
    });
  return { child, set };
}
