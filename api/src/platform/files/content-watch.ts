import { createHash } from 'node:crypto';
import { TooLarge, Refusal, UnprocessableRequest } from '../errors/errors';
import { HEAD, typeOfBinary, type MediaType } from './media-type';
import { TextWatch, typeOfText } from './text-type';
import { TAIL, typeOfZip } from './zip-type';

/** By its content this is none of the types that are stored. */
export class TypeNotStored extends Refusal {
  readonly status = 415;

  constructor() {
    super('file.type-not-stored');
  }
}

export interface WatchedContent {
  readonly sha256: Buffer;
  readonly bytes: number;
  readonly mediaType: MediaType;
}

/** Counts, hashes and recognises content on its way in. Neither its name nor what it was declared as is ever asked. */
export class ContentWatch {
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private head = Buffer.alloc(0);
  private tail = Buffer.alloc(0);
  private type: MediaType | null = null;
  private text: TextWatch | null = null;

  constructor(private readonly bytesMax: number) {}

  /** Throws at the first byte too many, and as soon as the beginning shows a type that is not stored. */
  async *watch(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const bytes of content) {
      this.pass(bytes);
      yield bytes;
    }
    this.decide();
  }

  /** Once everything has passed. Throws for what only its end can show. */
  result(): WatchedContent {
    const mediaType = this.type === 'application/zip' ? typeOfZip(this.tail) : this.type;
    if (!mediaType || (this.text && !this.text.end())) throw new TypeNotStored();
    return { sha256: this.hash.digest(), bytes: this.bytes, mediaType };
  }

  private pass(bytes: Buffer): void {
    this.bytes += bytes.length;
    if (this.bytes > this.bytesMax) throw new TooLarge();
    this.hash.update(bytes);
    const decided = this.type !== null;
    if (!decided) this.head = Buffer.concat([this.head, bytes]);
    if (!decided && this.head.length >= HEAD) this.decide();
    if (decided) this.follow(bytes);
  }

  private decide(): void {
    if (this.type) return;
    if (this.bytes === 0) throw new UnprocessableRequest('file.empty');
    const head = this.head.subarray(0, HEAD);
    this.type = typeOfBinary(head) ?? typeOfText(head);
    if (!this.type) throw new TypeNotStored();
    if (this.type === 'text/plain' || this.type === 'message/rfc822') this.text = new TextWatch(this.type);
    this.follow(this.head);
    this.head = Buffer.alloc(0);
  }

  private follow(bytes: Buffer): void {
    this.text?.pass(bytes);
    if (this.type === 'application/zip') this.tail = Buffer.concat([this.tail, bytes]).subarray(-TAIL);
  }
}
