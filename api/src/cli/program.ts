import { Command, CommanderError } from 'commander';
import { BadSettings } from '../platform/config/config';
import { ServerTooOld } from '../platform/database/logins';
import { databaseProblem } from '../platform/errors/database-problem';
import { describeError } from '../platform/errors/describe-error';
import { Refusal } from '../platform/errors/errors';
import { caseCommand } from './case.command';
import { keysCommand } from './keys.command';
import { migrateCommand } from './migrate.command';
import { Refused } from './refused';
import { reportCommand } from './report.command';
import { seedCommand } from './seed.command';
import type { Surroundings } from './surroundings';
import { userCommand } from './user.command';

/** One file a command; each adds itself to the program. */
const COMMANDS = [migrateCommand, seedCommand, caseCommand, reportCommand, userCommand, keysCommand];

export const ExitCode = { Done: 0, Refused: 1, Usage: 2 } as const;

/** Runs the command line and gives the exit code: 0 done, 1 refused or failed, 2 not understood. */
export async function runProgram(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const program = new Command('hakika')
    .description('Hakika on the command line')
    .exitOverride()
    .configureOutput({ writeOut: surroundings.answer, writeErr: surroundings.note })
    .helpCommand(true);
  for (const add of COMMANDS) add(program, surroundings);
  for (const command of allOf(program)) command.exitOverride().copyInheritedSettings(program);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return ExitCode.Done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.Done : ExitCode.Usage;
    for (const line of linesOf(error)) surroundings.note(`${line}\n`);
    return ExitCode.Refused;
  }
}

function allOf(command: Command): readonly Command[] {
  return command.commands.flatMap((child) => [child, ...allOf(child)]);
}

function linesOf(error: unknown): readonly string[] {
  if (error instanceof Refused || error instanceof BadSettings) return error.message.split('\n');
  if (error instanceof Refusal) return [`Refused: ${error.code}.`];
  if (error instanceof ServerTooOld) return [error.message];
  const problem = databaseProblem(error);
  if (problem?.code === 'busy') return ['The database does not answer: is it running, and is DATABASE_URL right?'];
  // The message of what nobody foresaw may hold an address with a password, so only the place is printed.
  return [`Hakika could not do this: ${JSON.stringify(describeError(error))}`];
}
