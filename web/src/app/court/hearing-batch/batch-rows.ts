import {
  BATCH_TEXT_MAX,
  type HearingBatchFault,
  type HearingBatchRow,
  type HearingBatchRowView,
} from '@hakika/contracts';
import type { BatchField } from '@hakika/domain';
import { newIdempotencyKey } from '../../core/http/write-options';
import { BATCH_FIELDS, type BatchColumns } from './batch-columns';
import type { TableLine } from './batch-table';

/** A row as it stands on screen: what will be sent, and which line of the list it was. */
export interface ListedRow extends HearingBatchRow {
  readonly line: number;
}

/** What was said of a row, and what stood in it then. */
export interface JudgedRow {
  readonly view: HearingBatchRowView;
  readonly as: ListedRow;
}

/** Only the six boxes: whatever else the list holds, such as the names of people, goes no further. */
export function toRow({ number, cells }: TableLine, columns: BatchColumns): ListedRow {
  const cell = (field: BatchField) => cellOf(cells, columns[field]);
  return {
    id: newIdempotencyKey(),
    line: number,
    matter: cell('matter'),
    on: cell('on'),
    at: cell('at'),
    purpose: cell('purpose'),
    station: cell('station'),
    courtroom: cell('courtroom'),
  };
}

export function cellOf(cells: readonly string[], column: number | null): string {
  return column === null ? '' : (cells[column] ?? '');
}

export function sent({ line: _line, ...row }: ListedRow): HearingBatchRow {
  return row;
}

/** The server takes no box that is longer, and would refuse the whole list for it. */
export function tooLong(row: ListedRow): HearingBatchRowView | null {
  const faults = BATCH_FIELDS.filter((field) => row[field].length > BATCH_TEXT_MAX).map((field) => ({
    field,
    code: 'batch.too-long',
  }));
  return faults.length > 0 ? { id: row.id, state: 'faulty', faults, caseId: null, caseCode: null } : null;
}

/** What still holds: a box that was changed since is not scolded for what stood in it. */
export function faultsNow(row: ListedRow, judged: JudgedRow | undefined): readonly HearingBatchFault[] {
  if (!judged) return [];
  const same = (field: BatchField) => row[field] === judged.as[field];
  return judged.view.faults.filter(({ field }) => (field ? same(field) : BATCH_FIELDS.every(same)));
}
