import type { OpenAPIObject } from '@nestjs/swagger';
import type { Handler } from '../server/handlers';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'The input is not what this operation takes; `errors` says where',
  401: 'Nobody is signed in, or the session has ended',
  403: 'A change that does not come from a page of this system',
  404: 'Not there, or not for this person; the two look the same',
  409: 'A rule refuses this, or somebody was first; see `code`',
  412: 'Somebody else changed it since it was read',
  413: 'The body is too large',
  415: 'The body is of a type that is not taken',
  422: 'This `Idempotency-Key` was used with another request',
  428: '`If-Match` is missing',
  429: 'Too many attempts; see `Retry-After`',
  500: 'A fault of ours; `requestId` finds it in the log',
  503: 'Too much to do right now; see `Retry-After`',
};

export const PROBLEM_SCHEMAS: Schemas = {
  ProblemFault: {
    type: 'object',
    required: ['pointer', 'code'],
    properties: { pointer: { type: 'string', description: 'JSON pointer into the input' }, code: { type: 'string' } },
  },
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'code', 'instance', 'requestId'],
    properties: {
      type: { type: 'string', enum: ['about:blank'] },
      title: { type: 'string' },
      status: { type: 'integer', minimum: 400, maximum: 599 },
      code: { type: 'string', description: 'What to act on; `subject.reason`' },
      instance: { type: 'string', description: 'The request, as a URN' },
      requestId: { type: 'string', format: 'uuid' },
      errors: { type: 'array', items: { $ref: '#/components/schemas/ProblemFault' } },
      details: { type: 'object', additionalProperties: true, description: 'Figures and codes that explain a refusal' },
    },
  },
};

const IF_MATCH = {
  name: 'If-Match',
  in: 'header' as const,
  required: true,
  description: 'The `ETag` of the version that this change is based on',
  schema: { type: 'string', pattern: '^"v[1-9][0-9]{0,8}"$' },
};

/** Adds what every operation of its kind answers, so that no controller has to repeat it. */
export function completeOperation(operation: Operation, handler: Handler): void {
  Object.assign(operation, { 'x-policy': handler.policy });
  if (handler.takesIfMatch) operation.parameters = [...(operation.parameters ?? []), IF_MATCH];
  for (const status of refusalsOf(operation, handler)) {
    const described = operation.responses[status] as { description?: string } | undefined;
    operation.responses[status] = {
      description: described?.description || (DESCRIPTIONS[status] ?? ''),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      ...([429, 503].includes(status) && { headers: { 'Retry-After': { schema: { type: 'integer' } } } }),
    };
  }
}

function refusalsOf(operation: Operation, { method, policy, takesIfMatch }: Handler): readonly number[] {
  const changes = !['GET', 'HEAD'].includes(method);
  return [
    ...[400, 500, 503],
    ...(policy === 'open' ? [] : [401, 404]),
    ...(changes ? [403, 409, 429] : []),
    ...(policy === 'open' && changes ? [401] : []),
    ...(operation.requestBody ? [413, 415] : []),
    ...(method === 'POST' && policy !== 'open' ? [422] : []),
    ...(takesIfMatch ? [412, 428] : []),
  ];
}
