import { A11yModule } from '@angular/cdk/a11y';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock, timeOf } from '../court-clock';
import { SessionService } from '../session/session.service';
import { SignInForm } from '../session/sign-in-form';
import { HideScreenService } from './hide-screen.service';

/** The neutral page over everything. It says nothing of what lies below, and asks for the password to go back. */
@Component({
  selector: 'app-hide-screen',
  imports: [A11yModule, MatButton, SignInForm, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <main role="dialog" aria-modal="true" aria-labelledby="paused" cdkTrapFocus cdkTrapFocusAutoCapture>
      <div>
        <h1 id="paused">{{ 'core.hideScreen.title' | transloco }}</h1>
        <p class="hk-muted">{{ 'core.hideScreen.kept' | transloco }}</p>
      </div>
      @if (session.user(); as user) {
        <app-sign-in-form [username]="user.username" action="core.hideScreen.resume" (done)="hideScreen.show()" />
        <button matButton="text" type="button" (click)="leave()">{{ 'core.signOut' | transloco }}</button>
      } @else {
        <button matButton="outlined" type="button" (click)="hideScreen.show()">
          {{ 'core.hideScreen.resume' | transloco }}
        </button>
      }
    </main>
    <p class="hk-small hk-muted clock">{{ time() }}</p>
  `,
  styles: `
    :host {
      position: fixed;
      inset: 0;
      z-index: 1200;
      display: grid;
      grid-template-rows: 1fr auto;
      place-items: center;
      overflow: auto;
      background: var(--hk-paper);
    }
    main {
      display: grid;
      gap: 20px;
      width: 100%;
      max-width: 296px;
      padding: 24px 0;
      text-align: center;
    }
    h1 {
      font: 600 1.375rem/1.75rem var(--hk-font);
    }
    .clock {
      padding: 24px;
    }
  `,
})
export class HideScreen {
  private readonly clock = inject(CourtClock);
  protected readonly hideScreen = inject(HideScreenService);
  protected readonly session = inject(SessionService);

  protected readonly time = computed(() => timeOf(this.clock.now()));

  protected async leave(): Promise<void> {
    await this.session.signOut();
    this.hideScreen.show();
  }
}
