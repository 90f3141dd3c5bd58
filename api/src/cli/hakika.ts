import 'reflect-metadata';
import { readSettings } from '../platform/config/config';
import { runProgram } from './program';

process.exitCode = await runProgram(process.argv.slice(2), {
  config: () => readSettings(process.env),
  answer: (text) => void process.stdout.write(text),
  note: (text) => void process.stderr.write(text),
});
