import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { seal, unseal } from '../crypto/envelope';
import { Keyring } from '../crypto/keyring';
import { openChunks, sealChunks } from './chunk-cipher';
import { ContentWatch, type WatchedContent } from './content-watch';
import { FileStore } from './file-store';

/** What a row must remember to find a file and open it again. */
export interface FileAddress {
  readonly objectKey: string;
  readonly wrappedKey: Buffer;
  readonly keyId: string;
}

/** A file that was taken in, recognised and sealed, but is not in the store until it is kept. */
export interface ReceivedFile extends WatchedContent, FileAddress {
  /** To be called last in the transaction that writes its row. */
  keep(): Promise<void>;
  discard(): Promise<void>;
}

/** Whose file it is: the row it hangs on, and its own id. Both are bound into name and ciphertext. */
export interface FileOwner {
  readonly ownerId: string;
  readonly fileId: string;
}

/** Files, sealed one by one with a key of their own. Content passes through; it is never held as a whole. */
@Injectable()
export class Files {
  constructor(
    private readonly store: FileStore,
    private readonly keyring: Keyring,
  ) {}

  async receive(content: AsyncIterable<Buffer>, owner: FileOwner, bytesMax: number): Promise<ReceivedFile> {
    const key = randomBytes(32);
    const watch = new ContentWatch(bytesMax);
    const incoming = await this.store.put(sealChunks(watch.watch(content), key, contextOf(owner)));
    try {
      const seen = watch.result();
      const objectKey = this.nameOf(owner, seen.sha256);
      const keyId = this.keyring.currentId;
      const wrappedKey = seal(this.keyring.key(keyId), key, `key|${contextOf(owner)}`);
      return { ...seen, objectKey, keyId, wrappedKey, keep: () => incoming.keep(objectKey), discard: incoming.discard };
    } catch (error) {
      await incoming.discard();
      throw error;
    }
  }

  /** The content, each piece checked before it is given out. Throws `ObjectMissing` or `ContentDamaged`, also half-way. */
  async *open(address: FileAddress, owner: FileOwner): AsyncGenerator<Buffer> {
    const key = unseal(this.keyring.key(address.keyId), address.wrappedKey, `key|${contextOf(owner)}`);
    yield* openChunks(await this.store.get(address.objectKey), key, contextOf(owner));
  }

  /**
   * A keyed hash of owner, content and file: it can be checked from the row, but whoever steals the store cannot tell whether
   * a file he knows is in it, nor that two cases hold the same one.
   */
  nameOf(owner: FileOwner, sha256: Buffer): string {
    const name = createHmac('sha256', this.keyring.secretFor('store'));
    return name.update(`${owner.ownerId}|${owner.fileId}|${sha256.toString('hex')}`).digest('hex');
  }
}

const contextOf = ({ ownerId, fileId }: FileOwner): string => `file|${ownerId}|${fileId}`;
