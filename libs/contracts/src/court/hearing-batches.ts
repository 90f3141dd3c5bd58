import type { BatchField, BatchRow } from '@hakika/domain';

export const BATCH_ROWS_MAX = 200;
export const BATCH_TEXT_MAX = 120;

export const BatchMode = { Check: 'check', Save: 'save' } as const;
export type BatchMode = (typeof BatchMode)[keyof typeof BatchMode];

/** A row with the id that its hearing gets, so that a row that is sent again is saved once. */
export interface HearingBatchRow extends BatchRow {
  id: string;
}

/** POST /api/hearing-batches: `check` saves nothing; `save` saves the good rows and names the others. */
export interface HearingBatchRequest {
  mode: BatchMode;
  rows: readonly HearingBatchRow[];
}

export interface HearingBatchFault {
  /** Null where no single box is at fault. */
  field: BatchField | null;
  /** `batch.*`, or why the hearing itself is refused. */
  code: string;
}

export interface HearingBatchRowView {
  id: string;
  state: 'good' | 'faulty' | 'saved';
  faults: readonly HearingBatchFault[];
  caseId: string | null;
  caseCode: string | null;
}

export interface HearingBatchView {
  mode: BatchMode;
  good: number;
  faulty: number;
  saved: number;
  /** In the order in which they were sent. */
  rows: readonly HearingBatchRowView[];
}
