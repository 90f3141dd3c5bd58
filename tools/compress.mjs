/** Puts a brotli and a gzip copy beside each file of the web build that gets smaller by it, for the server to hand out as it is. */
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const WEB = path.resolve(import.meta.dirname, '../dist/web');
const TEXT = new Set(['.css', '.js', '.json', '.svg', '.txt', '.webmanifest']);
const SMALLEST = 512;

function writeWhenSmaller(file, plain, packed) {
  if (packed.length < plain.length) fs.writeFileSync(file, packed);
}

const files = fs.readdirSync(WEB, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
for (const entry of files) {
  const file = path.join(entry.parentPath, entry.name);
  const plain = fs.readFileSync(file);
  if (!TEXT.has(path.extname(file)) || plain.length < SMALLEST) continue;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  writeWhenSmaller(`${file}.br`, plain, brotliCompressSync(plain, { params }));
  writeWhenSmaller(`${file}.gz`, plain, gzipSync(plain, { level: 9 }));
}
