import { HttpErrorResponse } from '@angular/common/http';
import type { ProblemFault, ProblemView } from '@hakika/contracts';

/** What went wrong with a request, in the words of the API; `status` is 0 when nothing answered. */
export class Problem extends Error implements ProblemView {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly requestId: string,
    readonly errors: readonly ProblemFault[] = [],
    /** Seconds that the server asks us to wait. */
    readonly retryAfter: number | null = null,
    /** Figures and codes that explain a refused rule: the parameters of its wording. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }

  /** True when asking again later may help: nobody answered, or the server is unwell. */
  get passing(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** Any failure as a `Problem`: a thrown value, the cause that a resource wraps, or something unforeseen. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpErrorResponse) return fromResponse(error);
  if (error instanceof Error && error.cause !== undefined) return toProblem(error.cause);
  return new Problem(500, 'client.unforeseen', 'Unforeseen failure in the browser', '');
}

function fromResponse(response: HttpErrorResponse): Problem {
  if (response.status === 0) return new Problem(0, 'network.unreachable', 'No answer', '');
  const body = bodyOf(response);
  const retryAfter = Number(response.headers.get('retry-after'));
  return new Problem(
    response.status,
    body.code ?? `http.${response.status}`,
    body.title ?? response.statusText,
    body.requestId ?? response.headers.get('x-request-id') ?? '',
    body.errors ?? [],
    Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null,
    body.details ?? {},
  );
}

/** A proxy in between may answer with a page; and an upload asked for as text carries its problem as a string. */
function bodyOf(response: HttpErrorResponse): Partial<ProblemView> {
  const body: unknown = response.error;
  if (typeof body === 'object' && body !== null) return body;
  try {
    const parsed: unknown = JSON.parse(String(body));
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}
