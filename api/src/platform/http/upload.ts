import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Transform, type Readable } from 'node:stream';
import { TooLarge, UnsupportedType } from '../errors/errors';
import { UPLOAD_TYPE } from './request-limits';

/** The body of an upload, not yet read: everything before it, the guard included, has already happened. */
export const UploadStream = createParamDecorator((_: unknown, context: ExecutionContext): Readable => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (!request.headers['content-type']?.startsWith(UPLOAD_TYPE)) throw new UnsupportedType();
  return request.body as Readable;
});

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
