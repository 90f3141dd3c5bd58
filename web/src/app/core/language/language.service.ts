import { DOCUMENT, Injectable, effect, inject } from '@angular/core';
import { Language, type SessionUser } from '@hakika/contracts';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { Kept } from '../comfort/kept';
import { SessionService } from '../session/session.service';
import { ActiveLanguage } from './active-language';
import { MoreWords } from './more-words';

const LANGUAGES: readonly Language[] = Object.values(Language);

/** Switches the words on screen at once, and remembers the choice for this person on this device. */
@Injectable({ providedIn: 'root' })
export class LanguageService {
  private readonly transloco = inject(TranslocoService);
  private readonly session = inject(SessionService);
  private readonly kept = inject(Kept);
  private readonly active = inject(ActiveLanguage);
  private readonly more = inject(MoreWords);
  private readonly root = inject(DOCUMENT).documentElement;

  readonly current = this.active.value.asReadonly();

  constructor() {
    effect(() => void this.follow(this.session.user()));
  }

  /** Before anybody signs in: the last choice made here, else what the browser asks for. */
  start(): Promise<void> {
    const asked = navigator.language.startsWith('sw') ? Language.Kiswahili : Language.English;
    return this.show(this.keptFor(null) ?? asked);
  }

  /** A person's own choice on this device, else the language that the account says. */
  async follow(user: SessionUser | null): Promise<void> {
    if (user) await this.show(this.keptFor(user.id) ?? user.language);
  }

  async choose(language: Language): Promise<void> {
    this.kept.write(keyOf(null), language);
    const user = this.session.user();
    if (user) this.kept.write(keyOf(user.id), language);
    await this.show(language);
  }

  private async show(language: Language): Promise<void> {
    await firstValueFrom(this.transloco.load(language));
    await this.more.follow(language);
    this.transloco.setActiveLang(language);
    this.active.value.set(language);
    this.root.lang = language;
  }

  private keptFor(userId: string | null): Language | undefined {
    const kept = this.kept.read(keyOf(userId));
    return LANGUAGES.find((language) => language === kept);
  }
}

function keyOf(userId: string | null): string {
  return userId ? `language.${userId}` : 'language';
}
