import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { HearingReadinessView, NotReadyItem, Page, SayReadinessRequest } from '@hakika/contracts';
import { firstValueFrom } from 'rxjs';
import { creating } from '../../core/http/write-options';

/** The only place that knows the addresses of readiness. */
@Injectable({ providedIn: 'root' })
export class ReadinessClient {
  private readonly http = inject(HttpClient);

  ofHearing(hearingId: () => string): HttpResourceRef<HearingReadinessView | undefined> {
    return httpResource<HearingReadinessView>(() => `/api/hearings/${hearingId()}/readiness`);
  }

  notReady(cursor: () => string | null): HttpResourceRef<Page<NotReadyItem> | undefined> {
    return httpResource<Page<NotReadyItem>>(() => {
      const after = cursor();
      return { url: '/api/readiness', ...(after && { params: { cursor: after } }) };
    });
  }

  say(hearingId: string, request: SayReadinessRequest, key: string): Promise<HearingReadinessView> {
    const url = `/api/hearings/${hearingId}/readiness`;
    return firstValueFrom(this.http.post<HearingReadinessView>(url, request, creating(key)));
  }
}
