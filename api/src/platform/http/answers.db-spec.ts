import type { Response } from 'light-my-request';
import { Role } from '@hakika/domain';
import { useApi } from '../../../test/use-api';

const HEADERS = [
  'strict-transport-security',
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'cross-origin-embedder-policy',
  'referrer-policy',
  'permissions-policy',
  'x-content-type-options',
  'x-request-id',
  'cache-control',
];

/** What a problem says, without the ids of the request. */
function said(response: Response): Record<string, unknown> {
  const { instance, requestId, ...rest } = response.json<Record<string, unknown>>();
  expect(response.headers['content-type']).toBe('application/problem+json');
  expect(instance).toBe(`urn:uuid:${String(requestId)}`);
  expect(response.headers['x-request-id']).toBe(requestId);
  return rest;
}

describe('every answer of the API', () => {
  const api = useApi();
  const json = { 'content-type': 'application/json' };
  const send = (payload: string | Buffer, headers: Record<string, string> = json) =>
    api.nobody.send('POST', '/api/session', { payload, headers });

  it('looks the same for what does not exist and for what somebody may not see', async () => {
    const auditor = await api.as(Role.Counsellor);

    const unknown = await auditor.get('/api/nothing-of-this-name');
    const docs = await auditor.get('/api/docs/nothing-of-this-name');

    expect(unknown.statusCode).toBe(404);
    expect(said(unknown)).toEqual({ type: 'about:blank', title: 'Not Found', status: 404, code: 'not-found' });
    expect(said(docs)).toEqual(said(unknown));
  });

  it.each([
    ['an answer', 'GET', '/livez', 200],
    ['an unknown path', 'GET', '/api/nowhere', 404],
    ['a missing session', 'GET', '/api/session', 401],
    ['a wrong method', 'PUT', '/api/session', 405],
    ['an address that cannot be decoded', 'GET', '/api/%', 400],
    ['an address with a NUL', 'GET', '/api/session?x=%00', 400],
    ['a key that comes twice in the query', 'GET', '/api/session?a=1&a=2', 400],
    ['a path in other letters', 'GET', '/API/session', 404],
    ['a path with another slash', 'GET', '/api/session/', 404],
  ] as const)('carries the security headers: %s', async (_what, method, url, status) => {
    const response = await api.nobody.send(method, url);

    expect(response.statusCode).toBe(status);
    expect(HEADERS.filter((name) => response.headers[name] === undefined)).toEqual([]);
    expect(response.headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(response.headers['cache-control']).toBe('no-store');
    if (status >= 400) expect(said(response)['status']).toBe(status);
  });

  it('names the methods of a known path', async () => {
    const response = await api.nobody.send('PUT', '/api/session');

    expect(said(response)['code']).toBe('method.not-allowed');
    expect(response.headers['allow']).toBe('DELETE, GET, HEAD, POST');
  });

  it('says where the input is wrong and never what was sent', async () => {
    const response = await send(
      JSON.stringify({ username: 7, password: 'Invented secret', 'x y': 'Invented', more: 1 }),
    );

    expect(response.statusCode).toBe(400);
    expect(said(response)).toMatchObject({
      code: 'input.invalid',
      errors: expect.arrayContaining([
        { pointer: '/username', code: expect.any(String) },
        { pointer: '/?', code: 'unknown' },
        { pointer: '/more', code: 'unknown' },
      ]),
    });
    expect(response.body).not.toContain('Invented');
  });

  it.each([
    ['no JSON', '{"username":', 'body.malformed'],
    ['nothing', '', 'body.empty'],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'body.malformed'],
    ['a key twice', '{"username":"a","user\\u006eame":"b"}', 'body.duplicate-key'],
    ['a key of the prototype', '{"__proto__":{"role":"administrator"}}', 'body.forbidden-key'],
    ['NUL', '{"username":"a\\u0000b"}', 'body.unreadable-text'],
    ['half a character', '{"username":"\\ud800"}', 'body.unreadable-text'],
    ['a number beyond all numbers', '{"username":1e999}', 'body.malformed'],
    ['21 levels', `${'{"a":'.repeat(21)}1${'}'.repeat(21)}`, 'body.too-deep'],
    ['a list of lists', '{"a":[[]]}', 'body.list-in-list'],
    ['1001 items', `[${Array(1001).fill('1').join()}]`, 'body.too-many-items'],
  ])('refuses a body with %s', async (_what, payload, code) => {
    const response = await send(payload);

    expect(response.statusCode).toBe(400);
    expect(said(response)['code']).toBe(code);
  });

  it('refuses a body that is larger than one MiB', async () => {
    const response = await send(JSON.stringify({ username: 'x'.repeat(1_048_576) }));

    expect(response.statusCode).toBe(413);
    expect(said(response)['code']).toBe('body.too-large');
    expect(HEADERS.filter((name) => response.headers[name] === undefined)).toEqual([]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'not a type'])(
    'refuses a body of type %s',
    async (type) => {
      const response = await send('username=a', { 'content-type': type });

      expect(response.statusCode).toBe(415);
      expect(said(response)['code']).toBe('body.unsupported-type');
    },
  );

  it('is ready over a migrated database, and says what is missing while it stops', async () => {
    expect((await api.nobody.get('/readyz')).json()).toEqual({ status: 'ready' });

    await api.db.query(`UPDATE meta.migration SET name = name || ' of another release'`);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const behind = await api.nobody.get('/readyz');
    expect(behind.statusCode).toBe(503);
    expect(said(behind)['code']).toBe('not-ready.schema');
    expect(behind.headers['retry-after']).toBe('1');

    api.app.stopping.begin();
    expect(said(await api.nobody.get('/readyz'))['code']).toBe('not-ready.stopping');
    expect((await api.nobody.get('/livez')).statusCode).toBe(200);
  });
});
