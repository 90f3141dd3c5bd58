import SwaggerParser from '@apidevtools/swagger-parser';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Permission, PERMISSIONS } from '@hakika/domain';
import { useApi } from '../../../test/use-api';
import { Handlers } from '../server/handlers';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
/** Decide what of the support side of a case somebody sees, not whether. */
const PARTS = [Permission.SurvivorRead, Permission.MeasureRead];
const EXCLUDED = ['/api/docs', '/api/docs/{file}'];

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & { readonly 'x-policy'?: string };

describe('the routes and their description', () => {
  const api = useApi();
  const handlers = () => api.get(Handlers).list();
  const document = async () => (await api.nobody.get('/api/openapi.json')).json<OpenAPIObject>();
  const operations = async () =>
    Object.entries((await document()).paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) =>
        item[method] ? [{ at: `${method} ${path}`, operation: item[method] as Operation }] : [],
      ),
    );

  it('serves nothing that is not an operation of a controller', () => {
    const known = handlers().flatMap(({ method, url }) =>
      method === 'GET' ? [`GET ${url}`, `HEAD ${url}`] : [`${method} ${url}`],
    );

    expect([...api.app.routes.list()].sort()).toEqual([...known].sort());
  });

  it('has a policy on every operation: a permission that somebody holds, or open on purpose', () => {
    const permissions = new Set<string>(Object.values(PERMISSIONS).flat());

    const astray = handlers().filter(
      ({ policy }) => policy === null || (policy !== 'open' && !permissions.has(policy)),
    );

    expect(astray).toEqual([]);
  });

  it('asks for every permission there is: one without an operation promises what is not there', () => {
    const asked = new Set([...handlers().map(({ policy }) => policy), ...PARTS]);

    expect(Object.values(Permission).filter((permission) => !asked.has(permission))).toEqual([]);
  });

  it('is open nowhere but at sign-in, health and the description', () => {
    const open = handlers().filter(({ policy }) => policy === 'open');

    expect(open.map(({ method, url }) => `${method} ${url}`).sort()).toEqual([
      'GET /api/docs',
      'GET /api/docs/:file',
      'GET /api/openapi.json',
      'GET /livez',
      'GET /readyz',
      'POST /api/session',
    ]);
  });

  it('is described as OpenAPI 3.1, completely', async () => {
    const described = await document();

    expect(described.openapi).toBe('3.1.0');
    await expect(SwaggerParser.validate(structuredClone(described) as never)).resolves.toBeDefined();
    const paths = handlers().map(({ method, url }) => `${method.toLowerCase()} ${url.replace(/:([^/]+)/g, '{$1}')}`);
    const expected = paths.filter((at) => !EXCLUDED.includes(at.split(' ')[1] ?? ''));
    expect((await operations()).map(({ at }) => at).sort()).toEqual(expected.sort());
  });

  it('gives each operation an id of its own, its policy and the refusals it may answer with', async () => {
    const all = await operations();

    expect(new Set(all.map(({ operation }) => operation.operationId)).size).toBe(all.length);
    for (const { at, operation } of all) {
      const needed = ['400', '500', '503', ...(operation['x-policy'] === 'open' ? [] : ['401', '404'])];
      expect({ at, policy: operation['x-policy'] }).toEqual({ at, policy: expect.any(String) });
      expect({ at, missing: needed.filter((status) => !operation.responses[status]) }).toEqual({ at, missing: [] });
    }
  });

  it('shows the description to people, with no script of anybody else', async () => {
    const page = await api.nobody.get('/api/docs');

    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    const files = [...page.body.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file]) => file ?? '');
    expect(files).toHaveLength(3);
    for (const file of files) expect((await api.nobody.get(file)).statusCode).toBe(200);
  });
});
