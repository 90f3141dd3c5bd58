import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isApiPath, split } from '../http/query';
import { pagePolicy } from './security-headers';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Names that change with their content, as the web build makes them. */
const HASHED = /-[\w-]{8}\.(css|js)$/;
const FOREVER = 'public, max-age=31536000, immutable';

interface WebFile {
  readonly type: string;
  readonly cache: string;
  readonly tag: string;
  readonly plain: Buffer;
  readonly br: Buffer | null;
  readonly gzip: Buffer | null;
}

/**
 * The built web client. Its few files are read once, so that a request can only ever name one of them:
 * there is no way from an address to the disk. Any other address that is not the API's gets the page, which routes by itself.
 */
export class WebFiles {
  private readonly files: ReadonlyMap<string, WebFile>;
  private readonly page: readonly string[] | null;

  constructor(folder: string | null) {
    const found = folder && fs.existsSync(folder) ? namesIn(folder) : [];
    this.files = new Map(found.filter(isServed).map((name) => [`/${name}`, read(path.join(folder ?? '', name))]));
    const index =
      folder && found.includes('index.html') ? fs.readFileSync(path.join(folder, 'index.html'), 'utf8') : null;
    this.page = index?.split('{{nonce}}') ?? null;
  }

  /** Answers when the address is a file or a page of the client; false leaves it to whoever comes next. */
  answer(request: FastifyRequest, reply: FastifyReply): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const [address] = split(request.raw.url ?? '');
    const file = this.files.get(address);
    if (file) return sendFile(file, request, reply);
    if (!this.page || !isPagePath(address)) return false;
    const nonce = randomBytes(16).toString('base64');
    void reply
      .headers({ 'content-security-policy': pagePolicy(nonce), 'cache-control': 'no-store' })
      .type('text/html; charset=utf-8')
      .send(this.page.join(nonce));
    return true;
  }
}

/** An address with an ending asks for a file; a file that is gone must not turn into a page. */
function isPagePath(address: string): boolean {
  return address.startsWith('/') && !isApiPath(address) && !/\.[a-z0-9]{2,11}$/i.test(address);
}

function sendFile(file: WebFile, request: FastifyRequest, reply: FastifyReply): true {
  void reply.headers({ 'cache-control': file.cache, etag: file.tag, vary: 'accept-encoding' });
  if (request.headers['if-none-match'] === file.tag) {
    void reply.code(304).send();
    return true;
  }
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = (['br', 'gzip'] as const).find((name) => file[name] && accepted.split(/\s*[,;]\s*/).includes(name));
  if (encoding) void reply.header('content-encoding', encoding);
  void reply.type(file.type).send(encoding ? file[encoding] : file.plain);
  return true;
}

function namesIn(folder: string): string[] {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}

const isServed = (name: string): boolean => name !== 'index.html' && TYPES[path.extname(name)] !== undefined;

function read(file: string): WebFile {
  const plain = fs.readFileSync(file);
  const beside = (ending: string) => (fs.existsSync(file + ending) ? fs.readFileSync(file + ending) : null);
  return {
    type: TYPES[path.extname(file)] ?? 'application/octet-stream',
    cache: HASHED.test(file) ? FOREVER : 'no-cache',
    tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    br: beside('.br'),
    gzip: beside('.gz'),
  };
}
