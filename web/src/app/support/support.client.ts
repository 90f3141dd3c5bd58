import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject, type ResourceRef } from '@angular/core';
import type {
  AccompanimentView,
  AgendaView,
  BookAccompanimentRequest,
  ChangeAccompanimentRequest,
  ColleagueView,
  RePlanRequest,
} from '@hakika/contracts';
import { firstValueFrom } from 'rxjs';
import { everyPageOf } from '../core/http/every-page';
import { changing, creating } from '../core/http/write-options';

/** The only place that knows the addresses of the support side. */
@Injectable({ providedIn: 'root' })
export class SupportClient {
  private readonly http = inject(HttpClient);

  agenda(range: () => { from: string; to: string }): HttpResourceRef<AgendaView | undefined> {
    return httpResource<AgendaView>(() => ({ url: '/api/court-support/agenda', params: range() }));
  }

  /** Who may go with a survivor: colleagues who do this work, oneself among them. */
  officers(): ResourceRef<readonly ColleagueView[] | undefined> {
    return everyPageOf(this.http, () => '/api/colleagues?role=support-officer');
  }

  book(request: BookAccompanimentRequest, key: string): Promise<AccompanimentView> {
    return firstValueFrom(this.http.post<AccompanimentView>('/api/accompaniments', request, creating(key)));
  }

  rePlan(accompaniment: AccompanimentView, request: RePlanRequest, key: string): Promise<AccompanimentView> {
    const { id, version } = accompaniment;
    return firstValueFrom(
      this.http.post<AccompanimentView>(`/api/accompaniments/${id}/re-plan`, request, changing(version, key)),
    );
  }

  change(accompaniment: AccompanimentView, request: ChangeAccompanimentRequest): Promise<AccompanimentView> {
    const { id, version } = accompaniment;
    return firstValueFrom(this.http.patch<AccompanimentView>(`/api/accompaniments/${id}`, request, changing(version)));
  }
}
