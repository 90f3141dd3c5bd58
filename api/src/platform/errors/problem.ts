import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import type { ProblemView } from '@hakika/contracts';
import { databaseProblem } from './database-problem';
import { InvalidInput, MethodNotAllowed, Refusal, RuleRefusal, TooLarge } from './errors';

export const PROBLEM_TYPE = 'application/problem+json';

/** What is answered for an error, before it has a request. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly errors?: ProblemView['errors'];
  readonly details?: ProblemView['details'];
}

/** `ProblemView` with the members that RFC 9457 adds for readers who know nothing of us. */
export interface ProblemDocument extends ProblemView {
  readonly type: 'about:blank';
  readonly instance: string;
}

const CODES: Readonly<Record<number, string>> = {
  400: 'input.invalid',
  401: 'session.none',
  404: 'not-found',
  405: 'method.not-allowed',
  408: 'request.too-slow',
  412: 'version.stale',
  413: 'body.too-large',
  414: 'address.too-long',
  415: 'body.unsupported-type',
  429: 'too-many-attempts',
  431: 'headers.too-large',
  503: 'busy',
};

/** Every error has exactly one answer; what nobody foresaw is a 500 without a word about itself. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Refusal) return ofRefusal(error);
  if (error instanceof HttpException) return ofStatus(error.getStatus());
  const ofDatabase = databaseProblem(error);
  if (ofDatabase) {
    const { status, code, retryAfterSeconds } = ofDatabase;
    return { status, code, headers: retryAfter(retryAfterSeconds) };
  }
  return ofStatus(500);
}

/** The body of a problem, the same for every way of sending it. */
export function problemView(problem: Problem, requestId: string): ProblemDocument {
  return {
    type: 'about:blank',
    title: STATUS_CODES[problem.status] ?? 'Error',
    status: problem.status,
    code: problem.code,
    instance: `urn:uuid:${requestId}`,
    requestId,
    ...(problem.errors && { errors: problem.errors }),
    ...(problem.details && { details: problem.details }),
  };
}

export function ofStatus(given: number): Problem {
  // Forbidden is the same as absent, whoever says it.
  const status = given === 403 ? 404 : given;
  const code = CODES[status] ?? (status < 500 ? 'request.refused' : 'unexpected');
  return { status, code, headers: retryAfter(status === 503 ? 1 : undefined) };
}

function ofRefusal(error: Refusal): Problem {
  return {
    status: error.status,
    code: error.code,
    headers: headersOf(error),
    ...(error instanceof InvalidInput && { errors: error.errors }),
    ...(error instanceof RuleRefusal && { details: error.details }),
  };
}

function headersOf(error: Refusal): Readonly<Record<string, string>> {
  // The rest of the body is not waited for.
  if (error instanceof TooLarge) return { connection: 'close' };
  if (error instanceof MethodNotAllowed) return { allow: error.allowed.join(', ') };
  if ('retryAfterSeconds' in error) return retryAfter(Number(error.retryAfterSeconds));
  return {};
}

const retryAfter = (seconds: number | undefined): Record<string, string> =>
  seconds === undefined ? {} : { 'retry-after': String(Math.max(1, Math.ceil(seconds))) };
