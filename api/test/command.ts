import { runProgram } from '../src/cli/program';
import type { AppConfig } from '../src/platform/config/config';

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the `hakika` command on the database of a test, in this process. */
export async function hakika(config: AppConfig, ...args: string[]): Promise<CommandResult> {
  const said = { stdout: '', stderr: '' };
  const code = await runProgram(args, {
    config: () => config,
    answer: (text) => void (said.stdout += text),
    note: (text) => void (said.stderr += text),
  });
  return { code, ...said };
}
