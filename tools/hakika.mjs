/** `npm run -s hakika -- <command>`: the command of a built Hakika on the database of this installation. */
import { openDatabase } from './database.mjs';
import { report } from './problem.mjs';
import { settingsOrExit } from './settings.mjs';
import * as system from './system.mjs';

const WITHOUT_DATABASE = ['help', '--help', '-h', '--version', '-V'];
// The command's own output is for programs to read: everything else goes to standard error.
const TO_STDERR = ['ignore', 2, 2];

async function run(settings, args) {
  if (!system.isBuilt()) await system.build(['api'], TO_STDERR);
  const cwd = process.env.INIT_CWD ?? process.cwd();
  if (args.length === 0 || args.some((arg) => WITHOUT_DATABASE.includes(arg))) {
    return system.runCommand(args, process.env, { cwd });
  }
  const database = await openDatabase(settings, { share: true });
  try {
    const env = system.environmentOf(settings, database.url);
    if (database.isNew && args[0] !== 'migrate') await system.runStep(['migrate'], env, TO_STDERR);
    return await system.runCommand(args, env, { cwd });
  } finally {
    await database.stop({ patiently: true });
  }
}

// The command gets the signal too and ends by itself; the database is stopped after it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});

const settings = settingsOrExit();
process.exitCode = await run(settings, process.argv.slice(2)).catch(report);
