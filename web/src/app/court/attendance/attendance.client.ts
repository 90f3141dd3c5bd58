import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  CaseWitnessesView,
  ExpectWitnessRequest,
  HearingAttendanceView,
  RecordAttendanceRequest,
  RecordWitnessDayRequest,
  WitnessDayView,
} from '@hakika/contracts';
import { firstValueFrom } from 'rxjs';
import { changing, creating } from '../../core/http/write-options';

/** The only place that knows the addresses of attendance and witness days. */
@Injectable({ providedIn: 'root' })
export class AttendanceClient {
  private readonly http = inject(HttpClient);

  ofHearing(hearingId: () => string): HttpResourceRef<HearingAttendanceView | undefined> {
    return httpResource<HearingAttendanceView>(() => `/api/hearings/${hearingId()}/attendance`);
  }

  witnesses(caseId: () => string): HttpResourceRef<CaseWitnessesView | undefined> {
    return httpResource<CaseWitnessesView>(() => (caseId() ? `/api/cases/${caseId()}/witnesses` : undefined));
  }

  record(hearingId: string, request: RecordAttendanceRequest, key: string): Promise<HearingAttendanceView> {
    const url = `/api/hearings/${hearingId}/attendance`;
    return firstValueFrom(this.http.post<HearingAttendanceView>(url, request, creating(key)));
  }

  expect(hearingId: string, request: ExpectWitnessRequest, key: string): Promise<WitnessDayView> {
    const url = `/api/hearings/${hearingId}/witness-days`;
    return firstValueFrom(this.http.post<WitnessDayView>(url, request, creating(key)));
  }

  recordDay(day: WitnessDayView, request: RecordWitnessDayRequest, key: string): Promise<WitnessDayView> {
    const url = `/api/witness-days/${day.id}`;
    return firstValueFrom(this.http.put<WitnessDayView>(url, request, changing(day.version, key)));
  }
}
