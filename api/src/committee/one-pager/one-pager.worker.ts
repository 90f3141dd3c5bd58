import { parentPort, workerData } from 'node:worker_threads';
import type { Report } from '@hakika/contracts';
import { onePagerPdf } from './one-pager.pdf';

// A thread has one reader, who gave it one report.
parentPort?.postMessage(new Uint8Array(await onePagerPdf(workerData as Report)));
