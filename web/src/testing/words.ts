import { type EnvironmentProviders, type Provider, inject, provideAppInitializer } from '@angular/core';
import { Language } from '@hakika/contracts';
import { TranslocoService, provideTransloco, provideTranslocoTranspiler } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { OTHER_WORDS } from '../app/core/language/more-words';
import { PluralTranspiler } from '../app/core/language/plural-transpiler';
import { mergeWords } from '../app/translations';
import { FIRST_WORDS as FIRST_ENGLISH } from '../app/first-words.en';
import { FIRST_WORDS as FIRST_KISWAHILI } from '../app/first-words.sw';
import { WORDS as ENGLISH } from '../app/words.en';
import { WORDS as KISWAHILI } from '../app/words.sw';

const WORDS = { en: [...FIRST_ENGLISH, ...ENGLISH], sw: [...FIRST_KISWAHILI, ...KISWAHILI] } as const;

/** The real words and the real transpiler; a spec reads what a person would read. */
export function provideWords(): (Provider | EnvironmentProviders)[] {
  return [
    provideTransloco({
      config: { availableLangs: Object.values(Language), defaultLang: Language.English, reRenderOnLangChange: true },
      loader: RealWords,
    }),
    { provide: OTHER_WORDS, useValue: () => Promise.resolve({}) },
    provideTranslocoTranspiler(PluralTranspiler),
    provideAppInitializer(() => firstValueFrom(inject(TranslocoService).load(Language.English))),
  ];
}

class RealWords {
  getTranslation(language: string) {
    return Promise.resolve(mergeWords(language, WORDS[language as Language]));
  }
}
