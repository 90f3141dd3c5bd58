import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { CHUNK, ContentDamaged, openChunks, sealChunks } from './chunk-cipher';

const KEY = randomBytes(32);
const HEADER = 4;
const SEALED = CHUNK + 16;

async function all(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}

/** Cut in other places than it was written, as a disk or a network would. */
function* cut(bytes: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const from = (bytes: Buffer, size = 10_007) => Readable.from(cut(bytes, size));
const seal = (plain: Buffer, context = 'mine') => all(sealChunks(from(plain), KEY, context));
const open = (sealed: Buffer, { key = KEY, context = 'mine', size = 50_021 } = {}) =>
  all(openChunks(from(sealed, size), key, context));
const chunk = (sealed: Buffer, number: number) =>
  sealed.subarray(HEADER + number * SEALED, HEADER + (number + 1) * SEALED);

describe('a file in sealed chunks', () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 77])(
    'opens again with %i bytes, however it was cut',
    async (length) => {
      const plain = randomBytes(length);
      const sealed = await seal(plain);

      for (const size of [1 + (length >> 4), 1000, CHUNK, 10 * CHUNK])
        expect((await open(sealed, { size })).equals(plain)).toBe(true);
      expect(sealed.length).toBe(HEADER + length + 16 * Math.max(1, Math.ceil(length / CHUNK)));
    },
  );

  it('is never twice the same, and shows nothing of its content', async () => {
    const plain = Buffer.alloc(CHUNK * 2, 'secret');

    const sealed = await seal(plain);

    expect(sealed.includes('secret')).toBe(false);
    expect(chunk(sealed, 0).equals(chunk(sealed, 1))).toBe(false);
  });

  it('refuses one flipped bit, wherever it is', async () => {
    const sealed = await seal(randomBytes(CHUNK * 2 + 100));

    for (let at = 0; at < sealed.length; at += 1009) {
      const flipped = Buffer.from(sealed);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      await expect(open(flipped)).rejects.toBeInstanceOf(ContentDamaged);
    }
  });

  it('refuses whatever is cut off its end', async () => {
    const sealed = await seal(randomBytes(CHUNK * 3));

    for (const length of [0, 3, HEADER, HEADER + 5, HEADER + SEALED, HEADER + 2 * SEALED, sealed.length - 1]) {
      await expect(open(sealed.subarray(0, length))).rejects.toBeInstanceOf(ContentDamaged);
    }
  });

  it('refuses chunks in another order, left out, doubled or added', async () => {
    const sealed = await seal(randomBytes(CHUNK * 3));
    const [header, a, b, c] = [sealed.subarray(0, HEADER), chunk(sealed, 0), chunk(sealed, 1), chunk(sealed, 2)];

    for (const order of [[b, a, c], [a, c], [a, a, b, c], [a, b, c, c], [c], [c, b, a]]) {
      await expect(open(Buffer.concat([header, ...order]))).rejects.toBeInstanceOf(ContentDamaged);
    }
  });

  it('refuses another key and another owner', async () => {
    const sealed = await seal(randomBytes(10));

    await expect(open(sealed, { key: randomBytes(32) })).rejects.toBeInstanceOf(ContentDamaged);
    await expect(open(sealed, { context: 'yours' })).rejects.toBeInstanceOf(ContentDamaged);
  });
});
