import type { HiddenCell, Report, ReportTable } from '@hakika/contracts';
import type { Cell } from '@hakika/domain';
import { PAGE_WORDS, type PageWords } from '../one-pager/one-pager-wording';

/** Reads a report by the ids of its tables, and says each cell as a page may say it. */
export class ReportReading {
  readonly words: PageWords;

  constructor(readonly report: Report) {
    this.words = PAGE_WORDS[report.language];
  }

  table(id: string): ReportTable {
    const found = this.report.tables.find((table) => table.id === id);
    if (!found) throw new Error(`The report has no table ${id}`);
    return found;
  }

  cell(id: string, row: number, column: number): Cell {
    const cell = this.table(id).cells[row]?.[column];
    if (!cell) throw new Error(`Table ${id} has no cell ${row}, ${column}`);
    return cell;
  }

  /** "35", "1,204", "< 5", "hidden", or a dash where there is none. */
  said(id: string, row: number, column: number): string {
    const { value, suppressed } = this.cell(id, row, column);
    if (suppressed) return this.hiddenWord(this.table(id), row, column);
    return value === null ? '–' : value.toLocaleString('en');
  }

  /** "31%", or null where no share can be said. */
  share(id: string, row: number, column: number): string | null {
    const { value } = this.cell(id, row, column);
    return value === null ? null : `${value}%`;
  }

  finding(code: string): string {
    return this.report.findings.find((finding) => finding.code === code)?.text ?? '';
  }

  private hiddenWord(table: ReportTable, row: number, column: number): string {
    const matches = (cell: HiddenCell): boolean =>
      cell.row === table.rows[row]?.id && cell.column === table.columns[column]?.id;
    const small = table.hidden.find(matches)?.reason === 'small';
    return small ? `< ${this.report.policy.threshold}` : this.words.hidden;
  }
}
