import { HttpEventType, type HttpEvent } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { EXHIBIT_FILE_BYTES_MAX, type ExhibitFileView } from '@hakika/contracts';
import { lastValueFrom, tap } from 'rxjs';
import { type Problem, toProblem } from '../../core/http/problem';
import { ExhibitsClient } from '../exhibits/exhibits.client';
import { type FileDigest, digestOf } from './file-digest';

export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly state: 'reading' | 'waiting' | 'sending' | 'stored' | 'failed' | 'too-large';
  readonly percent: number;
  readonly digest: FileDigest | null;
  readonly stored: ExhibitFileView | null;
  readonly problem: Problem | null;
}

/** The files that somebody chose for one exhibit. Each is sent alone, so that one failure costs one file. */
@Injectable()
export class Uploads {
  private readonly exhibits = inject(ExhibitsClient);
  private readonly chosen = signal<readonly Upload[]>([]);
  private counter = 0;

  readonly items = this.chosen.asReadonly();
  readonly busy = computed(() => this.chosen().some(({ state }) => state === 'sending' || state === 'reading'));
  /** Chosen and not on the server. */
  readonly missing = computed(() => this.chosen().filter(({ state }) => state === 'failed' || state === 'waiting'));

  async add(files: readonly File[]): Promise<void> {
    await Promise.all(files.map((file) => this.addOne(file)));
  }

  remove(id: number): void {
    this.chosen.update((items) => items.filter((item) => item.id !== id));
  }

  clear(): void {
    this.chosen.set([]);
  }

  /** One after the other, because the line is slow; what fails stays and can be sent again. */
  async sendAll(exhibitId: string): Promise<void> {
    for (const { id } of this.missing()) await this.send(exhibitId, id);
  }

  async send(exhibitId: string, id: number): Promise<void> {
    const item = this.chosen().find((one) => one.id === id);
    if (!item) return;
    this.change(id, { state: 'sending', percent: 0, problem: null });
    try {
      const digest = item.digest?.base64 ?? null;
      const events = this.exhibits.upload(exhibitId, item.file, digest).pipe(tap((event) => this.hear(id, event)));
      await lastValueFrom(events);
    } catch (error) {
      this.change(id, { state: 'failed', problem: toProblem(error) });
    }
  }

  private async addOne(file: File): Promise<void> {
    const id = ++this.counter;
    const tooLarge = file.size > EXHIBIT_FILE_BYTES_MAX;
    const state = tooLarge ? 'too-large' : 'reading';
    const fresh: Upload = { id, file, state, percent: 0, digest: null, stored: null, problem: null };
    this.chosen.update((items) => [...items, fresh]);
    if (!tooLarge) this.change(id, { digest: await digestOf(file), state: 'waiting' });
  }

  private hear(id: number, event: HttpEvent<ExhibitFileView>): void {
    if (event.type === HttpEventType.UploadProgress && event.total) {
      this.change(id, { percent: Math.round((100 * event.loaded) / event.total) });
    }
    if (event.type === HttpEventType.Response) this.change(id, { state: 'stored', percent: 100, stored: event.body });
  }

  private change(id: number, change: Partial<Upload>): void {
    this.chosen.update((items) => items.map((item) => (item.id === id ? { ...item, ...change } : item)));
  }
}
