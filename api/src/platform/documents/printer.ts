import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { Busy } from '../errors/errors';

const WAITING_MAX = 20;
const HEAP_MB = 256;

/** A way to print: the built worker that can do it, and the same done here, for where nothing is built. */
export interface PrintJob<Input> {
  /** Beside the built server, as in `one-pager.worker.mjs`. */
  readonly worker: string;
  readonly input: Input;
  readonly here: (input: Input) => Promise<Uint8Array>;
}

/**
 * Sets pages one after the other in a thread that ends with its page: setting type would keep every other request
 * waiting, and holds memory that only an end gives back.
 */
@Injectable()
export class Printer {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** Throws `Busy` when too many pages are waiting. */
  async print<Input>(job: PrintJob<Input>): Promise<Buffer> {
    if (this.waiting >= WAITING_MAX) throw new Busy(5);
    this.waiting += 1;
    const page = this.last.then(() => printed(job));
    // The next page waits for this one, and does not care how it went.
    this.last = page.catch(() => undefined);
    try {
      return Buffer.from(await page);
    } finally {
      this.waiting -= 1;
    }
  }
}

function printed<Input>({ worker, input, here }: PrintJob<Input>): Promise<Uint8Array> {
  const file = fileURLToPath(new URL(worker, import.meta.url));
  return existsSync(file) ? inThread(file, input) : here(input);
}

/** The first message is the page; anything else that ends the thread is a failure. */
export function inThread(file: string, input: unknown): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    const thread = new Worker(file, { workerData: input, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    thread.once('message', done);
    thread.once('error', failed);
    thread.once('exit', (code) => failed(new Error(`the printing thread ended without a page (${code})`)));
  });
}
