import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Navigation } from '../core/frame/navigation';
import { LanguageSwitch } from '../core/language/language-switch';
import { SharedComputer } from '../core/session/shared-computer';
import { SignInForm } from '../core/session/sign-in-form';

/** Before anybody knows who you are: nothing here says what the product is about. */
@Component({
  selector: 'app-sign-in-page',
  imports: [LanguageSwitch, SignInForm, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  private readonly router = inject(Router);
  private readonly navigation = inject(Navigation);

  protected readonly shared = inject(SharedComputer);

  /** The page that was asked for; from the address. */
  readonly to = input<string>();

  protected readonly helping = signal<'access' | 'help' | null>(null);

  /** Only a path of this app: an address may come from outside. */
  protected go(): void {
    const to = this.to();
    const ours = to !== undefined && /^\/(?![/\\])/.test(to);
    void this.router.navigateByUrl(ours ? to : this.navigation.landing(), { replaceUrl: true });
  }

  protected toggle(topic: 'access' | 'help'): void {
    this.helping.update((now) => (now === topic ? null : topic));
  }
}
