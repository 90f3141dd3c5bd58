import { Injectable, computed, inject, signal } from '@angular/core';
import { BATCH_ROWS_MAX, BatchMode, type HearingBatchRowView } from '@hakika/contracts';
import type { BatchField } from '@hakika/domain';
import { DraftService } from '../../core/comfort/draft.service';
import { Sending } from '../../core/http/sending';
import { columnsMissing, recognise, type BatchColumns } from './batch-columns';
import { cellOf, sent, toRow, tooLong, type JudgedRow, type ListedRow } from './batch-rows';
import { readTable, type TableLine } from './batch-table';
import { HearingBatchClient } from './hearing-batch.client';

/** Where the draft of the list lies. */
export const BATCH_RECORD = 'hearing-batch';

/** Why a list was not taken. */
export type ListFault = 'empty' | 'notText' | 'tooMany';

/** One object, so that a list that was let go is no draft. */
const NO_ROWS: { readonly rows: readonly ListedRow[] } = { rows: [] };
const NO_COLUMNS: BatchColumns = { matter: null, on: null, at: null, purpose: null, station: null, courtroom: null };

/**
 * A list of hearings on its way: the table as it came, its rows as they stand, and what the server said of each.
 * The table stays in memory alone, since it may hold more than hearings; a draft keeps the rows. Provided by the page.
 */
@Injectable()
export class HearingBatchStore {
  private readonly client = inject(HearingBatchClient);
  private readonly drafts = inject(DraftService);

  /** What a draft keeps. */
  readonly list = signal(NO_ROWS);
  readonly table = signal<readonly TableLine[]>([]);
  readonly columns = signal<BatchColumns>(NO_COLUMNS);
  readonly headings = signal(false);
  readonly fault = signal<{ code: ListFault; count: number } | null>(null);
  readonly judged = signal<ReadonlyMap<string, JudgedRow>>(new Map());
  readonly sending = new Sending();

  readonly rows = computed(() => this.list().rows);
  readonly missing = computed(() => (this.table().length > 0 ? columnsMissing(this.columns()) : []));
  readonly saved = computed(() => this.rows().filter((row) => this.stateOf(row) === 'saved'));
  readonly good = computed(() => this.rows().filter((row) => this.stateOf(row) === 'good'));
  /** Those that wait for a hand, in the order of the list; unjudged rows among them. */
  readonly faulty = computed(() =>
    this.rows().filter((row) => this.stateOf(row) !== 'saved' && this.stateOf(row) !== 'good'),
  );
  readonly done = computed(() => this.rows().length > 0 && this.saved().length === this.rows().length);

  constructor() {
    this.drafts.keep(
      BATCH_RECORD,
      computed(() => (this.done() ? NO_ROWS : this.list())),
    );
  }

  /** Takes a list in the place of the one before. Answers whether its rows can be checked now. */
  take(text: string): boolean {
    const table = readTable(text);
    this.fault.set(table ? this.faultOf(table) : { code: 'notText', count: 0 });
    if (!table || this.fault()) return false;
    const { headings, columns } = recognise(table[0]?.cells ?? []);
    this.table.set(table);
    this.headings.set(headings);
    this.columns.set(columns);
    this.judged.set(new Map());
    this.list.set({ rows: this.linesOf().map((line) => toRow(line, columns)) });
    return this.missing().length === 0;
  }

  /** Another column for a box: what was mended in the other boxes stays. */
  remap(field: BatchField, column: number | null): void {
    this.columns.update((columns) => ({ ...columns, [field]: column }));
    const cells = new Map(this.table().map((line) => [line.number, line.cells]));
    const saved = new Set(this.saved().map(({ id }) => id));
    this.list.update(({ rows }) => ({
      rows: rows.map((row) =>
        saved.has(row.id) ? row : { ...row, [field]: cellOf(cells.get(row.line) ?? [], column) },
      ),
    }));
    this.judged.update((judged) => new Map([...judged].filter(([id]) => saved.has(id))));
  }

  /** Whether the first line is a row or names the columns. */
  setHeadings(headings: boolean): void {
    this.headings.set(headings);
    const first = this.table()[0];
    if (!first) return;
    const others = this.rows().filter(({ line }) => line !== first.number);
    this.list.set({ rows: headings ? others : [toRow(first, this.columns()), ...others] });
  }

  change(id: string, field: BatchField, value: string): void {
    this.list.update(({ rows }) => ({ rows: rows.map((row) => (row.id === id ? { ...row, [field]: value } : row)) }));
  }

  restore(): void {
    this.drafts.restore(BATCH_RECORD, this.list);
  }

  /** What is saved stays saved; the rest of the list is let go. */
  forget(): void {
    this.drafts.discard(BATCH_RECORD);
    this.table.set([]);
    this.judged.set(new Map());
    this.list.set(NO_ROWS);
    this.sending.forget();
  }

  async send(mode: BatchMode): Promise<boolean> {
    const rows = this.rows();
    const refused = rows.flatMap((row) => tooLong(row) ?? []);
    const waiting = rows.filter((row) => !refused.some(({ id }) => id === row.id) && this.stateOf(row) !== 'saved');
    // The ids must outlive a page that is loaded anew before the answer is there.
    this.drafts.put(BATCH_RECORD, this.list());
    const problem = await this.sending.run(async () => {
      const views = waiting.length > 0 ? (await this.client.enter(mode, waiting.map(sent))).rows : [];
      this.judge([...refused, ...views], rows);
    });
    if (this.done()) this.drafts.discard(BATCH_RECORD);
    return problem === null;
  }

  private judge(views: readonly HearingBatchRowView[], as: readonly ListedRow[]): void {
    const sentRows = new Map(as.map((row) => [row.id, row]));
    this.judged.update((before) => {
      const judged = new Map(before);
      for (const view of views) judged.set(view.id, { view, as: sentRows.get(view.id)! });
      return judged;
    });
  }

  private stateOf({ id }: ListedRow): HearingBatchRowView['state'] | null {
    return this.judged().get(id)?.view.state ?? null;
  }

  private linesOf(): readonly TableLine[] {
    return this.headings() ? this.table().slice(1) : this.table();
  }

  private faultOf(table: readonly TableLine[]): { code: ListFault; count: number } | null {
    const count = table.length - (recognise(table[0]?.cells ?? []).headings ? 1 : 0);
    if (count <= 0) return { code: 'empty', count };
    return count > BATCH_ROWS_MAX ? { code: 'tooMany', count } : null;
  }
}
