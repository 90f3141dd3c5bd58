import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Page, TaskView } from '@hakika/contracts';
import { firstValueFrom } from 'rxjs';

/** The only place that knows the address of tasks. */
@Injectable({ providedIn: 'root' })
export class TasksClient {
  private readonly http = inject(HttpClient);

  open(): HttpResourceRef<Page<TaskView> | undefined> {
    return httpResource<Page<TaskView>>(() => '/api/tasks');
  }

  close(taskId: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`/api/tasks/${taskId}/closing`, {}));
  }
}
