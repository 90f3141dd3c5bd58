import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PassThrough, Transform, type Readable } from 'node:stream';
import { TooLarge, UnsupportedType } from '../errors/errors';
import { UPLOAD_TYPE } from './request-limits';

/** The body of an upload, not yet read: everything before it, the guard included, has already happened. */
export const UploadStream = createParamDecorator((_: unknown, context: ExecutionContext): Readable => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (!request.headers['content-type']?.startsWith(UPLOAD_TYPE)) throw new UnsupportedType();
  return apart(request.body as Readable);
});

/** Whoever stops reading half-way ends their own stream and not the connection, on which the refusal still has to leave. */
function apart(body: Readable): Readable {
  const copy = new PassThrough();
  body.once('error', (error) => copy.destroy(error));
  // Half a file must never look like a whole one.
  body.once('close', () => body.readableEnded || copy.destroy(new Error('the upload was broken off')));
  return body.pipe(copy);
}

/** Passes bytes on and fails with `TooLarge` at the first one beyond the limit, whatever length was announced. */
export function atMost(bytes: number): Transform {
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed += chunk.length;
      if (passed > bytes) done(new TooLarge());
      else done(null, chunk);
    },
  });
}
