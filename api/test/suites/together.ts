import { globSync } from 'node:fs';
import path from 'node:path';

const API = path.resolve(__dirname, '../..');

/**
 * Specs whose path from `api` is wanted, as one suite. Jest loads everything anew for every file that it runs, and to load
 * the application takes longer than most specs: together they take less than half of the time.
 */
export function together(wanted: (file: string) => boolean): void {
  const files = globSync('{src,test}/**/*.{spec,db-spec}.ts', { cwd: API }).map((file) => file.replaceAll('\\', '/'));
  for (const file of files.filter(wanted).sort()) {
    describe(file, () => {
      // A spec registers its tests while it is loaded, so it is loaded here and now, and by a name made here.
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import has a fixed name or comes too late
      require(path.join(API, file));
    });
  }
}

/** Folders that are long enough to be a suite of their own. */
const OWN = ['src/court/', 'src/cli/', 'src/evidence/', 'src/platform/', 'test/'];

export const below = (folder: string) => (file: string) => file.startsWith(folder);
export const elsewhere = (file: string): boolean => !OWN.some((folder) => file.startsWith(folder));
