import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastifyCookie from '@fastify/cookie';
import { InvalidInput, MethodNotAllowed } from '../errors/errors';
import { ofStatus, PROBLEM_TYPE, problemView, type Problem } from '../errors/problem';
import { parseJsonBody } from '../http/json-body';
import { parseQuery, refuseAddress, split } from '../http/query';
import { compressAnswers } from './compress-answers';
import { limitInFlight, limitSlowBodies, shedLoad, UPLOAD_TYPE } from './request-limits';
import { logRequests } from './request-log';
import { RouteTable } from '../openapi/route-table';
import { API_HEADERS, secure } from './security-headers';
import type { WebFiles } from './web-files';

const BODY_MAX = 1_048_576;
const CONNECTIONS_MAX = 2_000;

export interface HttpSettings {
  readonly trustProxy: boolean | number | string;
  readonly web: WebFiles;
  /** True from the moment this process was asked to stop. */
  readonly isStopping: () => boolean;
  /** What a line of the log calls a person. */
  readonly nameInLog: (userId: string) => string;
}

export interface HttpAdapter {
  readonly adapter: FastifyAdapter;
  readonly routes: RouteTable;
}

/** Fastify with our limits. Nothing here decides about access; that is the guard's, on every handler. */
export function makeAdapter(settings: HttpSettings): HttpAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_MAX,
    trustProxy: trusted(settings.trustProxy),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    // While stopping, requests already on their way are still answered.
    return503OnClosing: false,
    maxRequestsPerSocket: 1_000,
    routerOptions: { maxParamLength: 200, querystringParser: parseQuery },
    http: {
      maxHeaderSize: 8_192,
      headersTimeout: 10_000,
      requestTimeout: 0,
      connectionsCheckingInterval: 5_000,
      requireHostHeader: false,
    },
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerBadRequest,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  fastify.server.maxConnections = CONNECTIONS_MAX;
  fastify.server.on('checkExpectation', (_request, response) => answerRaw(response, ofStatus(417), randomUUID()));
  const routes = new RouteTable();
  fastify.addHook('onRoute', (route) => routes.add(route));
  addHooks(fastify, settings, routes);
  acceptBodies(fastify);
  return { adapter, routes };
}

/** Fastify takes a number for nothing at all; here it is how many proxies stand in front, nearest first. */
function trusted(proxy: HttpSettings['trustProxy']): boolean | string | ((address: string, hop: number) => boolean) {
  return typeof proxy === 'number' ? (_address, hop) => hop < proxy : proxy;
}

/** In this order: an answer has its headers before anything can refuse. */
function addHooks(fastify: FastifyInstance, settings: HttpSettings, routes: RouteTable): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    secure(reply.raw, request.id);
    if (settings.isStopping()) reply.raw.setHeader('connection', 'close');
    done();
  });
  logRequests(fastify, settings.nameInLog);
  shedLoad(fastify);
  limitInFlight(fastify);
  limitSlowBodies(fastify);
  compressAnswers(fastify);
  fastify.addHook('onRequest', (request, _reply, done) => {
    // Node would refuse this by itself, but without a header of ours.
    if (request.headers.host === undefined && request.raw.httpVersion === '1.1')
      throw new InvalidInput([], 'host.missing');
    refuseAddress(request.raw.url ?? '');
    done();
  });
  fastify.addHook('onRequest', (request, reply, done) => answerUnrouted(request, reply, done, { ...settings, routes }));
  void fastify.register(fastifyCookie);
}

/** What has no route: a file or page of the client, a known path with a wrong method, or nothing at all. */
function answerUnrouted(
  request: FastifyRequest,
  reply: FastifyReply,
  done: (error?: Error) => void,
  { web, routes }: { web: WebFiles; routes: RouteTable },
): void {
  if (!request.is404) return done();
  const methods = routes.methodsOf(split(request.raw.url ?? '')[0]);
  if (methods.length > 0) return done(new MethodNotAllowed(methods));
  if (!web.answer(request, reply)) done();
}

function acceptBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJsonBody(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  // Handed over unread, so that whoever may not upload is refused before a byte is taken.
  fastify.addContentTypeParser(UPLOAD_TYPE, (_request, payload, done) => done(null, payload));
}

/** The router refuses some addresses before any hook runs. */
function answerBadAddress(error: { statusCode?: number }, { id }: { id: string }, reply: { raw: unknown }): void {
  answerRaw(reply.raw as ServerResponse, ofStatus(error.statusCode ?? 400), id);
}

function answerRaw(response: ServerResponse, problem: Problem, id: string): void {
  secure(response, id);
  response.writeHead(problem.status, { 'content-type': PROBLEM_TYPE });
  response.end(JSON.stringify(problemView(problem, id)));
}

const SOCKET_STATUS: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What is no HTTP never becomes a request, so its answer is written by hand. */
function answerBadRequest(error: { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const id = randomUUID();
  const view = problemView(ofStatus(SOCKET_STATUS[error.code ?? ''] ?? 400), id);
  const body = JSON.stringify(view);
  const headers = { ...API_HEADERS, 'x-request-id': id, 'content-type': PROBLEM_TYPE, connection: 'close' };
  const head = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body) }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  socket.end([`HTTP/1.1 ${view.status} ${view.title}`, ...head, '', body].join('\r\n'));
}
