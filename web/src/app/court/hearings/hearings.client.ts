import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
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

  schedule(caseId: string, request: ScheduleHearingRequest, key: string): Promise<HearingView> {
    return firstValueFrom(this.http.post<HearingView>(`/api/cases/${caseId}/hearings`, request, creating(key)));
  }

  record(hearing: HearingView, request: RecordOutcomeRequest, key: string): Promise<HearingView> {
    return firstValueFrom(
      this.http.post<HearingView>(`/api/hearings/${hearing.id}/outcome`, request, changing(hearing.version, key)),
    );
  }

  takeBack(hearing: HearingView): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/hearings/${hearing.id}/outcome`, changing(hearing.version)));
  }
}
