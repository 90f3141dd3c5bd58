import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withInterceptors, withXhr, withXsrfConfiguration } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  isDevMode,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import { TitleStrategy, provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { Language } from '@hakika/contracts';
import { provideTransloco, provideTranslocoTranspiler } from '@jsverse/transloco';
import { routes } from './app.routes';
import { ThemeService } from './core/comfort/theme.service';
import { NeutralTitle } from './core/frame/neutral-title';
import { XSRF, apiInterceptor } from './core/http/api.interceptor';
import { LanguageService } from './core/language/language.service';
import { OTHER_WORDS } from './core/language/more-words';
import { PluralTranspiler } from './core/language/plural-transpiler';
import { SessionService } from './core/session/session.service';
import { Translations, loadOtherWords } from './translations';

/** Words and session are there before the first page, so that nothing flickers from a key or from "signed out". */
function start(): Promise<unknown> {
  inject(ThemeService).start();
  const language = inject(LanguageService);
  const session = inject(SessionService);
  return Promise.all([language.start(), session.load()]).then(() => language.follow(session.user()));
}

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    /** The content policy forbids a base element. */
    { provide: APP_BASE_HREF, useValue: '/' },
    { provide: TitleStrategy, useClass: NeutralTitle },
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
    /** Fetch cannot tell how far an upload has come. */
    provideHttpClient(withXhr(), withXsrfConfiguration(XSRF), withInterceptors([apiInterceptor])),
    provideTransloco({
      config: {
        availableLangs: Object.values(Language),
        defaultLang: Language.English,
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
      },
      loader: Translations,
    }),
    { provide: OTHER_WORDS, useValue: loadOtherWords },
    provideTranslocoTranspiler(PluralTranspiler),
    provideAppInitializer(start),
  ],
};
