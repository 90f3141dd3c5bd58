import { HttpClient, HttpHeaders, httpResource, type HttpEvent, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject, type ResourceRef } from '@angular/core';
import type {
  AnswerHandOverRequest,
  CaseExhibitsView,
  CaseList,
  CaseView,
  ColleagueView,
  ExhibitFileView,
  ExhibitHomeView,
  ExhibitListItem,
  ExhibitView,
  HandOverRequest,
  LinkExhibitRequest,
  LogExhibitRequest,
} from '@hakika/contracts';
import { firstValueFrom, type Observable } from 'rxjs';
import { everyPageOf } from '../../core/http/every-page';
import { changing, creating } from '../../core/http/write-options';

const MY_CASES = '/api/cases?view=open&limit=100';

/** Where the pages of the two lists of the home begin. */
export interface HomeCursors {
  held: string | null;
  offered: string | null;
}

/** The only place that knows the addresses of exhibits, their files and their hand-overs. */
@Injectable({ providedIn: 'root' })
export class ExhibitsClient {
  private readonly http = inject(HttpClient);

  home(after: () => HomeCursors): HttpResourceRef<ExhibitHomeView | undefined> {
    return httpResource<ExhibitHomeView>(() => {
      const { held, offered } = after();
      return { url: '/api/exhibits', params: { ...(held && { held }), ...(offered && { offered }) } };
    });
  }

  one(exhibitId: () => string): HttpResourceRef<ExhibitView | undefined> {
    return httpResource<ExhibitView>(() => `/api/exhibits/${exhibitId()}`);
  }

  /** Of the one chosen in a list, while there is one. */
  oneOrNone(exhibitId: () => string | null): HttpResourceRef<ExhibitView | undefined> {
    return httpResource<ExhibitView>(() => (exhibitId() ? `/api/exhibits/${exhibitId()}` : undefined));
  }

  ofCase(
    caseId: () => string | null,
    cursor: () => string | null = () => null,
  ): HttpResourceRef<CaseExhibitsView | undefined> {
    return httpResource<CaseExhibitsView>(() => {
      const [id, after] = [caseId(), cursor()];
      return id ? { url: `/api/cases/${id}/exhibits`, params: { ...(after && { cursor: after }) } } : undefined;
    });
  }

  /** Cases of mine into which an exhibit may be put. */
  myCases(): HttpResourceRef<CaseList | undefined> {
    return httpResource<CaseList>(() => MY_CASES);
  }

  /** The case of an exhibit, for the words of its counts. */
  courtCase(caseId: () => string | null): HttpResourceRef<CaseView | undefined> {
    return httpResource<CaseView>(() => (caseId() ? `/api/cases/${caseId()}` : undefined));
  }

  colleagues(): ResourceRef<readonly ColleagueView[] | undefined> {
    return everyPageOf(this.http, () => '/api/colleagues');
  }

  log(request: LogExhibitRequest, key: string): Promise<ExhibitView> {
    return firstValueFrom(this.http.post<ExhibitView>('/api/exhibits', request, creating(key)));
  }

  putIntoCase(exhibit: ExhibitListItem, caseId: string, key: string): Promise<ExhibitView> {
    const options = changing(exhibit.version, key);
    return firstValueFrom(this.http.post<ExhibitView>(`/api/exhibits/${exhibit.id}/case`, { caseId }, options));
  }

  link(exhibitId: string, request: LinkExhibitRequest, key: string): Promise<ExhibitView> {
    return firstValueFrom(this.http.post<ExhibitView>(`/api/exhibits/${exhibitId}/links`, request, creating(key)));
  }

  handOver(exhibit: ExhibitListItem, request: HandOverRequest, key: string): Promise<unknown> {
    const options = changing(exhibit.version, key);
    return firstValueFrom(this.http.post(`/api/exhibits/${exhibit.id}/hand-overs`, request, options));
  }

  answer(handOverId: string, request: AnswerHandOverRequest, key: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`/api/hand-overs/${handOverId}/answer`, request, creating(key)));
  }

  /** Sends a file and tells how far it has come. Sending the same file again stores nothing twice. */
  upload(exhibitId: string, file: Blob, digest: string | null): Observable<HttpEvent<ExhibitFileView>> {
    const type = { 'Content-Type': 'application/octet-stream' };
    const headers = new HttpHeaders(digest ? { ...type, Digest: `sha-256=${digest}` } : type);
    return this.http.put<ExhibitFileView>(`/api/exhibits/${exhibitId}/content`, file, {
      headers,
      observe: 'events',
      reportUploadProgress: true,
    });
  }

  /** Each opening is written down before the content leaves the server. */
  open(exhibitId: string, fileId: string): Promise<Blob> {
    const url = `/api/exhibits/${exhibitId}/files/${fileId}`;
    return firstValueFrom(this.http.get(url, { responseType: 'blob' }));
  }
}
