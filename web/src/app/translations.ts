import type { Language } from '@hakika/contracts';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';

/** A wing's own words under its own name, and the wording of refusals it knows under `refusal`. */
export type WingWords = Readonly<Record<string, unknown>>;

type Load<Words> = Readonly<Record<Language, () => Promise<Words>>>;

const FIRST: Load<{ FIRST_WORDS: readonly WingWords[] }> = {
  en: () => import('./first-words.en'),
  sw: () => import('./first-words.sw'),
};
const OTHERS: Load<{ WORDS: readonly WingWords[] }> = {
  en: () => import('./words.en'),
  sw: () => import('./words.sw'),
};

/** One language at a time, and of it what the first page says; `MoreWords` sees to the others. */
export class Translations implements TranslocoLoader {
  async getTranslation(language: string): Promise<Translation> {
    const { FIRST_WORDS } = await FIRST[language as Language]();
    return mergeWords(language, FIRST_WORDS);
  }
}

/** What all other pages say, refusals among it. */
export async function loadOtherWords(language: Language): Promise<Translation> {
  const { WORDS } = await OTHERS[language]();
  return mergeWords(language, WORDS);
}

/** Lays the wings' files over one another; two files may share a branch and never a message. */
export function mergeWords(language: string, wings: readonly WingWords[]): Translation {
  const merged: Translation = { lang: language };
  for (const words of wings) merge(merged, words, '');
  return merged;
}

function merge(into: Translation, words: WingWords, path: string): void {
  for (const [name, value] of Object.entries(words)) {
    const here = path ? `${path}.${name}` : name;
    const known: unknown = into[name];
    if (typeof value === 'string') {
      if (known !== undefined) throw new Error(`Two translations are called ${here}`);
      into[name] = value;
    } else {
      into[name] = known ?? {};
      merge(into[name] as Translation, value as WingWords, here);
    }
  }
}
