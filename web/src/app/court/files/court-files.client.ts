import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ConsolidateCaseRequest,
  CourtFileView,
  TransferCaseRequest,
  TransferredCaseView,
} from '@hakika/contracts';
import { firstValueFrom } from 'rxjs';
import { changing, creating } from '../../core/http/write-options';

/** The only place that knows the addresses of what happens to the files of a case. */
@Injectable({ providedIn: 'root' })
export class CourtFilesClient {
  private readonly http = inject(HttpClient);

  close(caseId: string, { id, version }: CourtFileView, on: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`/api/cases/${caseId}/court-files/${id}/closing`, { on }, changing(version)));
  }

  transfer(caseId: string, request: TransferCaseRequest, key: string): Promise<TransferredCaseView> {
    return firstValueFrom(
      this.http.post<TransferredCaseView>(`/api/cases/${caseId}/transfers`, request, creating(key)),
    );
  }

  join(caseId: string, request: ConsolidateCaseRequest, key: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`/api/cases/${caseId}/consolidations`, request, creating(key)));
  }
}
