import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { XSRF_COOKIE } from './csrf';

const SESSION = 'hakika';
/** It opens nothing: it says only that somebody has signed in here before. */
const DEVICE = 'hakika-device';
const DEVICE_SECONDS = 180 * 24 * 60 * 60;

/** Under TLS the cookie is bound to this very host; on a plain local address browsers refuse that prefix. */
function nameFor(request: FastifyRequest, name: string): string {
  return request.protocol === 'https' ? `__Host-${name}` : name;
}

function read(request: FastifyRequest, name: string): string | null {
  const token = request.cookies[nameFor(request, name)];
  return token && /^[0-9a-f]{64}$/.test(token) ? token : null;
}

export const readToken = (request: FastifyRequest): string | null => read(request, SESSION);
export const readDevice = (request: FastifyRequest): string | null => read(request, DEVICE);

export function writeToken(request: FastifyRequest, reply: FastifyReply, token: string, xsrf: string): void {
  const secure = request.protocol === 'https';
  const common = { path: '/', sameSite: 'strict', secure } as const;
  void reply.setCookie(nameFor(request, SESSION), token, { ...common, httpOnly: true });
  // Readable by our own script on purpose: it comes back in a header, which another site cannot set.
  void reply.setCookie(XSRF_COOKIE, xsrf, common);
}

/** Stays when somebody signs out: that is when it is needed. */
export function writeDevice(request: FastifyRequest, reply: FastifyReply, device: string): void {
  const secure = request.protocol === 'https';
  const common = { path: '/', sameSite: 'strict', secure, httpOnly: true, maxAge: DEVICE_SECONDS } as const;
  void reply.setCookie(nameFor(request, DEVICE), device, common);
}

export function clearToken(request: FastifyRequest, reply: FastifyReply): void {
  const common = { path: '/', sameSite: 'strict', secure: request.protocol === 'https' } as const;
  void reply.clearCookie(nameFor(request, SESSION), common);
  void reply.clearCookie(XSRF_COOKIE, common);
}
