import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { CourtListMark, CourtListQuery, CourtListRoom, CourtListView } from '@hakika/contracts';
import type { MatterCall } from '@hakika/domain';
import { firstValueFrom } from 'rxjs';
import { changing, creating } from '../../core/http/write-options';

/** The only place that knows the addresses of court lists and of what is said of a matter on them. */
@Injectable({ providedIn: 'root' })
export class CourtListClient {
  private readonly http = inject(HttpClient);

  list(query: () => CourtListQuery): HttpResourceRef<CourtListView | undefined> {
    return httpResource<CourtListView>(() => ({ url: '/api/court-lists', params: paramsOf(query()) }));
  }

  async mark(query: CourtListQuery): Promise<string> {
    const params = paramsOf(query);
    const { mark } = await firstValueFrom(this.http.get<CourtListMark>('/api/court-lists/mark', { params }));
    return mark;
  }

  paper(query: CourtListQuery, language: string): string {
    return `/api/court-lists/paper?${new URLSearchParams({ ...paramsOf(query), language }).toString()}`;
  }

  putInOrder({ day, stationId, courtroomId, version }: CourtListRoom, hearingIds: readonly string[]): Promise<unknown> {
    const body = { stationId, ...(courtroomId && { courtroomId }), hearingIds };
    return firstValueFrom(this.http.put(`/api/court-days/${day}/call-order`, body, changing(version)));
  }

  say(hearingId: string, said: MatterCall, key: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`/api/hearings/${hearingId}/calls`, { said }, creating(key)));
  }
}

function paramsOf(query: CourtListQuery): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => !!value)) as Record<string, string>;
}
