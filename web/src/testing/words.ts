import { type EnvironmentProviders, type Provider, inject, provideAppInitializer } from '@angular/core';
import { Language } from '@hakika/contracts';
import { TranslocoService, provideTransloco, provideTranslocoTranspiler } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { PluralTranspiler } from '../app/core/language/plural-transpiler';
import { mergeWords } from '../app/translations';
import { WORDS as ENGLISH } from '../app/words.en';
import { WORDS as KISWAHILI } from '../app/words.sw';

const WORDS = { en: ENGLISH, sw: KISWAHILI } as const;

/** The real words and the real transpiler; a spec reads what a person would read. */
export function provideWords(): (Provider | EnvironmentProviders)[] {
  return [
    provideTransloco({
      config: { availableLangs: Object.values(Language), defaultLang: Language.English, reRenderOnLangChange: true },
      loader: RealWords,
    }),
    provideTranslocoTranspiler(PluralTranspiler),
    provideAppInitializer(() => firstValueFrom(inject(TranslocoService).load(Language.English))),
  ];
}

class RealWords {
  getTranslation(language: string) {
    return Promise.resolve(mergeWords(language, WORDS[language as Language]));
  }
}
