import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  CaseContinuationsView,
  ClashesQuery,
  ClashView,
  CourtDayView,
  CoverageOfDayView,
  HearingView,
  RecordOutcomeRequest,
  ScheduleHearingRequest,
} from '@hakika/contracts';
import { firstValueFrom } from 'rxjs';
import { changing, creating } from '../../core/http/write-options';

/** The only place that knows the addresses of hearings and court days. */
@Injectable({ providedIn: 'root' })
export class HearingsClient {
  private readonly http = inject(HttpClient);

  courtDay(day: () => string): HttpResourceRef<CourtDayView | undefined> {
    return httpResource<CourtDayView>(() => `/api/court-days/${day()}`);
  }

  /** Whether somebody goes with each survivor who is expected that day; absent for roles that do not see it. */
  coverage(day: () => string, may: () => boolean): HttpResourceRef<CoverageOfDayView | undefined> {
    return httpResource<CoverageOfDayView>(() => (may() ? `/api/court-support/coverage/${day()}` : undefined));
  }

  continuations(caseId: () => string): HttpResourceRef<CaseContinuationsView | undefined> {
    return httpResource<CaseContinuationsView>(() => `/api/cases/${caseId()}/continuations`);
  }

  /** Nothing is asked before the day is known. */
  clashes(caseId: () => string, plan: () => ClashesQuery | null): HttpResourceRef<readonly ClashView[] | undefined> {
    return httpResource<readonly ClashView[]>(() => {
      const params = plan();
      return params ? { url: `/api/cases/${caseId()}/hearing-clashes`, params: { ...params } } : undefined;
    });
  }

  schedule(caseId: string, request: ScheduleHearingRequest, key: string): Promise<HearingView> {
    return firstValueFrom(this.http.post<HearingView>(`/api/cases/${caseId}/hearings`, request, creating(key)));
  }

  record(hearing: HearingView, request: RecordOutcomeRequest, key: string): Promise<HearingView> {
    return firstValueFrom(
      this.http.post<HearingView>(`/api/hearings/${hearing.id}/outcome`, request, changing(hearing.version, key)),
    );
  }

  /** As it stands now, for whoever hears that somebody else changed it. */
  read(hearingId: string): Promise<HearingView> {
    return firstValueFrom(this.http.get<HearingView>(`/api/hearings/${hearingId}`));
  }

  takeBack(hearing: HearingView): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/hearings/${hearing.id}/outcome`, changing(hearing.version)));
  }
}
