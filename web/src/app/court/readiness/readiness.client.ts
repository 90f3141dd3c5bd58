import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { CaseExhibitsView, CaseSupportView } from '@hakika/contracts';

/** What other wings know of a case and its next hearing needs; null asks for nothing. */
@Injectable({ providedIn: 'root' })
export class ReadinessClient {
  support(caseId: () => string | null): HttpResourceRef<CaseSupportView | undefined> {
    return httpResource<CaseSupportView>(() => (caseId() ? `/api/cases/${caseId()}/support` : undefined));
  }

  exhibits(caseId: () => string | null): HttpResourceRef<CaseExhibitsView | undefined> {
    return httpResource<CaseExhibitsView>(() => (caseId() ? `/api/cases/${caseId()}/exhibits` : undefined));
  }
}
