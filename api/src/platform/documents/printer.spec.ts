import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Busy } from '../errors/errors';
import { inThread, Printer } from './printer';

const NOT_BUILT = 'nothing-of-this-name.worker.mjs';

describe('printing', () => {
  let folder: string;
  let threads = 0;
  const thread = (source: string): string => {
    const file = path.join(folder, `thread-${(threads += 1)}.mjs`);
    writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads';\n${source}`);
    return file;
  };

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'hakika-printer-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('sets one page after the other, whatever becomes of the one before', async () => {
    const printer = new Printer();
    const order: number[] = [];
    const job = (input: number) => ({
      worker: NOT_BUILT,
      input,
      here: async (at: number) => {
        order.push(at);
        await new Promise((done) => setTimeout(done, 5 - at));
        if (at === 2) throw new Error('no ink');
        return new Uint8Array([at]);
      },
    });

    const pages = await Promise.allSettled([1, 2, 3].map((at) => printer.print(job(at))));

    expect(order).toEqual([1, 2, 3]);
    expect(pages.map((page) => page.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('lets only so many wait', async () => {
    const printer = new Printer();
    let open = (): void => undefined;
    const gate = new Promise<void>((done) => (open = done));
    const job = { worker: NOT_BUILT, input: 0, here: () => gate.then(() => new Uint8Array()) };
    const waiting = Array.from({ length: 20 }, () => printer.print(job));

    await expect(printer.print(job)).rejects.toBeInstanceOf(Busy);

    open();
    await Promise.all(waiting);
    await expect(printer.print(job)).resolves.toHaveLength(0);
  });

  it('takes the page from a thread', async () => {
    const file = thread('parentPort.postMessage(new Uint8Array([workerData.a, 2]));');

    expect([...(await inThread(file, { a: 7 }))]).toEqual([7, 2]);
  });

  it('fails with a thread that breaks, or that ends without a page', async () => {
    await expect(inThread(thread('throw new Error("torn");'), {})).rejects.toThrow('torn');
    await expect(inThread(thread('process.exit(3);'), {})).rejects.toThrow('without a page');
  });
});
