import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptedEncoding, type Encoding } from '../../platform/server/accepted-encoding';
import { Pack } from './pack';

/** Kept by the browser and asked for again by its tag: it is most of what a phone on a weak line would load. */
const CACHED = 'private, no-cache';

const encoders = {
  br: (content: Buffer) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gzip: (content: Buffer) => gzipSync(content, { level: 9 }),
} as const satisfies Record<Encoding, unknown>;

@Injectable()
export class PackReply {
  private readonly packed = new Map<Encoding, { readonly tag: string; readonly content: Buffer }>();

  constructor(private readonly pack: Pack) {}

  send(request: FastifyRequest, reply: FastifyReply): void {
    void reply.headers({ etag: this.pack.tag, 'cache-control': CACHED, vary: 'accept-encoding' });
    if (request.headers['if-none-match'] === this.pack.tag) {
      void reply.code(304).send();
      return;
    }
    const encoding = acceptedEncoding(request);
    if (encoding) void reply.header('content-encoding', encoding);
    void reply.type('application/json; charset=utf-8').send(encoding ? this.inEncoding(encoding) : this.pack.json);
  }

  private inEncoding(encoding: Encoding): Buffer {
    const { tag, json } = this.pack;
    const known = this.packed.get(encoding);
    if (known?.tag === tag) return known.content;
    const content = encoders[encoding](json);
    this.packed.set(encoding, { tag, content });
    return content;
  }
}
