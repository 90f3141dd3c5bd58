/** `npm start`: build, database, schema, demo, server; and all of it down again when asked. */
import fs from 'node:fs';
import { hasNoCase, openDatabase, refuseUsedData } from './database.mjs';
import { report } from './problem.mjs';
import { settingsOrExit } from './settings.mjs';
import * as system from './system.mjs';

const PARENT_CHECK_MS = 1000;
const running = { server: null, database: null, stopping: false };

async function stop(code) {
  if (running.stopping) return;
  running.stopping = true;
  if (running.server) await system.stopServer(running.server);
  await running.database?.stop();
  process.exit(code);
}

/** The parent of a process, or null where the system does not tell. */
function parentOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1];
  } catch {
    return null;
  }
}

/** npm, or its shell between, may be killed without passing it on; what it started must not live on by itself. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start' || process.platform === 'win32') return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) void stop(0);
  }, PARENT_CHECK_MS).unref();
}

function stopWhenAsked() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
  stopWithNpm();
}

function stopTogether() {
  running.server.once('exit', (code) => {
    if (!running.stopping) console.error('The server has stopped.');
    void stop(code ?? 1);
  });
  void running.database.exited?.then(() => {
    if (!running.stopping) console.error('The embedded PostgreSQL has stopped.');
    return stop(1);
  });
}

function announce(address, settings) {
  console.log(`\nHakika is ready at ${address}\n`);
  if (settings.DEMO !== 'on') return;
  console.log('Demo users:');
  for (const user of system.DEMO_USERS) console.log(`  ${user}`);
  console.log(`Password of every demo user: ${settings.DEMO_PASSWORD}\n`);
}

async function start(settings) {
  refuseUsedData(settings);
  await system.refuseUsedPort(settings.HOST, settings.PORT);
  await system.build(['api', 'web']);
  stopWhenAsked();

  running.database = await openDatabase(settings);
  const env = system.environmentOf(settings, running.database.url);
  await system.runStep(['migrate'], env);
  if (settings.DEMO === 'on' && (await hasNoCase(running.database.url))) {
    // The command prints the code of each case it made; here nobody reads them.
    await system.runStep(['seed', '--demo'], env, ['ignore', 'ignore', 'inherit']);
  }

  running.server = system.startServer(env);
  const address = system.addressOf(settings.HOST, settings.PORT);
  await system.untilReady(running.server, address);
  stopTogether();
  announce(address, settings);
}

const settings = settingsOrExit();
await start(settings).catch((error) => stop(running.stopping ? 0 : report(error)));
