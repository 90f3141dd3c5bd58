import { globSync } from 'node:fs';
import path from 'node:path';

const APP = path.resolve('web/src/app');

/** Loads the specs whose path is wanted into one suite, so that Angular is loaded once for all of them. */
export async function together(wanted: (file: string) => boolean): Promise<void> {
  const files = globSync('**/*.spec.ts', { cwd: APP }).filter(wanted).sort();
  for (const file of files) await import(path.join(APP, file));
}

/** The wing that is long enough to be a suite of its own. */
export const isCourt = (file: string): boolean => /^court[\\/]/.test(file);
