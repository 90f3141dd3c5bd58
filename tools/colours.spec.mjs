import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './settings.mjs';

const STYLES = path.join(ROOT, 'web/src');
const isTokens = (file) => /^tokens\b/.test(path.basename(file).replace(/^_/, ''));

describe('colours of the web', () => {
  it('are named in the tokens and nowhere else', () => {
    const sheets = fs.readdirSync(STYLES, { recursive: true }).filter((file) => /\.s?css$/.test(file));
    const elsewhere = sheets.filter((file) => !isTokens(file));

    const found = elsewhere.flatMap((file) =>
      [...fs.readFileSync(path.join(STYLES, file), 'utf8').matchAll(/#(?:[\da-f]{3,4}){1,2}\b/gi)].map(
        ([colour]) => `${file}: ${colour}`,
      ),
    );

    expect(sheets.some(isTokens)).toBe(true);
    expect(found).toEqual([]);
  });
});
