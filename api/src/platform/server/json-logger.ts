import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';

/** What the framework says while it starts is of no use to an operator. */
const FRAMEWORK = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

type Level = 'info' | 'warn' | 'error' | 'debug' | 'trace' | 'fatal';

/** JSON lines on standard output. An entry is a sentence of ours or an object of named facts; nothing else is written out. */
export class JsonLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: string, destination?: DestinationStream) {
    const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
    // Requests do not wait for whoever reads the log; what is still on its way when the process ends is written then.
    this.pino = pino(options, destination ?? pino.destination({ dest: 1, sync: false }));
  }

  log(entry: unknown, context?: string): void {
    this.write(FRAMEWORK.has(context ?? '') ? 'debug' : 'info', entry, context);
  }

  warn(entry: unknown, context?: string): void {
    this.write('warn', entry, context);
  }

  error(entry: unknown, ...more: unknown[]): void {
    this.write('error', entry, more.at(-1));
  }

  debug(entry: unknown, context?: string): void {
    this.write('debug', entry, context);
  }

  verbose(entry: unknown, context?: string): void {
    this.write('trace', entry, context);
  }

  fatal(entry: unknown, context?: string): void {
    this.write('fatal', entry, context);
  }

  private write(level: Level, entry: unknown, context: unknown): void {
    const from = typeof context === 'string' ? { from: context } : {};
    if (entry instanceof Error) this.pino[level]({ ...from, error: entry.name });
    else if (typeof entry === 'object' && entry !== null) this.pino[level]({ ...from, ...entry });
    else this.pino[level](from, String(entry));
  }
}
