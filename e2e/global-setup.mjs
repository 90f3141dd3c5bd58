import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from '../tools/browser.mjs';
import { freePort, startPg } from '../tools/pg.mjs';
import { readSettings, ROOT } from '../tools/settings.mjs';
import * as system from '../tools/system.mjs';

/** A Wednesday morning in Mombasa: what is on screen does not depend on the day the tests run. */
const NOW = '2026-11-18T06:00:00.000Z';

const RESULTS = path.join(ROOT, 'test-results');

function settingsFor(dataDir, port) {
  const { settings } = readSettings({ PORT: String(port), DATA_DIR: dataDir, DEMO: 'on' });
  return settings;
}

/** The real system: an empty database, the schema, the demo, the built server and web. */
export default async function startSystem() {
  fs.mkdirSync(RESULTS, { recursive: true });
  const logFile = path.join(RESULTS, 'e2e-server.log');
  const log = fs.openSync(logFile, 'w');
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hakika-e2e-'));
  const running = { database: await startPg({ ephemeral: true }), server: null };
  globalThis.__HAKIKA_STOP__ = async () => {
    if (running.server) await system.stopServer(running.server);
    await running.database.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
    fs.closeSync(log);
  };

  const settings = settingsFor(dataDir, await freePort());
  const env = { ...system.environmentOf(settings, running.database.url), HAKIKA_NOW: process.env.HAKIKA_NOW ?? NOW };
  try {
    await system.runStep(['migrate'], env);
    await system.runStep(['seed', '--demo'], env, ['ignore', 'ignore', 'inherit']);
    running.server = system.startServer(env, log);
    const address = system.addressOf(settings.HOST, settings.PORT);
    await system.untilReady(running.server, address);

    process.env.BASE_URL = address;
    process.env.HAKIKA_NOW = env.HAKIKA_NOW;
    process.env.HAKIKA_COMMAND_ENV = JSON.stringify(env);
    process.env.HAKIKA_SERVER_LOG = logFile;
    process.env.BROWSER_LAUNCH = JSON.stringify(await findBrowser());
  } catch (error) {
    await globalThis.__HAKIKA_STOP__();
    throw error;
  }
}
