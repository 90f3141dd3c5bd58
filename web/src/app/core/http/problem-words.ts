import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { ActiveLanguage } from '../language/active-language';
import type { Problem } from './problem';

/** What a problem means to the person, in the language on screen: `refusal.<code>` of any wing, else a general word. */
@Injectable({ providedIn: 'root' })
export class ProblemWords {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(ActiveLanguage);

  /** True when the code has a wording of its own, so that nothing general need be added. */
  knows(problem: Problem): boolean {
    return `refusal.${problem.code}` in this.transloco.getTranslation(this.language.value());
  }

  of(problem: Problem, doing: 'load' | 'save' = 'save'): string {
    const key = this.knows(problem) ? `refusal.${problem.code}` : generalKey(problem, doing);
    const params = { ...problem.details, reference: problem.requestId, seconds: problem.retryAfter ?? 60 };
    return this.transloco.translate(key, params, this.language.value());
  }
}

function generalKey(problem: Problem, doing: 'load' | 'save'): string {
  if (problem.status === 0) return `shared.problem.unreachable.${doing}`;
  if (problem.status === 403 || problem.status === 404) return 'shared.problem.noAccess';
  return `shared.problem.failed.${doing}`;
}
