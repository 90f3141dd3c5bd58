import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { acceptedEncoding, type Encoding } from './accepted-encoding';

/** Below this an answer fits one packet, packed or not. */
const WORTH_PACKING = 1_400;
/** What an answer costs the processor counts as much as what it costs the line. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const ENCODERS: Readonly<Record<Encoding, (content: string) => Promise<Buffer>>> = {
  br: (content) => promisify(brotliCompress)(content, QUICK),
  gzip: (content) => promisify<string, Buffer>(gzip)(content),
};

/**
 * Packs JSON for the line. No answer holds a secret beside words that a stranger can choose: the token stands in a cookie,
 * and no other site can make a browser send the session (SameSite=Strict), so the size of an answer tells nothing.
 */
export function compressAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    if (typeof payload !== 'string' || payload.length < WORTH_PACKING || !isJson(reply)) return payload;
    void reply.header('vary', 'accept-encoding');
    const encoding = acceptedEncoding(request);
    if (!encoding || reply.getHeader('content-encoding')) return payload;
    void reply.header('content-encoding', encoding).removeHeader('content-length');
    return ENCODERS[encoding](payload);
  });
}

function isJson(reply: FastifyReply): boolean {
  return /^application\/(problem\+)?json\b/.test(String(reply.getHeader('content-type') ?? ''));
}
