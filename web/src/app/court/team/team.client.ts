import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject, type ResourceRef } from '@angular/core';
import type { CaseAgencyView, ColleagueView } from '@hakika/contracts';
import { firstValueFrom } from 'rxjs';
import { everyPageOf } from '../../core/http/every-page';
import { creating } from '../../core/http/write-options';

/** The only place that knows the addresses of who works on a case. */
@Injectable({ providedIn: 'root' })
export class TeamClient {
  private readonly http = inject(HttpClient);

  agencies(caseId: () => string | undefined): HttpResourceRef<readonly CaseAgencyView[] | undefined> {
    return httpResource<readonly CaseAgencyView[]>(() => caseId() && `/api/cases/${caseId()}/agencies`);
  }

  colleagues(may: () => boolean): ResourceRef<readonly ColleagueView[] | undefined> {
    return everyPageOf(this.http, () => (may() ? '/api/colleagues' : undefined));
  }

  share(caseId: string, agencyId: string, key: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`/api/cases/${caseId}/agencies`, { agencyId }, creating(key)));
  }

  assign(caseId: string, userId: string, key: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`/api/cases/${caseId}/assignments`, { userId }, creating(key)));
  }

  unassign(caseId: string, userId: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/cases/${caseId}/assignments/${userId}`));
  }
}
