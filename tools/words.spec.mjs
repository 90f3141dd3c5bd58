import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './settings.mjs';

const read = (file) => fs.readFileSync(path.join(ROOT, file), 'utf8');
const below = (folder, ending) =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true })
    .map((file) => path.join(folder, file))
    .filter((file) => file.endsWith(ending));

/** Every message of a file of words, `[key, message]`. */
function messages(words, start = '') {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string' ? [[start + name, value]] : messages(value, `${start}${name}.`),
  );
}

/** A hearing in Kiswahili is `kikao`; `shauri` is a matter of the day's list, and nothing else (docs/glossary.md). */
const MATTER = /(?<![um])(?:ma)?shauri/i;
const HEARING = /\b(?:ki|vi)kao\b/i;
const NO_WORD_OF_OURS = /usikilizaji/i;

describe('one word for one idea', () => {
  const screens = below('web/src/app', 'sw.json').flatMap((file) => {
    const english = new Map(messages(JSON.parse(read(file.replace(/sw\.json$/, 'en.json')))));
    return messages(JSON.parse(read(file))).map(([key, sw]) => ({ key: `${file} ${key}`, sw, en: english.get(key) }));
  });

  it('calls a hearing kikao on every screen', () => {
    const other = screens.filter(({ en, sw }) => /\bhearings?\b/i.test(en) && !HEARING.test(sw));

    expect(other).toEqual([]);
  });

  it('says shauri where English says matter, and there alone', () => {
    const other = screens.filter(({ en, sw }) => MATTER.test(sw) !== /\bmatters?\b/i.test(en));

    expect(other).toEqual([]);
  });

  it('keeps to it in the law, on the printed page and in the guides', () => {
    const sources = [...below('libs', '.ts'), ...below('api/src', '.ts')];
    const guides = below('docs/guides', '.sw.md');
    const wrong = [
      ...[...sources, ...guides, ...below('web/src/app', 'sw.json')].filter((file) => NO_WORD_OF_OURS.test(read(file))),
      ...sources.filter((file) => MATTER.test(read(file))),
      ...guides.filter((file) => MATTER.test(read(file)) && !/\bmatters?\b/i.test(read(file.replace('.sw.md', '.md')))),
    ];

    expect(wrong).toEqual([]);
  });

  it('says in the glossary what it keeps to', () => {
    const glossary = read('docs/glossary.md');

    expect(glossary).toMatch(/^\| hearing .*\| kikao +\|$/m);
    expect(glossary).toMatch(/^\| matter .*\| shauri +\|$/m);
  });
});
