import { DOCUMENT, Injectable, inject, signal } from '@angular/core';
import { Kept } from './kept';

export const Theme = { System: 'system', Light: 'light', Dark: 'dark' } as const;
export type Theme = (typeof Theme)[keyof typeof Theme];

const THEMES: readonly Theme[] = Object.values(Theme);

/** Dark follows the system until somebody chooses. */
@Injectable({ providedIn: 'root' })
export class ThemeService {
  private readonly kept = inject(Kept);
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly chosen = signal<Theme>(Theme.System);

  readonly current = this.chosen.asReadonly();

  start(): void {
    const kept = this.kept.read('theme');
    this.apply(THEMES.find((theme) => theme === kept) ?? Theme.System);
  }

  choose(theme: Theme): void {
    this.kept.write('theme', theme);
    this.apply(theme);
  }

  private apply(theme: Theme): void {
    this.chosen.set(theme);
    if (theme === Theme.System) delete this.root.dataset['theme'];
    else this.root.dataset['theme'] = theme;
  }
}
