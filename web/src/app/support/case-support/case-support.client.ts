import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AskMeasureRequest,
  CaseSupportView,
  MeasureDeliveryView,
  MeasureView,
  OrderMeasureRequest,
  RecordDeliveryRequest,
  RecordSurvivorRequest,
  RevealedIdentity,
  RevealRequest,
  SurvivorView,
} from '@hakika/contracts';
import { firstValueFrom } from 'rxjs';
import { changing, creating } from '../../core/http/write-options';

/** The only place that knows the addresses of survivors and measures. */
@Injectable({ providedIn: 'root' })
export class CaseSupportClient {
  private readonly http = inject(HttpClient);

  ofCase(caseId: () => string): HttpResourceRef<CaseSupportView | undefined> {
    return httpResource<CaseSupportView>(() => `/api/cases/${caseId()}/support`);
  }

  recordSurvivor(caseId: string, request: RecordSurvivorRequest, key: string): Promise<SurvivorView> {
    return firstValueFrom(this.http.post<SurvivorView>(`/api/cases/${caseId}/survivors`, request, creating(key)));
  }

  /** Never repeated by a key: each opening is an opening of its own. */
  reveal(survivorId: string, request: RevealRequest): Promise<RevealedIdentity> {
    return firstValueFrom(this.http.post<RevealedIdentity>(`/api/survivors/${survivorId}/reveal`, request));
  }

  ask(survivorId: string, request: AskMeasureRequest, key: string): Promise<MeasureView> {
    return firstValueFrom(this.http.post<MeasureView>(`/api/survivors/${survivorId}/measures`, request, creating(key)));
  }

  order(measure: MeasureView, request: OrderMeasureRequest): Promise<MeasureView> {
    return firstValueFrom(
      this.http.post<MeasureView>(`/api/measures/${measure.id}/order`, request, changing(measure.version)),
    );
  }

  deliver(delivery: MeasureDeliveryView, request: RecordDeliveryRequest): Promise<MeasureDeliveryView> {
    const { hearingId, measureId, version } = delivery;
    const url = `/api/hearings/${hearingId}/deliveries/${measureId}`;
    return firstValueFrom(this.http.put<MeasureDeliveryView>(url, request, changing(version)));
  }
}
