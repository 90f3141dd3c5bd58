import { ChangeDetectionStrategy, Component, DOCUMENT, computed, effect, inject } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { HideScreen } from './core/comfort/hide-screen';
import { HideScreenService } from './core/comfort/hide-screen.service';
import { SessionService } from './core/session/session.service';
import { SharedComputer } from './core/session/shared-computer';
import { SignInPrompt } from './core/session/sign-in-prompt';
import { SignInSheet } from './core/session/sign-in-sheet';

/** The page, and the two things that may lie over all of it. */
@Component({
  selector: 'app-root',
  imports: [HideScreen, RouterOutlet, SignInSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="work" [class.hidden]="hideScreen.hidden()" [inert]="covered()"><router-outlet /></div>
    @if (prompt.open()) {
      <app-sign-in-sheet [inert]="hideScreen.hidden()" />
    }
    @if (hideScreen.hidden()) {
      <app-hide-screen />
    }
  `,
  styles: `
    .work.hidden {
      display: none;
    }
  `,
})
export class App {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly session = inject(SessionService);
  private readonly shared = inject(SharedComputer);
  protected readonly hideScreen = inject(HideScreenService);
  protected readonly prompt = inject(SignInPrompt);

  protected readonly covered = computed(() => this.hideScreen.hidden() || this.prompt.open());

  constructor() {
    effect(() => this.document.body.classList.toggle('hk-covered', this.covered()));
    effect(() => this.leaveWhenSignedOut());
    this.shared.watch();
  }

  /** However a session ends for good, no page of it stays on screen. */
  private leaveWhenSignedOut(): void {
    if (this.session.signedIn() || !this.router.navigated) return;
    void this.router.navigateByUrl('/sign-in');
  }
}
