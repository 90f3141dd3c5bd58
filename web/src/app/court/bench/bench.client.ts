import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  BenchQuestionsView,
  CaseBeforeMagistrate,
  ChangedMagistrateView,
  ChangeMagistrateRequest,
  CourtFileView,
  EnterMagistrateRequest,
  MagistrateView,
} from '@hakika/contracts';
import { firstValueFrom } from 'rxjs';
import { changing, creating } from '../../core/http/write-options';

/** The only place that knows the addresses of magistrates and of what their leaving asks. */
@Injectable({ providedIn: 'root' })
export class BenchClient {
  private readonly http = inject(HttpClient);

  magistrates(stationId: () => string | null): HttpResourceRef<readonly MagistrateView[] | undefined> {
    return httpResource<readonly MagistrateView[]>(() => {
      const id = stationId();
      return id ? { url: '/api/magistrates', params: { stationId: id } } : undefined;
    });
  }

  casesBefore(magistrateId: () => string): HttpResourceRef<readonly CaseBeforeMagistrate[] | undefined> {
    return httpResource<readonly CaseBeforeMagistrate[]>(() => `/api/magistrates/${magistrateId()}/cases`);
  }

  questions(caseId: () => string): HttpResourceRef<BenchQuestionsView | undefined> {
    return httpResource<BenchQuestionsView>(() => `/api/cases/${caseId()}/bench-questions`);
  }

  enter(request: EnterMagistrateRequest, key: string): Promise<MagistrateView> {
    return firstValueFrom(this.http.post<MagistrateView>('/api/magistrates', request, creating(key)));
  }

  change(magistrateId: string, request: ChangeMagistrateRequest, key: string): Promise<ChangedMagistrateView> {
    const url = `/api/magistrates/${magistrateId}/changes`;
    return firstValueFrom(this.http.post<ChangedMagistrateView>(url, request, creating(key)));
  }

  seat(caseId: string, { id, version }: CourtFileView, magistrateId: string | null): Promise<unknown> {
    const url = `/api/cases/${caseId}/court-files/${id}/magistrate`;
    return firstValueFrom(this.http.put(url, { magistrateId }, changing(version)));
  }
}
