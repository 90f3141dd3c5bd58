import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Bundles a piece of the libraries, which are TypeScript, into something that runs. */
export async function load(source) {
  const folder = mkdtempSync(path.join(tmpdir(), 'hakika-proof-'));
  const outfile = path.join(folder, 'proof.cjs');
  try {
    await build({
      stdin: { contents: source, resolveDir: root, loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile,
      logLevel: 'error',
      tsconfig: path.join(root, 'tsconfig.base.json'),
    });
    return (await import(pathToFileURL(outfile).href)).default;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
