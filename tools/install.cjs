/**
 * Installs the packages when they are missing or older than the lock file, so that one command does everything.
 * Runs on whatever Node npm itself runs on, before any package exists: plain CommonJS, no dependency.
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');
const PACKAGES = path.join(ROOT, 'node_modules');
// npm writes this file last: its time is the time of the last complete installation.
const STAMP = path.join(PACKAGES, '.package-lock.json');

function changedAt(file) {
  try {
    return fs.statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

/** Without what the outer npm tells its scripts, which would change how the inner one installs. */
function cleanEnvironment() {
  const entries = Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|config|package)_/.test(name));
  return Object.fromEntries(entries);
}

function install() {
  const npm = process.env.npm_execpath;
  const [program, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  console.error('Installing packages (once; a minute or two) ...');
  const options = {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    env: cleanEnvironment(),
    shell: !npm && process.platform === 'win32',
  };
  const { status } = spawnSync(program, [...first, 'ci'], options);
  if (status !== 0) console.error('The packages could not be installed: see what npm says above.');
  else fs.utimesSync(STAMP, new Date(), new Date());
  return status ?? 1;
}

/** `npm ci` empties what it fills; through a link it would empty the packages of another checkout. */
function refuseLinked() {
  if (!fs.lstatSync(PACKAGES, { throwIfNoEntry: false })?.isSymbolicLink()) return null;
  return 'node_modules is a link to another folder: remove the link, then start again.';
}

function main() {
  if (changedAt(STAMP) > 0 && changedAt(STAMP) >= changedAt(path.join(ROOT, 'package-lock.json'))) return 0;
  const refusal = refuseLinked();
  if (!refusal) return install();
  console.error(refusal);
  return 1;
}

process.exitCode = main();
