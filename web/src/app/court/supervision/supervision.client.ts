import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { SupervisionView } from '@hakika/contracts';

/** The only place that knows the address of the supervisor's page. */
@Injectable({ providedIn: 'root' })
export class SupervisionClient {
  read(): HttpResourceRef<SupervisionView | undefined> {
    return httpResource<SupervisionView>(() => '/api/supervision');
  }
}
