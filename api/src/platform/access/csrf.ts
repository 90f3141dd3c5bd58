import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Keyring } from '../crypto/keyring';
import { Forgery } from '../errors/errors';

export const XSRF_COOKIE = 'XSRF-TOKEN';
export const XSRF_HEADER = 'x-xsrf-token';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The second and third layer; the first is the cookie's SameSite=Strict. */
@Injectable()
export class Csrf {
  constructor(private readonly keyring: Keyring) {}

  /** Bound to the session by a keyed hash: a token of another session does not fit. */
  tokenFor(sessionId: string): string {
    return createHmac('sha256', this.keyring.secretFor('csrf')).update(sessionId).digest('base64url');
  }

  /** Throws `Forgery` when a change comes from another site. */
  check(request: FastifyRequest, sessionId: string): void {
    if (SAFE.has(request.method)) return;
    this.checkOrigin(request);
    const sent = request.headers[XSRF_HEADER];
    if (typeof sent !== 'string' || !sameText(sent, this.tokenFor(sessionId))) throw new Forgery();
  }

  /** What a browser says about where a request comes from. A client that is no browser says nothing. */
  checkOrigin(request: FastifyRequest): void {
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Forgery();
    const origin = request.headers.origin;
    if (origin !== undefined && hostOf(origin) !== request.headers.host) throw new Forgery();
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
