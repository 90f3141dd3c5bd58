import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject, type ResourceRef } from '@angular/core';
import type { CaseSupportView, ExhibitListItem } from '@hakika/contracts';
import { everyPageOf } from '../../core/http/every-page';

/** What other wings know of a case and its next hearing needs; null asks for nothing. */
@Injectable({ providedIn: 'root' })
export class ReadinessClient {
  private readonly http = inject(HttpClient);

  support(caseId: () => string | null): HttpResourceRef<CaseSupportView | undefined> {
    return httpResource<CaseSupportView>(() => (caseId() ? `/api/cases/${caseId()}/support` : undefined));
  }

  exhibits(caseId: () => string | null): ResourceRef<readonly ExhibitListItem[] | undefined> {
    return everyPageOf(this.http, () => (caseId() ? `/api/cases/${caseId()}/exhibits` : undefined));
  }
}
