import { execFile } from 'node:child_process';
import path from 'node:path';
import { given } from './given';

const ROOT = path.resolve(__dirname, '../../..');

export interface CommandResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the `hakika` command on the database of the running system. */
export function hakika(...args: string[]): Promise<CommandResult> {
  const env = JSON.parse(given('HAKIKA_COMMAND_ENV')) as NodeJS.ProcessEnv;
  const options = { cwd: ROOT, env, maxBuffer: 64 * 2 ** 20 };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['dist/api/hakika.mjs', ...args], options, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? 1, stdout, stderr }),
    );
  });
}
