import 'reflect-metadata';
import { createApp, type App } from './app';
import { readSettings, BadSettings, type AppConfig } from './platform/config/config';
import { describeError } from './platform/errors/describe-error';
import { stopGracefully } from './platform/server/stop-gracefully';
import { startProblem } from './platform/server/start-problem';

/** One readable line for each thing that is wrong, and no server. */
function giveUp(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

function settings(): AppConfig {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (error instanceof BadSettings) giveUp(error.lines);
    throw error;
  }
}

async function start(config: AppConfig): Promise<App> {
  try {
    const app = await createApp(config);
    await app.nest.getHttpAdapter().getInstance().listen({ port: config.port, host: config.host });
    return app;
  } catch (error) {
    const line = startProblem(error, config);
    if (line) giveUp([line]);
    // Of what nobody foresaw only the place is printed: its message may hold an address with a password.
    giveUp([`Hakika could not start: ${JSON.stringify(describeError(error))}`]);
  }
}

const app = await start(settings());
const stop = () => void stopGracefully(app).then((code) => process.exit(code));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, stop);
// Started by a launcher that is gone: nothing of it may live on.
process.once('disconnect', stop);
process.on('unhandledRejection', (error) =>
  console.error(JSON.stringify({ level: 50, from: 'process', ...describeError(error) })),
);
