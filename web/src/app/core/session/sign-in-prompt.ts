import { Injectable, signal } from '@angular/core';

/** The sign-in sheet over the page. Whoever runs into an ended session asks; all wait for the same answer. */
@Injectable({ providedIn: 'root' })
export class SignInPrompt {
  private readonly opened = signal(false);
  private waiting: ((signedIn: boolean) => void)[] = [];

  readonly open = this.opened.asReadonly();

  ask(): Promise<boolean> {
    this.opened.set(true);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  answer(signedIn: boolean): void {
    this.opened.set(false);
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve(signedIn);
  }
}
