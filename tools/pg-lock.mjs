/** Who is using a cluster, told by a file beside it; what a killed start has left running is stopped. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { WINDOWS } from './pg-place.mjs';
import { Problem } from './problem.mjs';

const ORPHAN_STOP_MS = 30_000;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Tells a process from a later one with the same number; null when there is no such process. */
function birthMark(pid) {
  if (!isAlive(pid)) return null;
  try {
    // Field 22: start time. The command name before it may itself contain spaces and brackets.
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[19];
  } catch {
    if (WINDOWS) return 'alive';
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || 'alive';
  }
}

const lockOf = (dir) => `${dir}.lock`;

/** The process that holds the cluster in `dir`, or null. */
export function holderOf(dir) {
  try {
    const { pid, born } = JSON.parse(fs.readFileSync(lockOf(dir), 'utf8'));
    return birthMark(pid) === born ? pid : null;
  } catch {
    return null;
  }
}

/** Takes the cluster for this process, or says who has it. */
export function takeLock(dir) {
  const mine = `${lockOf(dir)}.${process.pid}`;
  fs.writeFileSync(mine, JSON.stringify({ pid: process.pid, born: birthMark(process.pid) }));
  try {
    const holder = holderOf(dir);
    if (holder) throw new Problem(`The data in ${path.dirname(dir)} is in use by another start (process ${holder}).`);
    fs.rmSync(lockOf(dir), { force: true });
    fs.linkSync(mine, lockOf(dir));
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    throw new Problem(`The data in ${path.dirname(dir)} is just being taken by another start.`);
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

export function releaseLock(dir) {
  fs.rmSync(lockOf(dir), { force: true });
}

/** What PostgreSQL itself says about a running cluster, or null. */
export function readPostmaster(dir) {
  try {
    const lines = fs.readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return null;
  }
}

function isPostgresOf(pid, dir) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(dir);
  } catch {
    if (WINDOWS) return isAlive(pid);
    return Boolean(spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.includes(dir));
  }
}

/** Stops a PostgreSQL whose launcher was killed; its number may long belong to another program, which is left alone. */
export async function stopOrphan(dir) {
  const postmaster = readPostmaster(dir);
  if (!postmaster || !isAlive(postmaster.pid)) return;
  if (!isPostgresOf(postmaster.pid, dir)) {
    fs.rmSync(path.join(dir, 'postmaster.pid'), { force: true });
    return;
  }
  process.kill(postmaster.pid, 'SIGINT');
  const deadline = Date.now() + ORPHAN_STOP_MS;
  while (isAlive(postmaster.pid)) {
    if (Date.now() > deadline) throw new Problem(`PostgreSQL (process ${postmaster.pid}) does not stop; end it first.`);
    await sleep(50);
  }
}

/** Removes throw-away clusters that a killed test run has left behind. */
export async function sweepEphemeral(prefix) {
  for (const name of fs.readdirSync(os.tmpdir())) {
    if (!name.startsWith(prefix) || !name.endsWith('.lock')) continue;
    const dir = path.join(os.tmpdir(), name.slice(0, -'.lock'.length));
    if (holderOf(dir)) continue;
    await stopOrphan(dir).catch(() => {});
    fs.rmSync(dir, { recursive: true, force: true });
    releaseLock(dir);
  }
}
