import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { WebFiles } from './web-files';

const SCRIPT = 'console.log("invented")';

describe('the web client', () => {
  let folder: string;
  let server: FastifyInstance;

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hakika-web-'));
    fs.writeFileSync(
      path.join(folder, 'index.html'),
      '<app-root ngCspNonce="{{nonce}}"></app-root><style nonce="{{nonce}}"></style>',
    );
    fs.writeFileSync(path.join(folder, 'main-ABcd_234.js'), SCRIPT);
    fs.writeFileSync(path.join(folder, 'main-ABcd_234.js.br'), brotliCompressSync(SCRIPT));
    fs.writeFileSync(path.join(folder, 'favicon.svg'), '<svg/>');
    fs.writeFileSync(path.join(folder, 'secret.key'), 'not of the client');
    const web = new WebFiles(folder);
    server = fastify();
    server.addHook('onRequest', (request, reply, done) => {
      if (!web.answer(request, reply)) done();
    });
  });
  afterAll(async () => {
    await server.close();
    fs.rmSync(folder, { recursive: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) => server.inject({ method: 'GET', url, headers });

  it.each(['/', '/today', '/cases/7f0c', '/reports/one-pager?month=2026-10'])('shows its page at %s', async (url) => {
    const page = await get(url);

    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  it('gives every page a nonce of its own, the same in page and policy', async () => {
    const nonces = await Promise.all([get('/'), get('/')]).then((pages) =>
      pages.map((page) => {
        const [, nonce = ''] = /'nonce-([^']+)'/.exec(String(page.headers['content-security-policy'])) ?? [];
        expect(page.body).toBe(`<app-root ngCspNonce="${nonce}"></app-root><style nonce="${nonce}"></style>`);
        return nonce;
      }),
    );

    expect(Buffer.from(nonces[0] ?? '', 'base64')).toHaveLength(16);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('allows no inline script and enforces trusted types', async () => {
    const policy = String((await get('/')).headers['content-security-policy']);

    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  it.each([
    '/api',
    '/api/cases',
    '/API/cases',
    '//api/cases',
    '/%61pi/cases',
    '/%2561pi/cases',
    '/./api/cases',
    '/api%2fcases',
    '/api;x=1/cases',
    '/%5capi/cases',
    '/livez/',
    '/main-OLD00000.js',
    '/secret.key',
    '/index.html',
    '/../package.json',
  ])('shows no page at %s', async (url) => {
    expect((await get(url)).statusCode).toBe(404);
  });

  it('lets a file whose name changes with its content be kept forever, compressed where that is understood', async () => {
    const plain = await get('/main-ABcd_234.js');
    const compressed = await get('/main-ABcd_234.js', { 'accept-encoding': 'gzip, deflate, br' });

    expect(plain.body).toBe(SCRIPT);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(compressed.headers['content-encoding']).toBe('br');
    expect(compressed.rawPayload).toEqual(brotliCompressSync(SCRIPT));
    expect(compressed.headers['vary']).toBe('accept-encoding');
  });

  it('asks for every other file again, and says when it is the same', async () => {
    const first = await get('/favicon.svg');
    const again = await get('/favicon.svg', { 'if-none-match': String(first.headers.etag) });

    expect(first.headers['cache-control']).toBe('no-cache');
    expect(first.headers['content-type']).toBe('image/svg+xml');
    expect(again.statusCode).toBe(304);
  });

  it('answers nothing but reading', async () => {
    expect((await server.inject({ method: 'POST', url: '/' })).statusCode).toBe(404);
  });
});
