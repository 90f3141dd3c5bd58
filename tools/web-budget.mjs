/** Refuses a web build whose first load is too heavy: what index.html asks for at once, as it travels (brotli). */
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const LIMIT_KB = 200;
const WEB = path.resolve(import.meta.dirname, '../dist/web');

const read = (name) => fs.readFileSync(path.join(WEB, name), 'utf8');

/** What a page asks for at once, and what those scripts import before they run. */
function firstLoad() {
  const names = new Set(
    [...read('index.html').matchAll(/(?:src|href)="\/?([^":]+\.(?:js|css))"/g)].map(([, name]) => name),
  );
  for (const name of names) {
    if (!name.endsWith('.js')) continue;
    for (const [, imported] of read(name).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) names.add(imported);
  }
  return names;
}

const names = firstLoad();
if (names.size === 0) throw new Error('dist/web/index.html asks for no script at all');

const sizes = [...names].map((name) => [name, brotliCompressSync(fs.readFileSync(path.join(WEB, name))).length / 1000]);
const total = sizes.reduce((sum, [, kilobytes]) => sum + kilobytes, 0);

for (const [name, kilobytes] of sizes) console.log(`${kilobytes.toFixed(1).padStart(8)} KB  ${name}`);
console.log(`${total.toFixed(1).padStart(8)} KB  first load, of ${LIMIT_KB} KB allowed`);
if (total > LIMIT_KB) {
  console.error(
    `The first load is ${total.toFixed(1)} KB of brotli; at most ${LIMIT_KB} KB may be loaded before sign-in.`,
  );
  process.exitCode = 1;
}
