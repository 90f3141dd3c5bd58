import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AssignCasesRequest,
  AssignedCasesView,
  CaseFilters,
  CaseList,
  SavedView,
  SaveViewRequest,
} from '@hakika/contracts';
import { firstValueFrom } from 'rxjs';
import { changing, creating } from '../../core/http/write-options';

const VIEWS = '/api/case-views';

/** The only place that knows the addresses of lists of cases. */
@Injectable({ providedIn: 'root' })
export class CaseListClient {
  private readonly http = inject(HttpClient);

  list(filters: () => CaseFilters, cursor: () => string | null): HttpResourceRef<CaseList | undefined> {
    return httpResource<CaseList>(() => {
      const at = cursor();
      return { url: '/api/cases', params: { ...filters(), ...(at && { cursor: at }) } };
    });
  }

  views(): HttpResourceRef<readonly SavedView[] | undefined> {
    return httpResource<readonly SavedView[]>(() => VIEWS);
  }

  save(request: SaveViewRequest, key: string): Promise<SavedView> {
    return firstValueFrom(this.http.post<SavedView>(VIEWS, request, creating(key)));
  }

  rename({ id, version }: SavedView, name: string): Promise<SavedView> {
    return firstValueFrom(this.http.patch<SavedView>(`${VIEWS}/${id}`, { name }, changing(version)));
  }

  drop({ id }: SavedView): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${VIEWS}/${id}`));
  }

  assign(request: AssignCasesRequest, key: string): Promise<AssignedCasesView> {
    return firstValueFrom(this.http.post<AssignedCasesView>('/api/case-assignments', request, creating(key)));
  }
}
