import { Injectable } from '@nestjs/common';
import type {
  HearingBatchFault,
  HearingBatchRequest,
  HearingBatchRow,
  HearingBatchRowView,
  HearingBatchView,
} from '@hakika/contracts';
import { readBatchRow, type BatchPlan, type BatchPlaces } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Tx } from '../../platform/database/tx';
import { databaseProblem } from '../../platform/errors/database-problem';
import { Refusal } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { ScheduleHearingService } from '../hearings/schedule-hearing.service';
import { placesOf } from './batch-places';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'hearing-batch.checked': { rows: number; good: number };
    'hearing-batch.saved': { rows: number; hearingIds: readonly string[] };
  }
}

const BEFORE_ROW = 'SAVEPOINT batch_row';
const WITHOUT_ROW = 'ROLLBACK TO SAVEPOINT batch_row';
const BEFORE_ALL = 'SAVEPOINT batch';
const WITHOUT_ALL = 'ROLLBACK TO SAVEPOINT batch';

const SAVED = `SELECT h.id, h.case_id AS "caseId", c.code AS "caseCode" FROM court.hearing h JOIN court.court_case c ON c.id = h.case_id
  WHERE h.id = ANY ($1::uuid[])`;
const LISTED = `SELECT h.id FROM court.hearing h
  WHERE h.case_id = $1 AND h.held_on = $2 AND h.purpose = $3 AND h.status = 'scheduled'`;

type SavedRow = { readonly id: string; readonly caseId: string; readonly caseCode: string };

/**
 * A list of hearings at once. A check does all that saving does and then undoes it, so that it can promise what it
 * says: also of rooms that are taken by matters which nobody here may see, and by other rows of the same list.
 */
@Injectable()
export class HearingBatchService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly pack: Pack,
    private readonly scheduling: ScheduleHearingService,
  ) {}

  run(actor: Actor, { mode, rows }: HearingBatchRequest): Promise<HearingBatchView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const places = await placesOf(tx, rows);
      const before = await this.savedBefore(tx, rows);
      await tx.rows(BEFORE_ALL);
      const views: HearingBatchRowView[] = [];
      for (const row of rows) views.push(before.get(row.id) ?? (await this.enter(tx, actor, places, row)));
      if (mode === 'check') await tx.rows(WITHOUT_ALL);
      const good = views.filter(({ state }) => state === 'good').map(({ id }) => id);
      if (mode === 'check')
        await this.audit.record(tx, {
          action: 'hearing-batch.checked',
          details: { rows: rows.length, good: good.length },
        });
      else
        await this.audit.record(tx, {
          action: 'hearing-batch.saved',
          details: { rows: rows.length, hearingIds: good },
        });
      return toView(mode, views);
    });
  }

  /** A row that was sent before, and whose answer was lost, is saved and not refused. */
  private async savedBefore(
    tx: Tx,
    rows: readonly HearingBatchRow[],
  ): Promise<ReadonlyMap<string, HearingBatchRowView>> {
    const saved = await tx.named<SavedRow>('batch-saved', SAVED, [rows.map(({ id }) => id)]);
    return new Map(saved.map((row) => [row.id, { ...row, state: 'saved', faults: [] }]));
  }

  private async enter(tx: Tx, actor: Actor, places: BatchPlaces, row: HearingBatchRow): Promise<HearingBatchRowView> {
    const read = readBatchRow(this.pack.law, places, row);
    if ('faults' in read) return { id: row.id, state: 'faulty', faults: read.faults, caseId: null, caseCode: null };
    const { caseId, caseCode } = read.plan;
    const fault = await this.refusal(tx, actor, row.id, read.plan);
    return { id: row.id, state: fault ? 'faulty' : 'good', faults: fault ? [fault] : [], caseId, caseCode };
  }

  /** Why the hearing cannot be put on the calendar, or null when it has been. */
  private async refusal(tx: Tx, actor: Actor, id: string, plan: BatchPlan): Promise<HearingBatchFault | null> {
    const { caseId, caseCode: _code, courtroomId, at, ...rest } = plan;
    const listed = await tx.row(LISTED, [caseId, plan.on, plan.purpose]);
    if (listed) return { field: 'matter', code: 'batch.already-listed' };
    const request = { ...rest, ...(courtroomId && { courtroomId }), ...(at && { at }) };
    await tx.rows(BEFORE_ROW);
    try {
      await this.scheduling.schedule(actor, caseId, request, id);
      return null;
    } catch (error) {
      const code = codeOf(error);
      if (!code) throw error;
      await tx.rows(WITHOUT_ROW);
      return { field: null, code };
    }
  }
}

/** What a refusal, or a promise of the database with a name, is called; anything else is a fault of ours. */
function codeOf(error: unknown): string | null {
  if (error instanceof Refusal) return error.code;
  const problem = databaseProblem(error);
  return problem?.status === 409 ? problem.code : null;
}

/** What was good is saved once it is saved. */
function toView(mode: HearingBatchRequest['mode'], views: readonly HearingBatchRowView[]): HearingBatchView {
  const rows =
    mode === 'check'
      ? views
      : views.map((view) => (view.state === 'good' ? { ...view, state: 'saved' as const } : view));
  const count = (state: HearingBatchRowView['state']) => rows.filter((row) => row.state === state).length;
  return { mode, good: count('good'), faulty: count('faulty'), saved: count('saved'), rows };
}
