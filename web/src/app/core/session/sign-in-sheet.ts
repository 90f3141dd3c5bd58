import { A11yModule } from '@angular/cdk/a11y';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { SessionView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionService } from './session.service';
import { SignInForm } from './sign-in-form';
import { SignInPrompt } from './sign-in-prompt';

/** Lies over the page when the session has ended; what was typed below is still there afterwards. */
@Component({
  selector: 'app-sign-in-sheet',
  imports: [A11yModule, MatButton, SignInForm, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div
      class="panel"
      role="dialog"
      aria-modal="true"
      aria-labelledby="sign-in-again"
      cdkTrapFocus
      cdkTrapFocusAutoCapture
    >
      <h2 id="sign-in-again">{{ 'core.signIn.again' | transloco }}</h2>
      <p class="hk-muted">{{ 'core.signIn.kept' | transloco }}</p>
      <app-sign-in-form [username]="username" (done)="resume($event)" />
      <button matButton="text" type="button" (click)="leave()">{{ 'core.signOut' | transloco }}</button>
    </div>
  `,
  styles: `
    :host {
      position: fixed;
      inset: 0;
      z-index: 1100;
      display: grid;
      align-items: end;
      background: var(--hk-scrim);
    }
    .panel {
      display: grid;
      gap: var(--hk-4);
      padding: var(--hk-6) var(--hk-4);
      max-height: 100vh;
      overflow: auto;
      background: var(--hk-sheet);
      border-radius: var(--hk-radius-l) var(--hk-radius-l) 0 0;
      box-shadow: var(--hk-lift-2);
    }
    @media (min-width: 960px) {
      :host {
        place-items: center;
      }
      .panel {
        width: 400px;
        padding: var(--hk-6);
        border-radius: var(--hk-radius-l);
      }
    }
  `,
})
export class SignInSheet {
  private readonly session = inject(SessionService);
  private readonly prompt = inject(SignInPrompt);
  private readonly before = this.session.user();

  protected readonly username = this.before?.username;

  protected resume(now: SessionView): void {
    this.prompt.answer(now.user.id === this.before?.id);
  }

  protected async leave(): Promise<void> {
    this.prompt.answer(false);
    await this.session.signOut();
  }
}
