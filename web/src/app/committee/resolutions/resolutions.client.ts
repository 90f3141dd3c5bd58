import { HttpClient, HttpParams, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { ChangeResolutionRequest, Page, RecordResolutionRequest, ResolutionView } from '@hakika/contracts';
import { firstValueFrom } from 'rxjs';
import { changing, creating } from '../../core/http/write-options';

const RESOLUTIONS = '/api/resolutions';

export interface ResolutionsQuery {
  readonly station: string | null;
  /** Only those that are not done. */
  readonly open: boolean;
}

/** The only place that knows the addresses of resolutions. */
@Injectable({ providedIn: 'root' })
export class ResolutionsClient {
  private readonly http = inject(HttpClient);

  /** Asks for nothing while there is no station. */
  list(query: () => ResolutionsQuery, cursor: () => string | null): HttpResourceRef<Page<ResolutionView> | undefined> {
    return httpResource<Page<ResolutionView>>(() => {
      const [{ station, open }, from] = [query(), cursor()];
      if (station === null) return undefined;
      const asked = { station, ...(open && { open: 'true' }), ...(from !== null && { cursor: from }) };
      return `${RESOLUTIONS}?${new HttpParams({ fromObject: asked }).toString()}`;
    });
  }

  record(request: RecordResolutionRequest, key: string): Promise<ResolutionView> {
    return firstValueFrom(this.http.post<ResolutionView>(RESOLUTIONS, request, creating(key)));
  }

  change({ id, version }: ResolutionView, request: ChangeResolutionRequest): Promise<ResolutionView> {
    return firstValueFrom(this.http.patch<ResolutionView>(`${RESOLUTIONS}/${id}`, request, changing(version)));
  }
}
