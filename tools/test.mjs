/**
 * `npm test`: every check of every project, and one last line with how many passed and failed. Tests are counted from
 * what Jest leaves as an output of its task, so that a run taken from the cache counts like a fresh one; any other
 * task (lint, types, format, build) counts as one check.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { report } from './problem.mjs';
import { refuseNode, ROOT, SETTING_NAMES } from './settings.mjs';

/** The browser first: it takes longest, and must not be what everything else waits for in the end. */
const TARGETS = ['e2e', 'test', 'typecheck', 'lint', 'format'];
const COUNTED_BY_JEST = ['test', 'e2e'];
/** One more than most machines of two cores do at once, because the browser waits for its pages half of the time. */
const PARALLEL = 3;
const RESULTS = path.join(ROOT, 'test-results');
const LAST_RUN = path.join(ROOT, '.nx/cache/run.json');
const NX = path.join(ROOT, 'node_modules/nx/dist/bin/nx.js');

// The tests bring their own settings; those of an installation must not leak into them.
function environment() {
  const entries = Object.entries(process.env).filter(([name]) => !SETTING_NAMES.includes(name));
  return { ...Object.fromEntries(entries), NX_TUI: 'false' };
}

/** Runs Nx over all targets; gives its exit code and, when asked to be quiet, what it wrote. */
function runNx(args, { quiet }) {
  const stdio = ['ignore', quiet ? 'pipe' : 'inherit', 'inherit'];
  const child = spawn(process.execPath, [NX, 'run-many', '-t', ...TARGETS, ...args], {
    cwd: ROOT,
    env: environment(),
    stdio,
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** All tasks that are to run, so that one that never ran because another failed is not forgotten. */
async function listTasks() {
  const { code, output } = await runNx(['--graph=stdout'], { quiet: true });
  if (code !== 0) throw new Error('Nx could not read the workspace; the lines above say why.');
  return Object.values(JSON.parse(output.slice(output.indexOf('{'))).tasks.tasks);
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** What one task adds to the last line. */
function count({ id, target }, succeeded) {
  const asOne = { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  if (!COUNTED_BY_JEST.includes(target.target)) return asOne;
  const counts = readJson(path.join(RESULTS, `${target.project}.${target.target}.json`));
  if (!counts) return { passed: 0, failed: 1, note: `${id} left no result` };
  if (succeeded) return counts;
  return { passed: counts.passed, failed: Math.max(counts.failed, 1) };
}

async function test() {
  const tasks = await listTasks();
  // What an earlier run has left must not be counted for one that crashes before it has a result.
  for (const { target } of tasks)
    fs.rmSync(path.join(RESULTS, `${target.project}.${target.target}.json`), { force: true });
  fs.rmSync(LAST_RUN, { force: true });

  const { code } = await runNx([`--parallel=${PARALLEL}`, '--output-style=stream'], { quiet: false });
  const states = new Map((readJson(LAST_RUN)?.tasks ?? []).map((task) => [task.taskId, task.status]));
  const total = { passed: 0, failed: 0 };
  for (const task of tasks) {
    const { passed, failed, note } = count(task, states.get(task.id) === 0);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) console.log(`FAILED ${note ?? task.id}`);
  }
  if (code !== 0 && total.failed === 0) total.failed = 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

const nodeProblem = refuseNode(process.versions.node);
if (nodeProblem) console.error(nodeProblem);
process.exitCode = nodeProblem ? 1 : await test().catch(report);
