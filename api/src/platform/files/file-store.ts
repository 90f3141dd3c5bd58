import type { Readable } from 'node:stream';

/** Part of an object: from `start` up to, not including, `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end?: number;
}

/** Content that was taken in and is not yet part of the store. It must be kept or discarded. */
export interface Incoming {
  readonly bytes: number;
  /** When this resolves the object survives a crash, whole. A name that is taken is refused with `ObjectExists`. */
  keep(key: string): Promise<void>;
  discard(): Promise<void>;
}

export interface StoredObject {
  readonly key: string;
  readonly bytes: number;
}

export class ObjectExists extends Error {}
export class ObjectMissing extends Error {}

/**
 * Where files are, for one kind of place. Every driver passes `api/test/file-store-conformance.ts`.
 *
 * Nothing is ever replaced and there is no way to delete: what was stored is only made unreadable, by destroying its key.
 */
export abstract class FileStore {
  /** Takes everything in, out of sight. Leaves nothing behind when the content breaks off. */
  abstract put(content: AsyncIterable<Buffer>): Promise<Incoming>;
  /** Throws `ObjectMissing`. */
  abstract get(key: string, range?: ByteRange): Promise<Readable>;
  abstract head(key: string): Promise<StoredObject | null>;
  abstract list(): AsyncIterable<StoredObject>;
}

const KEY = /^[0-9a-f]{64}$/;

/** A key is a keyed hash and nothing else, so that no driver ever has to think about paths. */
export function checkKey(key: string): string {
  if (!KEY.test(key)) throw new Error('this is not the key of an object');
  return key;
}
