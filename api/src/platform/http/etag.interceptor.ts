import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';

/** A view with a version travels with it as an `ETag`, which comes back as `If-Match` with a change. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((view: unknown) => {
        const version = versionOf(view);
        if (version !== null) void reply.header('etag', `"v${version}"`);
      }),
    );
  }
}

function versionOf(view: unknown): number | null {
  if (typeof view !== 'object' || view === null || !('version' in view)) return null;
  return typeof view.version === 'number' ? view.version : null;
}
