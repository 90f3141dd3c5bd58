import { Injectable, signal } from '@angular/core';
import type { Language } from '@hakika/contracts';

/** The language on screen, without the machinery that loads its words: what the requests and the dates need. */
@Injectable({ providedIn: 'root' })
export class ActiveLanguage {
  readonly value = signal<Language>('en');
}
