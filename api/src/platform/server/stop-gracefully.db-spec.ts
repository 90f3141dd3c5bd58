import http from 'node:http';
import type { AddressInfo } from 'node:net';
import net from 'node:net';
import { Controller, Get, Module } from '@nestjs/common';
import { useApi } from '../../../test/use-api';
import { OpenRoute } from '../access/requires';
import { API_HEADERS } from './security-headers';
import { stopGracefully } from './stop-gracefully';

const release: (() => void)[] = [];

@Controller('slow')
class SlowController {
  @Get()
  @OpenRoute()
  async read() {
    await new Promise<void>((resolve) => release.push(resolve));
    return { done: true };
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

describe('a server on a socket', () => {
  const api = useApi({}, { modules: [SlowModule] });
  let port: number;

  beforeAll(async () => {
    await api.app.nest.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
    port = ((api.app.nest.getHttpServer() as net.Server).address() as AddressInfo).port;
  });

  /** Everything that comes back for some bytes. */
  const speak = (bytes: string) =>
    new Promise<string>((resolve) => {
      let heard = '';
      const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes));
      socket.on('data', (chunk) => (heard += chunk.toString()));
      socket.on('close', () => resolve(heard));
      socket.on('error', () => undefined);
    });
  const read = (path: string, agent: http.Agent) =>
    new Promise<{ status: number; connection: string | undefined }>((resolve, reject) => {
      const request = http.get({ port, path, agent }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, connection: answer.headers.connection }));
      });
      request.on('error', reject);
    });

  it.each([
    ['something that is no HTTP', 'HELLO\r\n\r\n', 400],
    ['too long a header', `GET / HTTP/1.1\r\nhost: h\r\nx-long: ${'a'.repeat(9_000)}\r\n\r\n`, 431],
    [
      'two lengths of one body',
      'POST /api/session HTTP/1.1\r\nhost: h\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['no host', 'GET /livez HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
    ['an unknown expectation', 'GET /livez HTTP/1.1\r\nhost: h\r\nexpect: much\r\nconnection: close\r\n\r\n', 417],
    ['TRACE', 'TRACE /api/session HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\r\n', 405],
  ])('refuses %s with all its headers', async (_what, bytes, status) => {
    const heard = await speak(bytes);

    expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(Object.keys(API_HEADERS).filter((name) => !heard.toLowerCase().includes(`${name}: `))).toEqual([]);
    expect(heard).toContain('content-type: application/problem+json');
  });

  it('finishes what is on its way before it stops, and takes on nothing new', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    await read('/livez', agent);
    const onItsWay = read('/api/slow', new http.Agent());
    while (release.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));

    const stopped = stopGracefully(api.app);

    expect(await read('/readyz', agent)).toEqual({ status: 503, connection: 'close' });
    await expect(read('/livez', new http.Agent())).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    release.forEach((finish) => finish());
    expect(await onItsWay).toEqual({ status: 200, connection: 'close' });
    expect(await stopped).toBe(0);
  });
});
