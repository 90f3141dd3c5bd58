import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { BATCH_ROWS_MAX, BatchMode } from '@hakika/contracts';
import type { BatchField } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageBar } from '../../core/frame/page-bar';
import { Words } from '../../core/language/words';
import { DraftLine } from '../../core/page/draft-line';
import { ProblemNote } from '../../core/page/problem-note';
import { Note } from '../../shared/note';
import { SectionHead } from '../../shared/section-head';
import { BatchRowEditor } from './batch-row';
import { BatchTableView } from './batch-table-view';
import { BatchWords } from './batch-words';
import { BringList } from './bring-list';
import { ColumnChoice } from './column-choice';
import { BATCH_RECORD, HearingBatchStore } from './hearing-batch.store';

/** A list of hearings at once: pasted or uploaded, checked row by row, mended in place, and its good rows saved. */
@Component({
  selector: 'app-hearing-batch-page',
  imports: [
    BatchRowEditor,
    BatchTableView,
    BringList,
    ColumnChoice,
    DraftLine,
    MatButton,
    Note,
    PageBar,
    ProblemNote,
    SectionHead,
    TranslocoPipe,
  ],
  providers: [HearingBatchStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './hearing-batch-page.html',
  styleUrl: './hearing-batch-page.scss',
})
export class HearingBatchPage {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly said = inject(Words);
  protected readonly store = inject(HearingBatchStore);
  protected readonly words = inject(BatchWords);

  protected readonly record = BATCH_RECORD;
  protected readonly most = BATCH_ROWS_MAX;
  protected readonly leaving = signal(false);
  protected readonly left = computed(() =>
    this.words.left([...this.store.faulty(), ...this.store.good()], this.store.judged()),
  );
  protected readonly groups = computed(() => [
    { name: 'good', rows: this.store.good() },
    { name: 'saved', rows: this.store.saved() },
  ]);
  protected readonly missing = computed(() =>
    this.store
      .missing()
      .map((field) => this.words.field(field))
      .join(', '),
  );
  /** For those who hear the page, and above the rows for everybody. */
  protected readonly outcome = computed(() => {
    const { rows, faulty, good, saved, sending } = this.store;
    if (rows().length === 0) return '';
    if (sending.busy()) return this.said.of('court.hearingBatch.busy', { count: rows().length });
    const counts = { good: good().length, faulty: faulty().length, saved: saved().length, count: rows().length };
    return this.said.of('court.hearingBatch.outcome', counts);
  });

  protected async take(text: string): Promise<void> {
    if (this.store.take(text)) await this.check();
  }

  protected async restore(): Promise<void> {
    this.store.restore();
    await this.check();
  }

  protected async remap({ field, column }: { field: BatchField; column: number | null }): Promise<void> {
    this.store.remap(field, column);
    if (this.store.missing().length === 0) await this.store.send(BatchMode.Check);
  }

  protected async setHeadings(headings: boolean): Promise<void> {
    this.store.setHeadings(headings);
    if (this.store.missing().length === 0) await this.store.send(BatchMode.Check);
  }

  protected async check(): Promise<void> {
    if (await this.store.send(BatchMode.Check)) this.focusLater();
  }

  protected async save(): Promise<void> {
    if (await this.store.send(BatchMode.Save)) this.focusLater();
  }

  protected forget(): void {
    this.leaving.set(false);
    this.store.forget();
  }

  /** To the next box that wants a hand, so that a list is mended without touching the mouse. */
  private focusLater(): void {
    setTimeout(() => {
      const page = this.host.nativeElement;
      const box = page.querySelector<HTMLElement>('[aria-invalid][data-box]');
      (box ?? page.querySelector<HTMLElement>('[data-testid="save"]:not(:disabled), [data-testid="outcome"]'))?.focus();
    });
  }
}
