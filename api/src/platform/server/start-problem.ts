import type { AppConfig } from '../config/config';

type Place = Pick<AppConfig, 'host' | 'port' | 'keyring'>;

const LINES: Readonly<Record<string, (place: Place) => string>> = {
  EADDRINUSE: ({ host, port }) => `Port ${port} on ${host} is in use: set PORT to another.`,
  EACCES: ({ port }) =>
    `No permission: port ${port} may need more rights (set PORT to 1024 or more), or a file belongs to somebody else.`,
  EADDRNOTAVAIL: ({ host }) => `HOST="${host}" is not an address of this machine.`,
  ENOSPC: () => 'The disk is full: free some space and start again.',
  EROFS: () => 'The data folder is on a read-only disk: choose another DATA_DIR.',
  // The address of the database holds a password: it is never repeated.
  ECONNREFUSED: () => 'The database does not answer: check that PostgreSQL runs where DATABASE_URL says.',
  ENOTFOUND: () => 'The database cannot be found: check the host in DATABASE_URL.',
  ETIMEDOUT: () => 'The database does not answer in time: check DATABASE_URL and the network.',
  '28P01': () => 'The database refuses our login: run "hakika migrate" with the same KEYRING.',
  '28000': () => 'The database refuses our login: run "hakika migrate" with the same KEYRING.',
  '3D000': () => 'DATABASE_URL names a database that does not exist.',
  '53300': () => 'The database has no connection left: raise max_connections.',
};

/** The one line for something that the person who starts Hakika can put right; null for anything else. */
export function startProblem(error: unknown, place: Place): string | null {
  for (const cause of causesOf(error)) {
    const line = LINES[String((cause as { code?: unknown }).code)];
    if (line) return line(place);
  }
  return null;
}

/** Node wraps the attempts at several addresses into one error. */
function causesOf(error: unknown): readonly object[] {
  if (typeof error !== 'object' || error === null) return [];
  const { errors, cause } = error as { errors?: unknown; cause?: unknown };
  const below = [...(Array.isArray(errors) ? errors : []), cause];
  return [error, ...below.flatMap(causesOf)];
}
