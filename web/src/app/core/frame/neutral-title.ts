import { Injectable, inject, effect, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { HideScreenService } from '../comfort/hide-screen.service';
import { ActiveLanguage } from '../language/active-language';

const PRODUCT = 'Hakika';

/** The tab names the kind of page and never a case; while the screen is hidden it names nothing. */
@Injectable()
export class NeutralTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(ActiveLanguage);
  private readonly hideScreen = inject(HideScreenService);
  private readonly key = signal<string | undefined>(undefined);

  constructor() {
    super();
    effect(() => this.title.setTitle(this.wording()));
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.key.set(this.buildTitle(snapshot));
  }

  private wording(): string {
    const key = this.key();
    if (!key || this.hideScreen.hidden()) return PRODUCT;
    return `${this.transloco.translate(key, {}, this.language.value())} · ${PRODUCT}`;
  }
}
