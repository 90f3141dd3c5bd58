import { translateConstraint } from './constraints';

export interface DatabaseProblem {
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds?: number;
}

interface DatabaseError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message?: string;
}

/** Conditions of PostgreSQL that have an answer of their own; all others are bugs. */
const ANSWERS: Readonly<Record<string, DatabaseProblem>> = {
  // The context could not be opened: the session ended between the guard and the transaction.
  '28000': { status: 401, code: 'session.none' },
  // A row policy held where the walls before it did not. To the outside this is the same as absent.
  '42501': { status: 404, code: 'not-found' },
  '23505': { status: 409, code: 'conflict' },
  '23P01': { status: 409, code: 'conflict' },
  '23503': { status: 409, code: 'reference.unknown' },
};

const BUSY: DatabaseProblem = { status: 503, code: 'busy', retryAfterSeconds: 1 };

/** Lock and statement timeouts, lost races, and a server that is full, stopping or starting. */
const BUSY_CODES = new Set([
  '55P03',
  '57014',
  '40001',
  '40P01',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '25P03',
  '25P04',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);

/** The driver gives these no code. */
const LOST_CONNECTION = /^(timeout exceeded when trying to connect|Connection terminated|connection timeout)/i;

/** The answer for an error of the database, or null when it is none, or a bug. */
export function databaseProblem(error: unknown): DatabaseProblem | null {
  const { code = '', constraint, message = '' } = driverErrorOf(error);
  if (BUSY_CODES.has(code) || code.startsWith('08') || LOST_CONNECTION.test(message)) return BUSY;
  const answer = ANSWERS[code];
  if (!answer || answer.status !== 409) return answer ?? null;
  return { ...answer, code: translateConstraint(constraint) ?? answer.code };
}

/** What may be logged of an error of the database: its kind and the names of things, never its message, which has values. */
export function databaseFacts(error: unknown): Readonly<Record<string, string | undefined>> {
  const { code, constraint, table, routine } = driverErrorOf(error) as Record<string, string | undefined>;
  return { sqlState: code, constraint, table, routine };
}

function driverErrorOf(error: unknown): DatabaseError {
  if (!(error instanceof Error)) return {};
  return ((error as { driverError?: DatabaseError }).driverError ?? error) as DatabaseError;
}
