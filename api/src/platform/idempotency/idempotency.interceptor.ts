import { createHash } from 'node:crypto';
import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { RequestOfActor } from '../access/requires';
import type { Actor } from '../access/actor';
import { seal, unseal } from '../crypto/envelope';
import { Keyring } from '../crypto/keyring';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { InvalidInput, UnprocessableRequest } from '../errors/errors';

const HEADER = 'idempotency-key';
const UNREPEATABLE = 'hakika:unrepeatable';
const KEY = /^[\x21-\x7e]{8,128}$/;

/** For a POST whose answer must never be kept, such as a revealed identity. */
export const Unrepeatable = () => SetMetadata(UNREPEATABLE, true);

interface Claim {
  readonly key: string;
  readonly route: string;
  readonly fingerprint: Buffer;
}

/**
 * A POST that is sent again with its `Idempotency-Key` has one effect and one answer, however bad the line.
 *
 * The key is claimed in the transaction of the effect: both stand or neither. A second request waits for the first.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
    private readonly keyring: Keyring,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<RequestOfActor>();
    const key = request.headers[HEADER];
    const unrepeatable = this.reflector.get<boolean | undefined>(UNREPEATABLE, context.getHandler());
    if (request.method !== 'POST' || key === undefined || !request.actor || unrepeatable) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key))
      throw new InvalidInput([{ pointer: `/headers/${HEADER}`, code: 'key.malformed' }]);

    const claim: Claim = { key, route: `${request.method} ${request.url}`, fingerprint: fingerprintOf(request) };
    return from(
      this.once(request.actor, claim, http.getResponse<FastifyReply>(), () =>
        lastValueFrom(next.handle(), { defaultValue: undefined }),
      ),
    );
  }

  private once(actor: Actor, claim: Claim, reply: FastifyReply, effect: () => Promise<unknown>): Promise<unknown> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [fresh] = await tx.named<{ key: string }>('reply-claim', CLAIM, [
        actor.userId,
        claim.key,
        claim.route,
        claim.fingerprint,
      ]);
      if (!fresh) return this.repeat(tx, claim, reply);
      const answer = await effect();
      const body = seal(
        this.keyring.secretFor('replies'),
        Buffer.from(JSON.stringify(answer ?? null)),
        contextOf(actor, claim),
      );
      await tx.named('reply-keep', KEEP, [actor.userId, claim.key, reply.statusCode, body]);
      return answer;
    });
  }

  private async repeat(tx: Tx, claim: Claim, reply: FastifyReply): Promise<unknown> {
    const kept = await tx.row<{ fingerprint: Buffer; status: number; body: Buffer }>(
      'SELECT fingerprint, status, body FROM sec.reply WHERE user_id = $1 AND key = $2',
      [tx.actor.userId, claim.key],
    );
    if (!kept?.fingerprint.equals(claim.fingerprint)) throw new UnprocessableRequest('idempotency-key.other-request');
    void reply.status(kept.status);
    const plain = unseal(this.keyring.secretFor('replies'), kept.body, contextOf(tx.actor, claim));
    return JSON.parse(plain.toString('utf8')) ?? undefined;
  }
}

const CLAIM = `INSERT INTO sec.reply (user_id, key, route, fingerprint) VALUES ($1, $2, $3, $4)
  ON CONFLICT (user_id, key) DO NOTHING RETURNING key`;
const KEEP = 'UPDATE sec.reply SET status = $3, body = $4 WHERE user_id = $1 AND key = $2';

function fingerprintOf(request: RequestOfActor): Buffer {
  return createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest();
}

function contextOf(actor: Actor, claim: Claim): string {
  return `sec.reply|${actor.userId}|${claim.key}`;
}
