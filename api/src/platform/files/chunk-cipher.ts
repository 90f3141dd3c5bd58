import { createCipheriv, createDecipheriv } from 'node:crypto';

/**
 * A file as sealed chunks: `version (4 bytes)`, then for each 64 KiB of content its ciphertext and a tag of 16 bytes.
 *
 * The nonce of a chunk is its number and whether it is the last, so that chunks which were left out, doubled or put in
 * another order do not open. A key seals one file only; that is what makes a counter safe.
 */
const VERSION = Buffer.from('HKF1');
export const CHUNK = 64 * 1024;
const TAG = 16;
const CHUNKS_MAX = 2 ** 32;

export class ContentDamaged extends Error {}

type Bytes = AsyncIterable<Buffer>;

/** Seals what comes, however it is cut. `context` says whose it is, and must be the same for opening. */
export async function* sealChunks(content: Bytes, key: Buffer, context: string): AsyncGenerator<Buffer> {
  yield VERSION;
  let number = 0;
  for await (const { bytes, last } of inPieces(content, CHUNK)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, last), { authTagLength: TAG });
    cipher.setAAD(boundTo(context));
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    number += 1;
  }
}

/** Gives out a chunk only after its tag was checked, and throws `ContentDamaged` at the first that is not as it was sealed. */
export async function* openChunks(sealed: Bytes, key: Buffer, context: string): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const { bytes, last } of inPieces(withoutVersion(sealed), CHUNK + TAG)) {
    yield openChunk(bytes, { key, nonce: nonceOf(number, last), context });
    number += 1;
  }
}

function openChunk(sealed: Buffer, how: { key: Buffer; nonce: Buffer; context: string }): Buffer {
  if (sealed.length < TAG) throw new ContentDamaged();
  const decipher = createDecipheriv('aes-256-gcm', how.key, how.nonce, { authTagLength: TAG });
  decipher.setAAD(boundTo(how.context));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG)), decipher.final()]);
  } catch {
    throw new ContentDamaged();
  }
}

function nonceOf(number: number, last: boolean): Buffer {
  if (number >= CHUNKS_MAX) throw new Error('a file has no more chunks than that');
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 7);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

const boundTo = (context: string): Buffer => Buffer.concat([VERSION, Buffer.from(context, 'utf8')]);

async function* withoutVersion(sealed: Bytes): Bytes {
  let head = Buffer.alloc(0);
  for await (const bytes of sealed) {
    if (head.length === VERSION.length) {
      yield bytes;
      continue;
    }
    const missing = VERSION.length - head.length;
    head = Buffer.concat([head, bytes.subarray(0, missing)]);
    if (head.length === VERSION.length && bytes.length > missing) yield bytes.subarray(missing);
  }
  if (!head.equals(VERSION)) throw new ContentDamaged();
}

/** Cuts into equal pieces and says which is the last; without content there is one, empty. */
async function* inPieces(content: Bytes, size: number): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const bytes of content) {
    waiting.push(bytes);
    length += bytes.length;
    // A full piece waits for the next byte: only then is it known not to be the last.
    if (length <= size) continue;
    let all = Buffer.concat(waiting, length);
    for (; all.length > size; all = all.subarray(size)) yield { bytes: all.subarray(0, size), last: false };
    waiting = [all];
    length = all.length;
  }
  yield { bytes: Buffer.concat(waiting, length), last: true };
}
