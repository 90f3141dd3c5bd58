import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { newKeyring, Keyring } from '../crypto/keyring';
import { ContentDamaged } from './chunk-cipher';
import { Files, type FileOwner } from './files';
import { FolderStore } from './folder-store';
import { ObjectMissing } from './file-store';

const MIB = 1024 * 1024;

describe('files', () => {
  let folder: string;
  let files: Files;
  const keyring = new Keyring(newKeyring());
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hakika-files-'));
    files = new Files(new FolderStore(folder), keyring);
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  const anOwner = (): FileOwner => ({ ownerId: randomUUID(), fileId: randomUUID() });
  const pdf = (more = 'x') => Readable.from([Buffer.from(`%PDF-1.7\n${more}`)]);
  const everyByteOf = async (content: AsyncIterable<Buffer>) => {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of content) {
      hash.update(piece);
      bytes += piece.length;
    }
    return { sha256: hash.digest('hex'), bytes };
  };
  const onDisk = () =>
    fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

  it('gives back what it received, and keeps nothing readable', async () => {
    const owner = anOwner();
    const received = await files.receive(pdf('a secret '.repeat(50)), owner, MIB);
    await received.keep();

    const opened = await everyByteOf(files.open(received, owner));

    expect(opened).toEqual({ sha256: received.sha256.toString('hex'), bytes: received.bytes });
    const [entry] = onDisk();
    expect(entry?.name).toBe(received.objectKey);
    expect(fs.readFileSync(path.join(entry?.parentPath ?? '', entry?.name ?? '')).includes('secret')).toBe(false);
  });

  it('names the same content differently for every owner', async () => {
    const names = new Set<string>();
    for (const owner of [anOwner(), anOwner(), anOwner()])
      names.add((await files.receive(pdf(), owner, MIB)).objectKey);

    expect(names.size).toBe(3);
  });

  it('opens for its owner only, and not from the place of another file', async () => {
    const [mine, yours] = [anOwner(), anOwner()];
    const myFile = await files.receive(pdf('mine'), mine, MIB);
    const yourFile = await files.receive(pdf('yours'), yours, MIB);
    await myFile.keep();
    await yourFile.keep();

    await expect(everyByteOf(files.open(yourFile, mine))).rejects.toThrow('cannot be opened');
    await expect(everyByteOf(files.open({ ...myFile, objectKey: yourFile.objectKey }, mine))).rejects.toBeInstanceOf(
      ContentDamaged,
    );
  });

  it('leaves nothing of what it refused', async () => {
    await expect(files.receive(pdf('x'.repeat(200)), anOwner(), 100)).rejects.toMatchObject({ status: 413 });
    await expect(files.receive(Readable.from([Buffer.from('MZ\x90')]), anOwner(), MIB)).rejects.toMatchObject({
      status: 415,
    });
    await expect(files.receive(Readable.from([]), anOwner(), MIB)).rejects.toMatchObject({ status: 422 });

    expect(onDisk()).toEqual([]);
  });

  it('says so when an object is gone', async () => {
    const owner = anOwner();
    const received = await files.receive(pdf(), owner, MIB);
    await received.keep();
    fs.rmSync(path.join(folder, 'objects'), { recursive: true });

    await expect(everyByteOf(files.open(received, owner))).rejects.toBeInstanceOf(ObjectMissing);
  });

  it('takes 128 MiB in and out without holding them', async () => {
    const piece = Buffer.alloc(64 * 1024, 'exhibit ');
    const whole = createHash('sha256');
    function* large(): Generator<Buffer> {
      const head = Buffer.concat([Buffer.from('%PDF-1.7\n'), piece]).subarray(0, piece.length);
      for (let index = 0; index < 2048; index += 1) {
        const next = Buffer.from(index === 0 ? head : piece);
        whole.update(next);
        yield next;
      }
    }
    const before = process.memoryUsage.rss();
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss() - before)), 5);

    const owner = anOwner();
    const received = await files.receive(Readable.from(large()), owner, 128 * MIB);
    await received.keep();
    const opened = await everyByteOf(files.open(received, owner));
    clearInterval(watch);

    expect(received).toMatchObject({ bytes: 128 * MIB, mediaType: 'application/pdf' });
    expect(opened).toEqual({ bytes: 128 * MIB, sha256: whole.digest('hex') });
    expect(most).toBeLessThan(96 * MIB);
  }, 60_000);
});
