import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs, { type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import {
  checkKey,
  FileStore,
  ObjectExists,
  ObjectMissing,
  type ByteRange,
  type Incoming,
  type StoredObject,
} from './file-store';

const OBJECTS = 'objects';
const INCOMING = 'incoming';
/** Longer than any upload may take; what is older was left by a process that was killed. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

/** Objects as files: `objects/ab/abcd…`, taken in under another name and moved there when they are whole and on the disk. */
export class FolderStore extends FileStore {
  private ready: Promise<void> | null = null;

  constructor(private readonly root: string) {
    super();
  }

  async put(content: AsyncIterable<Buffer>): Promise<Incoming> {
    await (this.ready ??= this.prepare());
    const draft = path.join(this.root, INCOMING, randomUUID());
    const file = await fs.open(draft, 'wx', 0o600);
    try {
      const bytes = await writeAll(file, content);
      await file.sync();
      return { bytes, keep: (key) => this.keep(draft, key), discard: () => fs.rm(draft, { force: true }) };
    } catch (error) {
      await fs.rm(draft, { force: true });
      throw error;
    } finally {
      await file.close();
    }
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    if (!(await this.head(key))) throw new ObjectMissing();
    const end = range?.end === undefined ? undefined : range.end - 1;
    return createReadStream(this.pathOf(key), { start: range?.start, end, highWaterMark: 64 * 1024 });
  }

  async head(key: string): Promise<StoredObject | null> {
    const found = await fs.stat(this.pathOf(key)).catch(absentIsNull);
    return found && { key, bytes: found.size };
  }

  async *list(): AsyncIterable<StoredObject> {
    const objects = path.join(this.root, OBJECTS);
    const shards = (await fs.readdir(objects).catch(absentIsNull)) ?? [];
    for (const shard of shards.sort()) {
      for (const key of (await fs.readdir(path.join(objects, shard))).sort()) {
        const found = await this.head(key);
        if (found) yield found;
      }
    }
  }

  private async keep(draft: string, key: string): Promise<void> {
    const target = this.pathOf(key);
    const shard = path.dirname(target);
    await fs.mkdir(shard, { recursive: true, mode: 0o700 });
    if (await this.head(key)) throw new ObjectExists();
    await fs.rename(draft, target);
    // A name is on the disk only once its folder is, and the folder's own name once its parent is.
    await syncFolder(shard);
    await syncFolder(path.dirname(shard));
  }

  private async prepare(): Promise<void> {
    const incoming = path.join(this.root, INCOMING);
    await fs.mkdir(incoming, { recursive: true, mode: 0o700 });
    await fs.mkdir(path.join(this.root, OBJECTS), { recursive: true, mode: 0o700 });
    for (const name of await fs.readdir(incoming)) {
      const left = path.join(incoming, name);
      const found = await fs.stat(left).catch(absentIsNull);
      if (found && Date.now() - found.mtimeMs > ABANDONED_MS) await fs.rm(left, { force: true });
    }
  }

  private pathOf(key: string): string {
    return path.join(this.root, OBJECTS, checkKey(key).slice(0, 2), key);
  }
}

async function writeAll(file: FileHandle, content: AsyncIterable<Buffer>): Promise<number> {
  let bytes = 0;
  for await (const chunk of content) {
    await file.writeFile(chunk);
    bytes += chunk.length;
  }
  return bytes;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function absentIsNull(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
