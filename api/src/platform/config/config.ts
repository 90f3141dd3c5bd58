import path from 'node:path';
import type { Jurisdiction } from '@hakika/domain';
import { chooseJurisdiction } from './jurisdiction';

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** The owner's login; the API's own logins are derived from it. */
  readonly databaseUrl: string;
  readonly filesUrl: string;
  readonly keyring: string;
  readonly trustProxy: boolean | number | string;
  readonly logLevel: string;
  readonly demo: boolean;
  readonly demoPassword: string;
  /** Where the built web client is, or null when something else serves it. */
  readonly webDir: string | null;
  /** A fixed instant for tests and screenshots; null in real life. */
  readonly fixedNow: Date | null;
  /** The checked pack of the country. */
  readonly law: Jurisdiction;
  /** False for the command line, which leaves events to the server. */
  readonly jobs?: boolean;
  /** `import` for the command that loads cases: rows keep the dates that they are brought with. */
  readonly login?: 'api' | 'import';
}

/** What is set, checked once. */
export class AppConfig implements Settings {
  readonly port!: number;
  readonly host!: string;
  readonly dataDir!: string;
  readonly databaseUrl!: string;
  readonly filesUrl!: string;
  readonly keyring!: string;
  readonly trustProxy!: boolean | number | string;
  readonly logLevel!: string;
  readonly demo!: boolean;
  readonly demoPassword!: string;
  readonly webDir!: string | null;
  readonly fixedNow!: Date | null;
  readonly law!: Jurisdiction;
  readonly jobs?: boolean;
  readonly login?: 'api' | 'import';

  constructor(settings: Settings) {
    Object.assign(this, settings);
  }
}

/** One readable line for each bad or missing value. */
export class BadSettings extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment. Throws `BadSettings` naming every fault. */
export function readSettings(env: Environment): AppConfig {
  const faults: string[] = [];
  const dataDir = path.resolve(env['DATA_DIR'] ?? '.data');
  const settings: Settings = {
    port: port(env['PORT'], faults),
    host: env['HOST'] ?? '127.0.0.1',
    dataDir,
    databaseUrl: databaseUrl(env['DATABASE_URL'], faults),
    filesUrl: filesUrl(env['FILES_URL'], dataDir, faults),
    keyring: path.resolve(env['KEYRING'] ?? path.join(dataDir, 'keys', 'keyring.json')),
    trustProxy: trustProxy(env['TRUST_PROXY'], faults),
    logLevel: oneOf('LOG_LEVEL', env['LOG_LEVEL'] ?? 'info', LOG_LEVELS, faults),
    demo: oneOf('DEMO', env['DEMO'] ?? 'off', ['on', 'off'], faults) === 'on',
    demoPassword: env['DEMO_PASSWORD'] ?? 'hakika-demo-password',
    webDir: env['WEB_DIR'] ? path.resolve(env['WEB_DIR']) : null,
    fixedNow: instant(env['HAKIKA_NOW'], faults),
    law: chooseJurisdiction(env['JURISDICTION'], faults),
  };
  if (faults.length > 0) throw new BadSettings(faults);
  return new AppConfig(settings);
}

function port(value: string | undefined, faults: string[]): number {
  const number = Number(value ?? '3000');
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    faults.push('PORT must be a whole number from 0 to 65535.');
  }
  return number;
}

function databaseUrl(value: string | undefined, faults: string[]): string {
  if (!value) faults.push('DATABASE_URL is not set; "npm start" sets it for the embedded database.');
  else if (!/^postgres(ql)?:\/\//.test(value)) faults.push('DATABASE_URL must begin with postgres://.');
  return value ?? '';
}

function filesUrl(value: string | undefined, dataDir: string, faults: string[]): string {
  const url = value ?? `file:${path.join(dataDir, 'files')}`;
  if (!url.startsWith('file:')) faults.push('FILES_URL must begin with file: (other stores are not built yet).');
  return url;
}

function trustProxy(value: string | undefined, faults: string[]): boolean | number | string {
  if (value === undefined || value === '' || value === 'off') return false;
  if (value === 'loopback') return value;
  const hops = Number(value);
  if (Number.isInteger(hops) && hops > 0 && hops < 10) return hops;
  // "true" would let any caller invent an address, and with it a fresh throttle.
  faults.push('TRUST_PROXY must be off, loopback, or the number of proxies in front.');
  return false;
}

function oneOf(name: string, value: string, allowed: readonly string[], faults: string[]): string {
  if (!allowed.includes(value)) faults.push(`${name} must be one of ${allowed.join(', ')}.`);
  return value;
}

function instant(value: string | undefined, faults: string[]): Date | null {
  if (!value) return null;
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) faults.push('HAKIKA_NOW must be an ISO 8601 instant.');
  return date;
}
