import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { RecordedMilestoneView } from '@hakika/contracts';
import { firstValueFrom } from 'rxjs';
import { creating } from '../../core/http/write-options';
import type { StepRequest } from './act-draft';

/** The only place that knows the addresses of the steps to a charge; which door a step takes is part of the step. */
@Injectable({ providedIn: 'root' })
export class DecisionClient {
  private readonly http = inject(HttpClient);

  take(caseId: string, { door, body }: StepRequest, key: string): Promise<RecordedMilestoneView> {
    return firstValueFrom(this.http.post<RecordedMilestoneView>(`/api/cases/${caseId}/${door}`, body, creating(key)));
  }
}
