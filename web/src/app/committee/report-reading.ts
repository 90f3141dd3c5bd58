import type { Report, ReportTable } from '@hakika/contracts';

/** What a hidden or missing figure is called; from the language files. */
export interface ReadingWords {
  readonly hidden: string;
}

/** Reads a report by the ids of its tables, and says each cell as the page may say it. */
export class ReportReading {
  constructor(
    readonly report: Report,
    private readonly words: ReadingWords,
  ) {}

  table(id: string): ReportTable {
    const found = this.report.tables.find((table) => table.id === id);
    if (!found) throw new Error(`The report has no table ${id}`);
    return found;
  }

  value(id: string, row: number, column: number): number | null {
    return this.table(id).cells[row]?.[column]?.value ?? null;
  }

  isHidden(id: string, row: number, column: number): boolean {
    return this.table(id).cells[row]?.[column]?.suppressed ?? false;
  }

  /** "35", "1,204", "< 5", "hidden", or a dash where there is none. */
  said(id: string, row: number, column: number): string {
    if (this.isHidden(id, row, column)) return this.hiddenWord(id, row, column);
    return this.value(id, row, column)?.toLocaleString('en') ?? '–';
  }

  /** "31%", or null where no share can be said. */
  share(id: string, row: number, column: number): string | null {
    const value = this.value(id, row, column);
    return value === null ? null : `${value}%`;
  }

  row(id: string, rowId: string): number {
    return this.table(id).rows.findIndex((row) => row.id === rowId);
  }

  finding(code: string): string {
    return this.report.findings.find((finding) => finding.code === code)?.text ?? '';
  }

  /** Nothing was listed, filed or concluded: there is no page to make. */
  isEmpty(): boolean {
    const counts = [this.value('adjournments', 0, 1), this.value('clearance', 0, 0), this.value('clearance', 0, 1)];
    return counts.every((count) => count === 0);
  }

  private hiddenWord(id: string, row: number, column: number): string {
    const table = this.table(id);
    const [rowId, columnId] = [table.rows[row]?.id, table.columns[column]?.id];
    const found = table.hidden.find((cell) => cell.row === rowId && cell.column === columnId);
    return found?.reason === 'small' ? `< ${this.report.policy.threshold}` : this.words.hidden;
  }
}
