/** Starting the parts of a built Hakika: the command, the server, and waiting for it. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from './problem.mjs';
import { ROOT, SETTING_NAMES } from './settings.mjs';

const SERVER = path.join(ROOT, 'dist/api/main.mjs');
const COMMAND = path.join(ROOT, 'dist/api/hakika.mjs');
const READY_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;

export const DEMO_USERS = [
  'prosecutor',
  'prosecutor2',
  'investigator',
  'investigator2',
  'vso',
  'vso2',
  'supervisor.odpp',
  'supervisor.police',
  'supervisor.support',
  'counsellor',
  'clerk',
  'cuc',
  'auditor',
  'admin',
].map((name) => `${name}@demo.hakika`);

// Node options of a test runner, and a clock stopped by one, never reach an installation.
const STAYS_OUTSIDE = [...SETTING_NAMES, 'NODE_OPTIONS', 'HAKIKA_NOW'];

/** What the server and the command read: the checked settings and nothing unchecked under their names. */
export function environmentOf(settings, databaseUrl) {
  const outer = Object.entries(process.env).filter(([name]) => !STAYS_OUTSIDE.includes(name));
  const given = Object.entries(settings).map(([name, value]) => [name, String(value)]);
  return {
    NODE_ENV: 'production',
    ...Object.fromEntries([...outer, ...given]),
    DATABASE_URL: databaseUrl,
    WEB_DIR: path.join(ROOT, 'dist/web'),
  };
}

export const isBuilt = () => fs.existsSync(COMMAND);

const exitOf = (child) =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });

/** Builds what is not built yet; `stdio` keeps the builder's words away from a command's own output. */
export async function build(projects, stdio = 'inherit') {
  const nx = path.join(ROOT, 'node_modules/nx/dist/bin/nx.js');
  const { PORT: _port, ...env } = process.env;
  const args = [nx, 'run-many', '-t', 'build', '-p', projects.join(',')];
  const code = await exitOf(spawn(process.execPath, args, { cwd: ROOT, env, stdio }));
  if (code !== 0) throw new Problem('Hakika could not be built; the lines above say why.');
}

/** Runs the `hakika` command and gives its exit code. */
export function runCommand(args, env, { cwd = ROOT, stdio = 'inherit' } = {}) {
  return exitOf(spawn(process.execPath, ['--enable-source-maps', COMMAND, ...args], { cwd, env, stdio }));
}

/** Runs the `hakika` command as a step of a start, which ends when the step fails. */
export async function runStep(args, env, stdio = 'inherit') {
  const code = await runCommand(args, env, { stdio });
  if (code !== 0) throw new Problem(`"hakika ${args.join(' ')}" failed; the line above says why.`);
}

// Requests leave much behind that is soon of no use: a smaller place for what is new halves what the process keeps.
const SERVER_OPTIONS = ['--enable-source-maps', '--max-semi-space-size=8'];

/** The server, in a terminal group of its own: Ctrl-C must reach it as a request to drain, not as an end. */
export function startServer(env, stdio = 'inherit') {
  return spawn(process.execPath, [...SERVER_OPTIONS, SERVER], {
    cwd: ROOT,
    env,
    stdio: ['ignore', stdio, stdio, 'ipc'],
    detached: process.platform !== 'win32',
  });
}

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** Lets the server finish what it is doing, and ends it when it does not. */
export async function stopServer(child) {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(impatience);
}

/** Where a browser on this machine reaches a server that listens on `host`. */
export function addressOf(host, port) {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

/** Waits until the server says that it is ready. */
export async function untilReady(child, address) {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new Problem('The server stopped before it was ready; the lines above say why.');
    const answer = await fetch(`${address}/readyz`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Problem(`The server at ${address} was not ready within ${READY_TIMEOUT_MS / 1000} seconds.`);
}

/** Refuses a port that something else listens on, before anything is started. */
export function refuseUsedPort(host, port) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE') reject(new Problem(`Port ${port} on ${host} is in use: set PORT to another.`));
      else if (error.code === 'EACCES')
        reject(new Problem(`Port ${port} needs more rights: set PORT to 1024 or more.`));
      else if (error.code === 'ENOTFOUND') reject(new Problem(`HOST="${host}" is not an address of this machine.`));
      else reject(error);
    });
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}
