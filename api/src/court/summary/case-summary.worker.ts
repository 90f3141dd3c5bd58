import { parentPort, workerData } from 'node:worker_threads';
import { caseSummaryPdf } from './case-summary.pdf';
import type { SummarySheet } from './summary-sheet';

// A thread has one reader, who gave it one sheet.
parentPort?.postMessage(new Uint8Array(await caseSummaryPdf(workerData as SummarySheet)));
