import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { XSRF_COOKIE } from './csrf';

const NAME = 'hakika';
/** Browsers accept this prefix only with Secure, Path=/ and no Domain. */
const NAME_UNDER_TLS = '__Host-hakika';

/** Under TLS the cookie is bound to this very host; on a plain local address browsers refuse that prefix. */
function nameFor(request: FastifyRequest): string {
  return request.protocol === 'https' ? NAME_UNDER_TLS : NAME;
}

export function readToken(request: FastifyRequest): string | null {
  const token = request.cookies[nameFor(request)];
  return token && /^[0-9a-f]{64}$/.test(token) ? token : null;
}

export function writeToken(request: FastifyRequest, reply: FastifyReply, token: string, xsrf: string): void {
  const secure = request.protocol === 'https';
  const common = { path: '/', sameSite: 'strict', secure } as const;
  void reply.setCookie(nameFor(request), token, { ...common, httpOnly: true });
  // Readable by our own script on purpose: it comes back in a header, which another site cannot set.
  void reply.setCookie(XSRF_COOKIE, xsrf, common);
}

export function clearToken(request: FastifyRequest, reply: FastifyReply): void {
  const common = { path: '/', sameSite: 'strict', secure: request.protocol === 'https' } as const;
  void reply.clearCookie(nameFor(request), common);
  void reply.clearCookie(XSRF_COOKIE, common);
}
