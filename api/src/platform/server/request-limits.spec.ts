import net, { type AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { limitInFlight, limitSlowBodies, UPLOAD_TYPE } from './request-limits';

async function listening(server: FastifyInstance): Promise<number> {
  await server.listen({ port: 0, host: '127.0.0.1' });
  return (server.server.address() as AddressInfo).port;
}

describe('more than can be served', () => {
  it('is told at once to come back, while probes are still answered', async () => {
    const release: (() => void)[] = [];
    const server = fastify();
    limitInFlight(server, 2);
    server.get('/slow', () => new Promise((resolve) => release.push(() => resolve('done'))));
    server.get('/livez', () => 'alive');
    const address = `http://127.0.0.1:${await listening(server)}`;
    const waiting = [fetch(`${address}/slow`), fetch(`${address}/slow`)];
    while (release.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));

    const refused = await fetch(`${address}/slow`);
    const probe = await fetch(`${address}/livez`);
    release.forEach((finish) => finish());
    const served = await Promise.all(waiting);
    const again = fetch(`${address}/slow`);
    while (release.length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
    release[2]?.();

    expect([refused.status, probe.status, ...served.map(({ status }) => status)]).toEqual([503, 200, 200, 200]);
    expect((await again).status).toBe(200);
    await server.close();
  });
});

describe('a body that does not come', () => {
  let server: FastifyInstance;
  let port: number;

  beforeAll(async () => {
    server = fastify();
    limitSlowBodies(server, 200, 200);
    server.addContentTypeParser(UPLOAD_TYPE, (_request, payload, done) => {
      payload.on('error', () => undefined).on('end', () => done(null, null));
      payload.resume();
    });
    server.post('/', () => 'received');
    port = await listening(server);
  });
  afterAll(() => server.close());

  /** Sends the parts with a pause between them; resolves with what came back when the connection ends. */
  const send = (type: string, length: number, parts: readonly Buffer[], pauseMs: number) =>
    new Promise<string>((resolve) => {
      let heard = '';
      const socket = net.connect(port, '127.0.0.1');
      socket.write(
        `POST / HTTP/1.1\r\nhost: h\r\nconnection: close\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`,
      );
      parts.forEach((part, index) => setTimeout(() => !socket.destroyed && socket.write(part), index * pauseMs));
      socket.on('data', (chunk) => (heard += chunk.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(heard));
    });
  const chunk = Buffer.alloc(40_000);

  it('costs its sender the connection', async () => {
    expect(await send('application/json', 100, [Buffer.from('{"a":')], 0)).toBe('');
    expect(await send(UPLOAD_TYPE, 500_000, [chunk], 0)).toBe('');
  });

  it('is waited for while a file keeps coming, however long it takes', async () => {
    expect(await send(UPLOAD_TYPE, 400_000, Array<Buffer>(10).fill(chunk), 60)).toContain('received');
  });
});
