import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { aZip, GENUINE, SPOOFS } from '../../../test/sample-files';
import { TooLarge, UnprocessableRequest } from '../errors/errors';
import { ContentWatch, TypeNotStored } from './content-watch';

const MAX = 1024 * 1024;

async function seen(content: Buffer | AsyncIterable<Buffer>, piece = 1000, max = MAX) {
  const watch = new ContentWatch(max);
  const pieces = Buffer.isBuffer(content) ? Readable.from(cut(content, piece)) : content;
  for await (const _ of watch.watch(pieces)) void _;
  return watch.result();
}

function* cut(bytes: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const genuine = Object.entries(GENUINE);

describe('content on its way in', () => {
  it.each(genuine)('knows %s by its content, in whatever pieces it comes', async (mediaType, content) => {
    for (const piece of [1, 3, 17, 4096]) {
      expect(await seen(content, piece)).toEqual({
        mediaType,
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest(),
      });
    }
  });

  it.each(Object.entries(SPOOFS))('refuses %s', async (_name, content) => {
    await expect(seen(content)).rejects.toBeInstanceOf(TypeNotStored);
  });

  it.each(genuine.filter(([type]) => !/rfc822|plain|zip|openxml/.test(type)))(
    'is not moved by what follows the beginning of %s',
    async (mediaType, content) => {
      for (const [, spoof] of Object.entries(SPOOFS).slice(0, 8)) {
        expect((await seen(Buffer.concat([content, spoof]))).mediaType).toBe(mediaType);
      }
    },
  );

  it('calls a document with a program inside a container', async () => {
    const zip = aZip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin');

    expect((await seen(zip)).mediaType).toBe('application/zip');
  });

  it('calls no zip a document for a name that only resembles one', async () => {
    for (const names of [
      ['word/document.xml'],
      ['[Content_Types].xml', 'Word/Document.xml'],
      ['[Content_Types].xml', 'a/word/document.xml'],
    ]) {
      expect((await seen(aZip(...names))).mediaType).toBe('application/zip');
    }
  });

  it('finds the contents of a large zip at its end', async () => {
    const names = Array.from({ length: 9000 }, (_, index) => `folder/file-${index}.txt`);

    expect((await seen(aZip(...names))).mediaType).toBe('application/zip');
  });

  it('reads text to its last byte', async () => {
    const long = 'Mstari wa maandishi – ±\n'.repeat(5000);

    expect((await seen(Buffer.from(long))).mediaType).toBe('text/plain');
    await expect(seen(Buffer.concat([Buffer.from(long), Buffer.of(0)]))).rejects.toBeInstanceOf(TypeNotStored);
    await expect(seen(Buffer.concat([Buffer.from(long), Buffer.of(0xff)]))).rejects.toBeInstanceOf(TypeNotStored);
  });

  it('refuses nothing at all', async () => {
    await expect(seen(Buffer.alloc(0))).rejects.toEqual(new UnprocessableRequest('file.empty'));
  });

  it('stops at the first byte too many, without reading on', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) yield Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(999)]).subarray(0, (given += 1) && 1000);
    }

    await expect(seen(endless(), 1, 10_000)).rejects.toBeInstanceOf(TooLarge);

    expect(given).toBe(11);
    expect(
      (await seen(Buffer.concat([GENUINE['image/png'] ?? Buffer.of(), Buffer.alloc(9_967)]), 100, 10_000)).bytes,
    ).toBe(10_000);
  });

  it('stops as soon as the beginning is no known type', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) yield Buffer.alloc(1024, (given += 1) && 0x07);
    }

    await expect(seen(endless())).rejects.toBeInstanceOf(TypeNotStored);

    expect(given).toBe(4);
  });
});
