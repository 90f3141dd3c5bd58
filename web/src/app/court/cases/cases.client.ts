import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AccusedCandidateView,
  AccusedView,
  AddAccusedRequest,
  AddedAccusedView,
  CandidatesQuery,
  CaseSupportView,
  CaseView,
  ChangeAccusedRequest,
  ChangeCaseRequest,
  CorrectMilestoneRequest,
  CourtFileView,
  DocketPage,
  FileChargeSheetRequest,
  FiledChargeSheetView,
  HearingView,
  MilestoneView,
  OpenCaseRequest,
  Page,
  RecordedTogetherView,
  RecordMilestoneRequest,
  RecordTogetherRequest,
  RegisterCourtFileRequest,
} from '@hakika/contracts';
import { firstValueFrom } from 'rxjs';
import { everyPage } from '../../core/http/every-page';
import { changing, creating } from '../../core/http/write-options';

export interface TimelineFilters {
  type?: string;
  asKnownOn?: string;
}

const pageAt = (cursor: string | null): Record<string, string> => (cursor ? { cursor } : {});

/** The only place that knows the addresses of cases and their dockets. */
@Injectable({ providedIn: 'root' })
export class CasesClient {
  private readonly http = inject(HttpClient);

  read(caseId: () => string): HttpResourceRef<CaseView | undefined> {
    return httpResource<CaseView>(() => (caseId() ? `/api/cases/${caseId()}` : undefined));
  }

  readNow(caseId: string): Promise<CaseView> {
    return firstValueFrom(this.http.get<CaseView>(`/api/cases/${caseId}`));
  }

  timeline(
    caseId: () => string,
    asked: () => TimelineFilters,
    cursor: () => string | null,
  ): HttpResourceRef<DocketPage | undefined> {
    return httpResource<DocketPage>(() => ({
      url: `/api/cases/${caseId()}/milestones`,
      params: { ...asked(), ...pageAt(cursor()) },
    }));
  }

  /** The survivors of a case by their labels, as far as the reader may know them. */
  survivors(caseId: () => string): HttpResourceRef<CaseSupportView | undefined> {
    return httpResource<CaseSupportView>(() => (caseId() ? `/api/cases/${caseId()}/support` : undefined));
  }

  /** Of the case on paper, for a link. */
  summary(caseId: string, language: string): string {
    return `/api/cases/${caseId}/summary?language=${language}`;
  }

  /** The whole docket, for a preview that must know every fact. */
  docket(caseId: string): Promise<readonly MilestoneView[]> {
    return everyPage(this.http, `/api/cases/${caseId}/milestones`);
  }

  hearings(caseId: () => string, cursor: () => string | null): HttpResourceRef<Page<HearingView> | undefined> {
    return httpResource<Page<HearingView>>(() => ({
      url: `/api/cases/${caseId()}/hearings`,
      params: pageAt(cursor()),
    }));
  }

  open(request: OpenCaseRequest, key: string): Promise<CaseView> {
    return firstValueFrom(this.http.post<CaseView>('/api/cases', request, creating(key)));
  }

  change(courtCase: CaseView, request: ChangeCaseRequest): Promise<CaseView> {
    const { id, version } = courtCase;
    return firstValueFrom(this.http.patch<CaseView>(`/api/cases/${id}`, request, changing(version)));
  }

  addAccused(caseId: string, request: AddAccusedRequest, key: string): Promise<AddedAccusedView> {
    return this.post(`/api/cases/${caseId}/accused`, request, key);
  }

  changeAccused(caseId: string, { id, version }: AccusedView, request: ChangeAccusedRequest): Promise<void> {
    return firstValueFrom(this.http.patch<void>(`/api/cases/${caseId}/accused/${id}`, request, changing(version)));
  }

  candidates(caseId: () => string, asked: () => CandidatesQuery | null) {
    return httpResource<readonly AccusedCandidateView[]>(() => {
      const params = asked();
      return params ? { url: `/api/cases/${caseId()}/accused-candidates`, params: { ...params } } : undefined;
    });
  }

  linkAccused(caseId: string, accusedId: string, otherAccusedId: string, key: string): Promise<unknown> {
    return this.post(`/api/cases/${caseId}/accused/${accusedId}/links`, { otherAccusedId }, key);
  }

  unlinkAccused(caseId: string, accusedId: string, otherAccusedId: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/cases/${caseId}/accused/${accusedId}/links/${otherAccusedId}`));
  }

  registerCourtFile(caseId: string, request: RegisterCourtFileRequest, key: string): Promise<CourtFileView> {
    return this.post(`/api/cases/${caseId}/court-files`, request, key);
  }

  fileChargeSheet(caseId: string, request: FileChargeSheetRequest, key: string): Promise<FiledChargeSheetView> {
    return this.post(`/api/cases/${caseId}/charge-sheets`, request, key);
  }

  record(caseId: string, request: RecordMilestoneRequest, key: string): Promise<MilestoneView> {
    return this.post(`/api/cases/${caseId}/milestones`, request, key);
  }

  recordTogether(caseId: string, request: RecordTogetherRequest, key: string): Promise<RecordedTogetherView> {
    return this.post(`/api/cases/${caseId}/milestones/together`, request, key);
  }

  correct(caseId: string, milestoneId: string, request: CorrectMilestoneRequest, key: string): Promise<MilestoneView> {
    return this.post(`/api/cases/${caseId}/milestones/${milestoneId}/corrections`, request, key);
  }

  private post<Answer>(url: string, request: object, key: string): Promise<Answer> {
    return firstValueFrom(this.http.post<Answer>(url, request, creating(key)));
  }
}
