import {
  HttpContextToken,
  type HttpHandlerFn,
  type HttpInterceptorFn,
  type HttpRequest,
  HttpXsrfTokenExtractor,
} from '@angular/common/http';
import { inject } from '@angular/core';
import { type Observable, catchError, finalize, from, switchMap, tap, throwError } from 'rxjs';
import { SignInPrompt } from '../session/sign-in-prompt';
import { ActiveLanguage } from '../language/active-language';
import { Connection } from './connection';
import { type Problem, toProblem } from './problem';

/** Set on the session's own requests: there a 401 is an answer and not a reason to ask for a password. */
export const ANONYMOUS = new HttpContextToken(() => false);

/** The names that the API gives its CSRF token; `app.config.ts` hands them to Angular. */
export const XSRF = { cookieName: 'XSRF-TOKEN', headerName: 'X-XSRF-TOKEN' } as const;

const READS = ['GET', 'HEAD'];

/**
 * Every request of the app: it carries the language, its failure becomes a `Problem`, and when the session has ended
 * it waits for the person to sign in again and is then repeated, so that nothing typed is lost.
 */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  const connection = inject(Connection);
  const prompt = inject(SignInPrompt);
  const spoken = request.clone({ setHeaders: { 'Accept-Language': inject(ActiveLanguage).value() } });
  const tokens = inject(HttpXsrfTokenExtractor);
  const send = (sent: HttpRequest<unknown>) => watched(sent, next, connection);

  return send(spoken).pipe(
    catchError((problem: Problem) => {
      if (problem.status !== 401 || request.context.get(ANONYMOUS)) return throwError(() => problem);
      return from(prompt.ask()).pipe(
        switchMap((signedIn) => (signedIn ? send(withNewToken(spoken, tokens)) : throwError(() => problem))),
      );
    }),
  );
};

/** The new session has a new CSRF token, and the request still carries the old one. */
function withNewToken(request: HttpRequest<unknown>, tokens: HttpXsrfTokenExtractor): HttpRequest<unknown> {
  const token = tokens.getToken();
  if (!token || !request.headers.has(XSRF.headerName)) return request;
  return request.clone({ setHeaders: { [XSRF.headerName]: token } });
}

function watched(request: HttpRequest<unknown>, next: HttpHandlerFn, connection: Connection): Observable<never> {
  const isWrite = !READS.includes(request.method);
  if (isWrite) connection.writeStarted();
  return next(request).pipe(
    tap(() => connection.reached()),
    catchError((error: unknown) => {
      const problem = toProblem(error);
      if (problem.status === 0) connection.lost();
      return throwError(() => problem);
    }),
    finalize(() => isWrite && connection.writeEnded()),
  ) as Observable<never>;
}
