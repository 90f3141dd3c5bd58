import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { PASSWORD_MAX, type SessionView, USERNAME_MAX } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { Note } from '../../shared/note';
import { type Problem, toProblem } from '../http/problem';
import { SessionService } from './session.service';

/** User name and password. With `username` given, as when a paused screen is resumed, only the password is asked. */
@Component({
  selector: 'app-sign-in-form',
  imports: [Control, Field, FormField, FormRoot, MatButton, Note, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-form.html',
  styleUrl: './sign-in-form.scss',
})
export class SignInForm {
  private readonly session = inject(SessionService);

  readonly username = input<string>();
  readonly action = input('core.signIn.continue');
  readonly done = output<SessionView>();

  private readonly draft = signal({ username: '', password: '' });

  protected readonly shown = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly message = computed(() => messageFor(this.problem()));
  protected readonly form = form(
    this.draft,
    (path) => {
      required(path.username, { when: () => !this.username(), message: 'core.signIn.usernameMissing' });
      maxLength(path.username, USERNAME_MAX, { message: 'core.signIn.tooLong' });
      required(path.password, { message: 'core.signIn.passwordMissing' });
      maxLength(path.password, PASSWORD_MAX, { message: 'core.signIn.tooLong' });
    },
    { submission: { action: () => this.send() } },
  );

  private async send(): Promise<void> {
    const { username, password } = this.draft();
    this.problem.set(null);
    try {
      this.done.emit(await this.session.signIn({ username: this.username() ?? username.trim(), password }));
    } catch (error) {
      this.problem.set(toProblem(error));
      this.form.password().reset('');
    }
  }
}

/** A wrong user name and a wrong password read the same, so that nobody learns which names exist. */
function messageFor(problem: Problem | null): { key: string; params: Record<string, unknown> } | null {
  if (!problem) return null;
  const params = { reference: problem.requestId, minutes: Math.ceil((problem.retryAfter ?? 60) / 60) };
  if (problem.status === 429) return { key: 'core.signIn.wait', params };
  if (problem.status === 0) return { key: 'core.signIn.unreachable', params };
  if (problem.passing) return { key: 'core.signIn.failed', params };
  return { key: 'core.signIn.refused', params };
}
