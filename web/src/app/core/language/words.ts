import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { ActiveLanguage } from './active-language';

/** A translation inside a `computed`: it reads the language on screen, so that the computed follows a switch. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(ActiveLanguage);

  of(key: string, params: Readonly<Record<string, unknown>> = {}): string {
    return this.transloco.translate(key, { ...params }, this.language.value());
  }
}
