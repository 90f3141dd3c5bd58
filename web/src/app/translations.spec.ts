import fs from 'node:fs';
import path from 'node:path';
import { DOCKET_REFUSALS, Language } from '@hakika/contracts';
import { MILESTONE_REFUSALS, MILESTONE_WARNINGS } from '@hakika/domain';
import { choosePlurals } from './core/language/plural-transpiler';
import { mergeWords } from './translations';
import { FIRST_WORDS as FIRST_ENGLISH } from './first-words.en';
import { FIRST_WORDS as FIRST_KISWAHILI } from './first-words.sw';
import { WORDS as ENGLISH } from './words.en';
import { WORDS as KISWAHILI } from './words.sw';

const APP = path.resolve('web/src/app');
const WINGS = ['core', 'shared', 'people', 'court', 'evidence', 'support', 'committee', 'work'];
const KEY = new RegExp(`['"\`]((?:${WINGS.join('|')})(?:\\.[a-zA-Z][\\w-]*)+(\\.)?)(?=['"\`]|\\$\\{)`, 'g');

const english = flatten(mergeWords(Language.English, [...FIRST_ENGLISH, ...ENGLISH]));
const kiswahili = flatten(mergeWords(Language.Kiswahili, [...FIRST_KISWAHILI, ...KISWAHILI]));

describe('the words of the product', () => {
  it('say the same things in both languages', () => {
    expect([...kiswahili.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('take the same parameters in both languages', () => {
    for (const [key, message] of english) {
      expect([key, parametersOf(kiswahili.get(key)!)]).toEqual([key, parametersOf(message)]);
    }
  });

  it('have plurals that can be read', () => {
    for (const message of [...english.values(), ...kiswahili.values()]) {
      expect(() => choosePlurals(message, {}, 'en')).not.toThrow();
    }
  });

  it('are never shouted', () => {
    for (const [key, message] of [...english, ...kiswahili])
      expect([key, message]).toEqual([key, message.replace('!', '')]);
  });

  it('exist for every key that a screen asks for', () => {
    const missing = keysInSources().filter(({ key }) => !known(key));

    expect(missing).toEqual([]);
  });

  it('come with the first page where it needs them', () => {
    const first = flatten(mergeWords(Language.English, FIRST_ENGLISH));
    const late = [...english.keys()].filter((key) => !first.has(key));
    const missing = keysReachedFrom(FIRST_PAGES).filter(({ key }) => late.some((name) => asks(key, name)));

    expect(missing).toEqual([]);
  });

  it('exist in both languages for every reason and every warning of the docket', () => {
    for (const code of [...MILESTONE_REFUSALS, ...DOCKET_REFUSALS, ...MILESTONE_WARNINGS]) {
      expect([code, english.get(`refusal.${code}`)]).toEqual([code, expect.stringMatching(/\w.*[.]$/)]);
      expect([code, kiswahili.get(`refusal.${code}`)]).toEqual([code, expect.stringMatching(/\w.*[.]$/)]);
      expect(kiswahili.get(`refusal.${code}`)).not.toBe(english.get(`refusal.${code}`));
    }
  });

  it('refuse two files that use one key', () => {
    expect(() => mergeWords('en', [{ court: { title: 'a' } }, { court: { title: 'b' } }])).toThrow('court.title');
  });
});

/** A key ending in a dot is completed at run time: then something must begin with it. */
function known(key: string): boolean {
  return key.endsWith('.') ? [...english.keys()].some((name) => name.startsWith(key)) : english.has(key);
}

/** What is on screen before any page asks for more; the routes name every page and are none. */
const FIRST_PAGES = ['app.config.ts', 'core/frame/frame.ts', 'court/today/today-page.ts', 'people/sign-in-page.ts'];
const IMPORT = /^import (?!type )[^;]*? from '(\.[^']+)';/gm;

const asks = (key: string, name: string): boolean => (key.endsWith('.') ? name.startsWith(key) : name === key);

/** In the files that these import, and those that they import; what is loaded later is left out. */
function keysReachedFrom(files: readonly string[]): { file: string; key: string }[] {
  const reached = new Set(files);
  for (const file of reached) {
    for (const [, target] of read(file).matchAll(IMPORT)) {
      const next = path.join(path.dirname(file), `${target}.ts`);
      if (!next.endsWith('.routes.ts') && !/words\.\w\w\.ts$/.test(next)) reached.add(next);
    }
  }
  const templates = [...reached].map((file) => file.replace(/\.ts$/, '.html'));
  const present = templates.filter((file) => fs.existsSync(path.join(APP, file)));
  return [...reached, ...present].flatMap((file) => keysIn(read(file)).map((key) => ({ file, key })));
}

const read = (file: string): string => fs.readFileSync(path.join(APP, file), 'utf8');

function keysInSources(): { file: string; key: string }[] {
  return fs
    .readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|html)$/.test(file) && !file.endsWith('.spec.ts'))
    .flatMap((file) => keysIn(fs.readFileSync(path.join(APP, file), 'utf8')).map((key) => ({ file, key })));
}

function keysIn(source: string): string[] {
  return [...source.matchAll(KEY)].map((match) => match[1]!);
}

function flatten(words: object, start = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
      if (typeof value === 'string') return name === 'lang' ? [] : [[start + name, value] as const];
      return [...flatten(value as object, `${start}${name}.`)];
    }),
  );
}

function parametersOf(message: string): string[] {
  const names = [...message.matchAll(/\{\{\s*(\w+)\s*\}\}|\{(\w+), plural/g)].map((match) => match[1] ?? match[2]!);
  return [...new Set(names)].sort();
}
