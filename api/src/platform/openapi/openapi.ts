import type { INestApplication } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Handlers, type Handler } from '../server/handlers';
import { completeOperation, PROBLEM_SCHEMAS } from './openapi-responses';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The description of the API, made once, when somebody first asks. */
@Injectable()
export class OpenApi {
  private app: INestApplication | null = null;
  private made: OpenAPIObject | null = null;

  constructor(private readonly handlers: Handlers) {}

  describe(app: INestApplication): void {
    this.app = app;
  }

  document(): OpenAPIObject {
    this.made ??= this.make();
    return this.made;
  }

  private make(): OpenAPIObject {
    if (!this.app) throw new Error('the description was asked for before the application was made');
    const document = SwaggerModule.createDocument(this.app, base(), {
      operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
    });
    document.components = { ...document.components, schemas: { ...document.components?.schemas, ...PROBLEM_SCHEMAS } };
    const handlers = new Map(this.handlers.list().map((handler) => [keyOf(handler), handler]));
    for (const [path, item] of Object.entries(document.paths)) {
      for (const method of METHODS) {
        const operation = item[method];
        const handler = handlers.get(`${method} ${path}`);
        if (operation && handler) completeOperation(operation, handler);
      }
    }
    return document;
  }
}

const keyOf = ({ method, url }: Handler): string => `${method.toLowerCase()} ${url.replace(/:([^/]+)/g, '{$1}')}`;

function base(): Omit<OpenAPIObject, 'paths'> {
  return new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Hakika')
    .setDescription(
      'Cases of trafficking in persons, from report to judgment. Sign in with `POST /api/session`; a change also needs the ' +
        'cookie `XSRF-TOKEN` in the header `X-XSRF-TOKEN`. Refusals are problem details (RFC 9457). Lists page by `cursor` and `limit`.',
    )
    .setVersion('1')
    .setLicense('AGPL-3.0-or-later', 'https://www.gnu.org/licenses/agpl-3.0.html')
    .addServer('/')
    .addCookieAuth('hakika', { type: 'apiKey', in: 'cookie', name: 'hakika' }, 'session')
    .addSecurityRequirements('session')
    .build();
}
