import { HttpClient, HttpHeaders, httpResource, type HttpEvent, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
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
import { changing, creating } from '../../core/http/write-options';

const MY_CASES = '/api/cases?view=open&limit=100';

/** The only place that knows the addresses of exhibits, their files and their hand-overs. */
@Injectable({ providedIn: 'root' })
export class ExhibitsClient {
  private readonly http = inject(HttpClient);

  home(): HttpResourceRef<ExhibitHomeView | undefined> {
    return httpResource<ExhibitHomeView>(() => '/api/exhibits');
  }

  one(exhibitId: () => string): HttpResourceRef<ExhibitView | undefined> {
    return httpResource<ExhibitView>(() => `/api/exhibits/${exhibitId()}`);
  }

  /** Of the one chosen in a list, while there is one. */
  oneOrNone(exhibitId: () => string | null): HttpResourceRef<ExhibitView | undefined> {
    return httpResource<ExhibitView>(() => (exhibitId() ? `/api/exhibits/${exhibitId()}` : undefined));
  }

  ofCase(caseId: () => string | null): HttpResourceRef<CaseExhibitsView | undefined> {
    return httpResource<CaseExhibitsView>(() => (caseId() ? `/api/cases/${caseId()}/exhibits` : undefined));
  }

  /** Cases of mine into which an exhibit may be put. */
  myCases(): HttpResourceRef<CaseList | undefined> {
    return httpResource<CaseList>(() => MY_CASES);
  }

  /** The case of an exhibit, for the words of its counts. */
  courtCase(caseId: () => string | null): HttpResourceRef<CaseView | undefined> {
    return httpResource<CaseView>(() => (caseId() ? `/api/cases/${caseId()}` : undefined));
  }

  colleagues(): HttpResourceRef<readonly ColleagueView[] | undefined> {
    return httpResource<readonly ColleagueView[]>(() => '/api/colleagues');
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
