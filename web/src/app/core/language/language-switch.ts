import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Language } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { LanguageService } from './language.service';

/** Each language by its own name, in its own language. */
const NAMES = [
  { code: Language.English, name: 'English' },
  { code: Language.Kiswahili, name: 'Kiswahili' },
] as const;

@Component({
  selector: 'app-language-switch',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="group" [class]="look()" [attr.aria-label]="'core.language' | transloco">
      @for (choice of names; track choice.code) {
        <button
          type="button"
          [lang]="choice.code"
          [attr.aria-pressed]="language.current() === choice.code"
          [attr.data-testid]="'language-' + choice.code"
          (click)="language.choose(choice.code)"
        >
          {{ choice.name }}
        </button>
      }
    </div>
  `,
  styles: `
    button {
      border: 0;
      background: none;
      color: var(--hk-ink);
      cursor: pointer;
    }
    .joined {
      display: inline-flex;
      overflow: hidden;
      border: 1px solid var(--hk-edge);
      border-radius: var(--hk-radius-m);
      background: var(--hk-sheet);
      & button {
        min-height: 44px;
        padding: 0 14px;
        font: var(--hk-text-label);
      }
      & button + button {
        border-left: 1px solid var(--hk-edge);
      }
      & button:focus-visible {
        outline-offset: -3px;
      }
      & [aria-pressed='true'] {
        background: var(--hk-accent);
        color: var(--hk-on-accent);
      }
      & [aria-pressed='true']:focus-visible {
        outline-color: var(--hk-on-accent);
      }
    }
    .links {
      display: flex;
      gap: 12px;
      & button {
        min-height: 24px;
        padding: 0;
        color: var(--hk-accent);
        font: var(--hk-text-small);
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      & [aria-pressed='true'] {
        color: var(--hk-ink);
        font-weight: 600;
        text-decoration: none;
      }
    }
  `,
})
export class LanguageSwitch {
  protected readonly language = inject(LanguageService);
  protected readonly names = NAMES;

  readonly look = input<'joined' | 'links'>('joined');
}
