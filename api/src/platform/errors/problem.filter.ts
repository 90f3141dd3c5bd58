import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { RequestOfActor } from '../access/requires';
import { RefusalLog } from '../audit/refusal-log';
import { describeError } from './describe-error';
import { Refusal } from './errors';
import { PROBLEM_TYPE, problemView, toProblem } from './problem';

/** Answers every error as a problem (RFC 9457). What was not foreseen is logged under the id that the client gets. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  constructor(private readonly refusals: RefusalLog) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<RequestOfActor>();
    const reply = http.getResponse<FastifyReply>();
    const problem = toProblem(error);
    if (isUnforeseen(error, problem.status)) this.log(request.id, problem.status, error);
    if (isLogged(problem.status) && request.actor) {
      await this.refusals.record(request.actor, problem.code, request.routeOptions.url ?? '');
    }
    if (reply.raw.headersSent) {
      // Half an answer is already on its way; the client must not take it for a whole one.
      reply.raw.destroy();
      return;
    }
    void reply
      .code(problem.status)
      .headers({ ...problem.headers, 'cache-control': 'no-store' })
      .type(PROBLEM_TYPE)
      .send(Buffer.from(JSON.stringify(problemView(problem, request.id))));
  }

  private log(requestId: string, status: number, error: unknown): void {
    const entry = { requestId, ...describeError(error) };
    if (status === 503) this.logger.warn(entry);
    else this.logger.error(entry);
  }
}

/** What somebody was not allowed to see or do; a misspelt field is no refusal. */
function isLogged(status: number): boolean {
  return status === 403 || status === 404 || status === 409;
}

/** A row policy that had to hold (42501) means that the walls before it did not. */
function isUnforeseen(error: unknown, status: number): boolean {
  if (error instanceof Refusal) return false;
  return status >= 500 || describeError(error)['sqlState'] === '42501';
}
