import { parentPort, workerData } from 'node:worker_threads';
import type { CourtListSheet } from './court-list-sheet';
import { courtListPdf } from './court-list.pdf';

// A thread has one reader, who gave it one sheet.
parentPort?.postMessage(new Uint8Array(await courtListPdf(workerData as CourtListSheet)));
