import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InvalidInput, MissingPrecondition } from '../errors/errors';

/** The version a change is based on, from `If-Match: "v3"`. */
export function readIfMatch(_data: unknown, context: ExecutionContext): number {
  const sent = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (sent === undefined) throw new MissingPrecondition();
  const version = /^"v([1-9]\d{0,8})"$/.exec(sent)?.[1];
  if (!version) throw new InvalidInput([], 'if-match.malformed');
  return Number(version);
}

/** `@IfMatch() version: number`: 428 without the header; the service compares and answers 412. */
export const IfMatch = createParamDecorator(readIfMatch);
