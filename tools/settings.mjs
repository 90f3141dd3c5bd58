/** What the environment says, checked as a whole before anything is started. */
import fs from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..');
export const OLDEST_NODE = 24;
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const DEMO_PASSWORD_MIN = 12;

function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return { value: port };
  return { problem: 'is not a port: give a number from 1 to 65535' };
}

function readHost(text) {
  if (/^[\w.:-]+$/.test(text)) return { value: text };
  return { problem: 'is not an address or host name, like 127.0.0.1' };
}

function readFolder(text) {
  const folder = path.resolve(ROOT, text);
  if (fs.existsSync(folder) && !fs.statSync(folder).isDirectory()) return { problem: 'is a file, not a folder' };
  return { value: folder };
}

function readDatabaseUrl(text) {
  const url = URL.parse(text);
  const isPostgres = url && ['postgres:', 'postgresql:'].includes(url.protocol) && url.hostname;
  // The address holds a password: it is never repeated in a message.
  if (!isPostgres)
    return { problem: 'is not an address like postgres://owner:password@host:5432/database', secret: true };
  if (url.pathname.length < 2) return { problem: 'names no database: end it with /database', secret: true };
  return { value: text };
}

function readFilesUrl(text) {
  if (text.startsWith('file:') && text.length > 'file:'.length) return { value: text };
  return { problem: 'does not begin with file: (other stores are not built yet)', secret: true };
}

function readKeyring(text) {
  const file = path.resolve(ROOT, text);
  if (fs.existsSync(file) && !fs.statSync(file).isFile()) return { problem: 'is not a file' };
  return { value: file };
}

function readTrustProxy(text) {
  if (/^(off|loopback|[1-9])$/.test(text)) return { value: text };
  return { problem: 'is not off, loopback, or the number of proxies in front (1 to 9)' };
}

const readChoice = (choices) => (text) =>
  choices.includes(text) ? { value: text } : { problem: `is not one of ${choices.join(', ')}` };

function readDemoPassword(text) {
  if (text.length >= DEMO_PASSWORD_MIN) return { value: text };
  return { problem: `is too short: at least ${DEMO_PASSWORD_MIN} characters`, secret: true };
}

function readJurisdiction(text) {
  if (!text.endsWith('.json')) {
    return /^[A-Z]{2}$/.test(text) ? { value: text } : { problem: 'is not the code of a country, like KE' };
  }
  const file = path.resolve(ROOT, text);
  return fs.existsSync(file) ? { value: file } : { problem: 'is not a file' };
}

const READERS = {
  PORT: readPort,
  HOST: readHost,
  DATA_DIR: readFolder,
  DATABASE_URL: readDatabaseUrl,
  FILES_URL: readFilesUrl,
  KEYRING: readKeyring,
  TRUST_PROXY: readTrustProxy,
  LOG_LEVEL: readChoice(LOG_LEVELS),
  JURISDICTION: readJurisdiction,
  DEMO: readChoice(['on', 'off']),
  DEMO_PASSWORD: readDemoPassword,
};

/** Every variable that says how an installation runs. */
export const SETTING_NAMES = Object.keys(READERS);

function defaults(env) {
  return {
    PORT: '3000',
    HOST: '127.0.0.1',
    DATA_DIR: '.data',
    LOG_LEVEL: 'info',
    JURISDICTION: 'KE',
    DEMO: env.DATABASE_URL ? 'off' : 'on',
    DEMO_PASSWORD: 'hakika-demo-password',
  };
}

/**
 * The checked settings, or one readable line for each that is wrong. An empty value counts as not given.
 * @returns {{ settings: Record<string, any>, problems: string[] }}
 */
export function readSettings(env) {
  const given = Object.fromEntries(SETTING_NAMES.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const settings = {};
  const problems = [];
  for (const [name, text] of Object.entries({ ...defaults(given), ...given })) {
    const { value, problem, secret } = READERS[name](text);
    if (problem) problems.push(secret ? `${name} ${problem}.` : `${name}="${text}" ${problem}.`);
    else settings[name] = value;
  }
  return { settings, problems };
}

/** Why this Node cannot run Hakika, or null. */
export function refuseNode(version) {
  if (Number(version.split('.')[0]) >= OLDEST_NODE) return null;
  return (
    `Node ${version} is too old: Hakika runs on Node ${OLDEST_NODE}, which "npm ci" brings along ` +
    '(not with --omit=optional) and "npm start" uses.'
  );
}

/** The checked settings of this process; it ends here with a line for each mistake. */
export function settingsOrExit() {
  const nodeProblem = refuseNode(process.versions.node);
  const { settings, problems } = nodeProblem ? { problems: [nodeProblem] } : readSettings(process.env);
  for (const line of problems) console.error(line);
  if (problems.length > 0) process.exit(1);
  return settings;
}
