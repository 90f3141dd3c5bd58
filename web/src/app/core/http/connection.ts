import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';

/** Whether what the person did has reached the server: the state behind the sync chip. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly underWay = signal(0);
  private readonly lostAt = signal<Date | null>(navigator.onLine ? null : new Date());

  readonly saving = computed(() => this.underWay() > 0);
  readonly offlineSince = this.lostAt.asReadonly();

  constructor() {
    const online = () => this.reached();
    const offline = () => this.lost();
    addEventListener('online', online);
    addEventListener('offline', offline);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', online);
      removeEventListener('offline', offline);
    });
  }

  writeStarted(): void {
    this.underWay.update((count) => count + 1);
  }

  writeEnded(): void {
    this.underWay.update((count) => count - 1);
  }

  reached(): void {
    this.lostAt.set(null);
  }

  lost(): void {
    this.lostAt.update((since) => since ?? new Date());
  }
}
