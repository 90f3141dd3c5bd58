/**
 * `npm run dev`: the web with reload on PORT, the API rebuilt and restarted behind it on a port of its own.
 * The Angular server itself reads PORT, so the API's port travels as API_PORT.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { buildOptions } from './api-build.mjs';
import { hasNoCase, openDatabase, refuseUsedData } from './database.mjs';
import { freePort } from './pg.mjs';
import { report } from './problem.mjs';
import { ROOT, settingsOrExit } from './settings.mjs';
import * as system from './system.mjs';

const running = { server: null, web: null, database: null, watcher: null, stopping: false };

async function stop(code) {
  if (running.stopping) return;
  running.stopping = true;
  await running.watcher?.dispose();
  running.web?.kill('SIGTERM');
  if (running.server) await system.stopServer(running.server);
  await running.database?.stop();
  process.exit(code);
}

async function restartServer(env) {
  if (running.server) await system.stopServer(running.server);
  await system.runStep(['migrate'], env);
  if (env.DEMO === 'on' && (await hasNoCase(env.DATABASE_URL))) await system.runStep(['seed', '--demo'], env);
  if (!running.stopping) running.server = system.startServer(env);
}

const restartAfterBuild = (env) => ({
  name: 'restart',
  setup(build) {
    // A mistake in the code being written is shown and waits for the next change.
    build.onEnd((result) => (result.errors.length > 0 ? undefined : restartServer(env).catch(report)));
  },
});

function startWeb(port, apiPort) {
  const nx = path.join(ROOT, 'node_modules/nx/dist/bin/nx.js');
  const { PORT: _port, ...env } = { ...process.env, API_PORT: String(apiPort) };
  return spawn(process.execPath, [nx, 'run', 'web:serve', `--port=${port}`], { cwd: ROOT, env, stdio: 'inherit' });
}

async function develop(settings) {
  refuseUsedData(settings);
  await system.refuseUsedPort(settings.HOST, settings.PORT);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));

  running.database = await openDatabase(settings);
  const apiPort = await freePort();
  const apiSettings = { ...settings, HOST: '127.0.0.1', PORT: apiPort };
  const env = { ...system.environmentOf(apiSettings, running.database.url), NODE_ENV: 'development' };
  running.watcher = await esbuild.context(buildOptions([restartAfterBuild(env)]));
  await running.watcher.watch();
  running.web = startWeb(settings.PORT, apiPort);
  running.web.once('exit', (code) => void stop(code ?? 1));
}

const settings = settingsOrExit();
await develop(settings).catch((error) => stop(report(error)));
