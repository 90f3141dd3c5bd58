import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { BatchMode, HearingBatchRequest, HearingBatchRow, HearingBatchView } from '@hakika/contracts';
import { firstValueFrom } from 'rxjs';

/** The only place that knows the address of lists of hearings. */
@Injectable({ providedIn: 'root' })
export class HearingBatchClient {
  private readonly http = inject(HttpClient);

  /** No key against repeating: each row carries the id of its hearing, and that is stronger. */
  enter(mode: BatchMode, rows: readonly HearingBatchRow[]): Promise<HearingBatchView> {
    const body: HearingBatchRequest = { mode, rows };
    return firstValueFrom(this.http.post<HearingBatchView>('/api/hearing-batches', body));
  }
}
