import type { FastifyRequest } from 'fastify';

export type Encoding = 'br' | 'gzip';

/** The best encoding that whoever asks understands. */
export function acceptedEncoding(request: FastifyRequest): Encoding | undefined {
  const accepted = String(request.headers['accept-encoding'] ?? '').split(/\s*[,;]\s*/);
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}
