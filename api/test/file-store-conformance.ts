import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ObjectExists, ObjectMissing, type FileStore } from '../src/platform/files/file-store';

const keyOf = (name: string): string => createHash('sha256').update(name).digest('hex');
const content = (bytes: Buffer): AsyncIterable<Buffer> => Readable.from([bytes]);

async function* breaksOff(): AsyncGenerator<Buffer> {
  yield randomBytes(100_000);
  throw new Error('the line broke');
}

async function stored(store: FileStore, name: string, bytes = randomBytes(200_000)): Promise<Buffer> {
  await (await store.put(content(bytes))).keep(keyOf(name));
  return bytes;
}

const keysIn = async (store: FileStore): Promise<string[]> => {
  const keys: string[] = [];
  for await (const object of store.list()) keys.push(object.key);
  return keys.sort();
};

/** What every driver promises. Call it inside a `describe`, with a store that is empty and everything that lies in its place. */
export function conformsToFileStore(
  makeStore: () => Promise<{ store: FileStore; leftovers: () => Promise<readonly string[]> }>,
): void {
  let store: FileStore;
  let leftovers: () => Promise<readonly string[]>;
  beforeEach(async () => ({ store, leftovers } = await makeStore()));

  it('gives back what was put, to the byte', async () => {
    const bytes = await stored(store, 'one');

    expect((await buffer(await store.get(keyOf('one')))).equals(bytes)).toBe(true);
    expect(await store.head(keyOf('one'))).toEqual({ key: keyOf('one'), bytes: 200_000 });
  });

  it('gives any part of it', async () => {
    const bytes = await stored(store, 'one');

    for (const [start, end] of [
      [0, 1],
      [65_535, 131_073],
      [199_999, 200_000],
    ] as const) {
      expect((await buffer(await store.get(keyOf('one'), { start, end }))).equals(bytes.subarray(start, end))).toBe(
        true,
      );
    }
    expect((await buffer(await store.get(keyOf('one'), { start: 150_000 }))).equals(bytes.subarray(150_000))).toBe(
      true,
    );
  });

  it('takes in nothing as something', async () => {
    await stored(store, 'empty', Buffer.alloc(0));

    expect(await store.head(keyOf('empty'))).toEqual({ key: keyOf('empty'), bytes: 0 });
  });

  it('lists what was kept, once each, and nothing that was not', async () => {
    await stored(store, 'one');
    await stored(store, 'two');
    const undecided = await store.put(content(randomBytes(10)));

    expect(await keysIn(store)).toEqual([keyOf('one'), keyOf('two')].sort());
    await undecided.discard();
  });

  it('leaves nothing of content that broke off or was discarded', async () => {
    await expect(store.put(breaksOff())).rejects.toThrow('the line broke');
    await (await store.put(content(randomBytes(1000)))).discard();

    expect(await leftovers()).toEqual([]);
    expect(await keysIn(store)).toEqual([]);
  });

  it('never replaces an object', async () => {
    const bytes = await stored(store, 'one');
    const second = await store.put(content(randomBytes(10)));

    await expect(second.keep(keyOf('one'))).rejects.toBeInstanceOf(ObjectExists);

    await second.discard();
    expect((await buffer(await store.get(keyOf('one')))).equals(bytes)).toBe(true);
  });

  it('says that an object is not there', async () => {
    await expect(store.get(keyOf('none'))).rejects.toBeInstanceOf(ObjectMissing);
    expect(await store.head(keyOf('none'))).toBeNull();
  });

  it('takes no key that could be a path', async () => {
    for (const key of ['../../etc/passwd', 'a/b', '', 'A'.repeat(64), `${keyOf('one')}\0`]) {
      await expect(store.get(key)).rejects.toThrow('not the key');
      await expect((await store.put(content(Buffer.of(1)))).keep(key)).rejects.toThrow('not the key');
    }
  });

  it('takes in several at once without mixing them', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const all = await Promise.all(names.map((name) => stored(store, name)));

    for (const [index, name] of names.entries()) {
      expect((await buffer(await store.get(keyOf(name)))).equals(all[index] ?? Buffer.of())).toBe(true);
    }
  });
}
