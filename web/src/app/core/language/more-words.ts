import { Injectable, InjectionToken, inject } from '@angular/core';
import type { CanActivateChildFn } from '@angular/router';
import type { Language } from '@hakika/contracts';
import { TranslocoService, type Translation } from '@jsverse/transloco';
import { ActiveLanguage } from './active-language';

/** The words of a language that do not come with the first page. */
export const OTHER_WORDS = new InjectionToken<(language: Language) => Promise<Translation>>('other words');

/** Loads the words of all pages behind the first one when one of them is asked for; from then on in every language. */
@Injectable({ providedIn: 'root' })
export class MoreWords {
  private readonly transloco = inject(TranslocoService);
  private readonly active = inject(ActiveLanguage);
  private readonly load = inject(OTHER_WORDS);
  private readonly loads = new Map<Language, Promise<void>>();
  private wanted = false;

  /** Rejects when the line breaks; whoever needs them next tries again. */
  need(): Promise<void> {
    this.wanted = true;
    return this.follow(this.active.value());
  }

  /** Before a switch to a language, so that it is complete. */
  async follow(language: Language): Promise<void> {
    if (!this.wanted) return;
    const loading = this.loads.get(language) ?? this.lay(language);
    this.loads.set(language, loading);
    await loading.catch((error: unknown) => {
      this.loads.delete(language);
      throw error;
    });
  }

  private async lay(language: Language): Promise<void> {
    const words = await this.load(language);
    this.transloco.setTranslation(words, language);
  }
}

/** Holds a page back until its words are there. */
export const worded: CanActivateChildFn = async () => {
  await inject(MoreWords).need();
  return true;
};
