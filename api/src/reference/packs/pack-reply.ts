import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptedEncoding, type Encoding } from '../../platform/server/accepted-encoding';
import { Pack, type PackPart, type PackSheet } from './pack';

/** Kept by the browser and asked for again by its tag: it is most of what a phone on a weak line would load. */
const CACHED = 'private, no-cache';

const encoders = {
  br: (content: Buffer) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gzip: (content: Buffer) => gzipSync(content, { level: 9 }),
} as const satisfies Record<Encoding, unknown>;

@Injectable()
export class PackReply {
  /** By encoding and tag; an old tag stays until the next start, as an override of a day is rare. */
  private readonly packed = new Map<string, Buffer>();

  constructor(private readonly pack: Pack) {}

  send(part: PackPart, request: FastifyRequest, reply: FastifyReply): void {
    const sheet = this.pack.sheet(part);
    void reply.headers({ etag: sheet.tag, 'cache-control': CACHED, vary: 'accept-encoding' });
    if (request.headers['if-none-match'] === sheet.tag) {
      void reply.code(304).send();
      return;
    }
    const encoding = acceptedEncoding(request);
    if (encoding) void reply.header('content-encoding', encoding);
    void reply.type('application/json; charset=utf-8').send(encoding ? this.inEncoding(sheet, encoding) : sheet.json);
  }

  private inEncoding({ tag, json }: PackSheet, encoding: Encoding): Buffer {
    const key = `${encoding} ${tag}`;
    const content = this.packed.get(key) ?? encoders[encoding](json);
    this.packed.set(key, content);
    return content;
  }
}
