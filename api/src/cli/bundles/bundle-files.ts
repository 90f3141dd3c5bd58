import fs from 'node:fs';
import type { Actor } from '../../platform/access/actor';
import { Refused } from '../refused';
import type { CaseBundle } from './bundle';
import type { BundleLoader } from './bundle-loader';
import { readBundle } from './bundle-schema';
import type { SoundBundle } from './check/check-bundle';
import type { Fault } from './check/fault';

export interface NamedBundle {
  /** The file, or what else people know it by. */
  readonly name: string;
  readonly content: unknown;
}

/** Reads files of one case, or of a list of cases. Throws `Refused` with a line for each file that is no JSON. */
export function readFiles(files: readonly string[]): readonly NamedBundle[] {
  const lines: string[] = [];
  const bundles = files.flatMap((name): readonly NamedBundle[] => {
    try {
      return casesIn(name, JSON.parse(fs.readFileSync(name, 'utf8')));
    } catch (error) {
      lines.push(`${name}: ${whyUnread(error)}`);
      return [];
    }
  });
  if (lines.length > 0) throw new Refused(lines);
  return bundles;
}

/** Cases of a list are known by the file and their place in it, from 1. */
function casesIn(name: string, content: unknown): readonly NamedBundle[] {
  if (!Array.isArray(content)) return [{ name, content }];
  return content.map((one: unknown, index) => ({ name: `${name} case ${index + 1}`, content: one }));
}

function whyUnread(error: unknown): string {
  if (error instanceof SyntaxError) return 'is no JSON';
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  return `cannot be read (${code ?? 'unknown reason'})`;
}

/**
 * Loads bundles and gives the codes of the cases. All are checked before the first is written; when anything is wrong
 * with any of them, every fault is named and nothing is loaded.
 */
export async function loadBundles(
  loader: BundleLoader,
  actor: Actor,
  given: readonly NamedBundle[],
): Promise<readonly string[]> {
  const read = given.map(({ content }) => readBundle(content));
  refuseFaults(
    given,
    read.map(({ faults }) => faults),
  );
  const bundles = read.flatMap(({ bundle }) => bundle ?? []) satisfies readonly CaseBundle[];
  const { known, checked } = await loader.check(actor, bundles);
  refuseFaults(
    given,
    checked.map(({ faults }) => faults),
  );
  const codes: string[] = [];
  for (const sound of checked.flatMap((entry): SoundBundle[] => (entry.sound ? [entry.sound] : []))) {
    codes.push(await loader.load(actor, sound, known));
  }
  return codes;
}

function refuseFaults(given: readonly NamedBundle[], faults: readonly (readonly Fault[])[]): void {
  const lines = faults.flatMap((own, index) =>
    own.map(({ path, problem }) => `${given[index]?.name ?? ''} ${path}: ${problem}`),
  );
  if (lines.length > 0) throw new Refused([...lines, 'Nothing was loaded.']);
}
