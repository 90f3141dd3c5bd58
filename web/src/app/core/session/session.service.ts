import { HttpClient, HttpContext, HttpXsrfTokenExtractor } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import type { SessionView, SignInRequest } from '@hakika/contracts';
import { catchError, firstValueFrom, of } from 'rxjs';
import { readTimesIn } from '../court-zone';
import { ANONYMOUS } from '../http/api.interceptor';
import { toProblem } from '../http/problem';

const SESSION = '/api/session';
const anonymous = () => ({ context: new HttpContext().set(ANONYMOUS, true) });

/** Who is signed in here, and what they may do. Hiding by permission is courtesy; the API is the wall. */
@Injectable({ providedIn: 'root' })
export class SessionService {
  private readonly http = inject(HttpClient);
  private readonly tokens = inject(HttpXsrfTokenExtractor);
  private readonly known = signal<SessionView | null>(null);

  readonly current = this.known.asReadonly();
  readonly user = computed(() => this.known()?.user ?? null);
  readonly signedIn = computed(() => this.known() !== null);
  readonly demo = computed(() => this.known()?.demo ?? false);
  private readonly held = computed(() => new Set(this.known()?.permissions));

  may(permission: string): boolean {
    return this.held().has(permission);
  }

  /**
   * Asks the server who we are. Whatever prevents an answer, nobody is signed in, and the sign-in page says the rest.
   * The CSRF token comes and goes with the session: without it nobody has signed in here, and there is nothing to ask.
   */
  async load(): Promise<void> {
    if (this.tokens.getToken() === null) return this.known.set(null);
    const asked = this.http.get<SessionView>(SESSION, anonymous()).pipe(catchError(() => of(null)));
    this.know(await firstValueFrom(asked));
  }

  async signIn(request: SignInRequest): Promise<SessionView> {
    const session = await firstValueFrom(this.http.post<SessionView>(SESSION, request, anonymous()));
    this.know(session);
    return session;
  }

  /** Forgets the person here even when the server cannot be told; its session then ends by itself. */
  async signOut(): Promise<void> {
    try {
      await firstValueFrom(this.http.delete<void>(SESSION, anonymous()));
    } catch (error) {
      const problem = toProblem(error);
      if (problem.status !== 401 && !problem.passing) throw problem;
    } finally {
      this.known.set(null);
    }
  }

  private know(session: SessionView | null): void {
    if (session) readTimesIn(session.zone);
    this.known.set(session);
  }
}
