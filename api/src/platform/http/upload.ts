import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PassThrough, type Readable } from 'node:stream';
import { UnsupportedType } from '../errors/errors';
import { UPLOAD_TYPE } from '../server/request-limits';

/** The body of an upload, not yet read: everything before it, the guard included, has already happened. */
export const UploadStream = createParamDecorator((_: unknown, context: ExecutionContext): Readable => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (!request.headers['content-type']?.startsWith(UPLOAD_TYPE)) throw new UnsupportedType();
  const content = apart(request.body as Readable);
  // A parameter that is refused after this one keeps the handler from ever reading it.
  context
    .switchToHttp()
    .getResponse<FastifyReply>()
    .raw.once('close', () => content.destroy());
  return content;
});

/** Whoever stops reading half-way ends their own stream and not the connection, on which the refusal still has to leave. */
function apart(body: Readable): Readable {
  const copy = new PassThrough();
  body.once('error', (error) => copy.destroy(error));
  // Half a file must never look like a whole one.
  body.once('close', () => body.readableEnded || copy.destroy(new Error('the upload was broken off')));
  copy.once('close', () => body.readableEnded || letPass(body));
  return body.pipe(copy);
}

/** More than any honest upload still has on its way when it is refused. */
const PASSED_MAX = 128 * 2 ** 20;

/** What nobody reads any more would keep the next request of the same connection waiting behind it for ever. */
function letPass(body: Readable): void {
  let passed = 0;
  // Unpiping pauses, so it comes before and not after.
  body.unpipe();
  body.on('data', (chunk: Buffer) => {
    passed += chunk.length;
    if (passed > PASSED_MAX) body.destroy();
  });
  body.resume();
}
