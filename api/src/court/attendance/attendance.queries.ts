import { Injectable } from '@nestjs/common';
import type {
  AccusedAttendanceView,
  CaseWitnessesView,
  HearingAttendanceView,
  WitnessDayView,
} from '@hakika/contracts';
import { countWitnesses, type HearingStatus, type WitnessCounts } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { CaseAccess } from '../cases/case-access';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'hearing.attendance-read': { hearingId: string };
    'witnesses.read': { witnesses: readonly string[] };
  }
}

export interface AttendedRow {
  readonly hearingId: string;
  readonly caseId: string;
  readonly on: string;
  readonly purpose: string;
  readonly status: HearingStatus;
}

type AccusedRow = Omit<AccusedAttendanceView, 'recordedAt'> & { readonly recordedAt: Date | null };

const ATTENDED = `SELECT id AS "hearingId", case_id AS "caseId", held_on::text AS "on", purpose, status FROM court.hearing WHERE id = $1`;

/** Everybody whose case still ran, and everybody of whom something was said. */
const ACCUSED = `SELECT a.id AS "accusedId", 'A' || a.number AS label, t.id AS "entryId", t.how, t.reason, t.recorded_at AS "recordedAt",
    u.display_name AS "recordedBy"
  FROM court.accused a
  LEFT JOIN court.accused_attendance t ON t.accused_id = a.id AND t.hearing_id = $2
    AND NOT EXISTS (SELECT FROM court.accused_attendance later WHERE later.supersedes = t.id)
  LEFT JOIN people.app_user u ON u.id = t.recorded_by
  WHERE a.case_id = $1 AND (a.live OR t.id IS NOT NULL) ORDER BY a.number`;

const DAY_COLUMNS = `w.id, w.version, w.hearing_id AS "hearingId", w.witness, w.kind, w.summoned, w.bonded, w.confirmed, w.attended,
  w.absent_reason AS "absentReason", w.heard, w.testified, w.stood_down AS "stoodDown", w.sent_home AS "sentHome",
  w.waited_hours IS NOT NULL AS "waitedHoursKnown", w.kilometres IS NOT NULL AS "kilometresKnown"`;

/** By kind of label, then by number: V2 stands before V10, and both before W1. */
const IN_ORDER = 'left(w.witness, 1), length(w.witness), w.witness';

/** The days of a case up to one day; a date that was vacated asked nothing of anybody who did not come to it. */
const DAYS = `SELECT ${DAY_COLUMNS} FROM court.witness_day w JOIN court.hearing h ON h.id = w.hearing_id
  WHERE w.case_id = $1 AND h.held_on <= $2 AND (h.status <> 'vacated' OR w.attended)
  ORDER BY ${IN_ORDER}, h.held_on, h.starts_at NULLS LAST, h.id`;
const OF_HEARING = `SELECT ${DAY_COLUMNS} FROM court.witness_day w WHERE w.hearing_id = $1 ORDER BY ${IN_ORDER}`;
const ONE = `SELECT ${DAY_COLUMNS} FROM court.witness_day w WHERE w.id = $1`;

const NEVER: Omit<WitnessCounts, 'witness'> = {
  called: 0,
  came: 0,
  sentHome: 0,
  calledBeforeTestifying: 0,
  testified: 'no',
};

@Injectable()
export class AttendanceQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly access: CaseAccess,
  ) {}

  ofHearing(actor: Actor, hearingId: string): Promise<HearingAttendanceView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const view = await this.view(tx, hearingId);
      const { caseId } = view;
      await this.audit.recordRead(tx, { action: 'hearing.attendance-read', caseId, details: { hearingId } });
      return view;
    });
  }

  /** What the case has asked of each witness up to today. */
  witnesses(actor: Actor, caseId: string): Promise<CaseWitnessesView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await tx.row('SELECT id FROM court.court_case WHERE id = $1', [caseId]);
      if (!found) throw new NotFoundForActor();
      const days = await tx.named<WitnessDayView>('witness-days-of-case', DAYS, [caseId, this.clock.today()]);
      const kinds = new Map(days.map(({ witness, kind }) => [witness, kind]));
      const items = countWitnesses(days).map((counts) => ({ ...counts, kind: kinds.get(counts.witness)! }));
      const witnesses = items.map(({ witness }) => witness);
      await this.audit.recordRead(tx, { action: 'witnesses.read', caseId, details: { witnesses } });
      return { items };
    });
  }

  /** For the answer to a change, in its own transaction. */
  async view(tx: Tx, hearingId: string): Promise<HearingAttendanceView> {
    const hearing = await this.hearing(tx, hearingId);
    const { caseId, on } = hearing;
    const accused = await tx.named<AccusedRow>('attendance-of-accused', ACCUSED, [caseId, hearingId]);
    const days = await tx.named<WitnessDayView>('witness-days-of-hearing', OF_HEARING, [hearingId]);
    const before = await tx.named<WitnessDayView>('witness-days-of-case', DAYS, [caseId, on]);
    const counts = new Map(countWitnesses(before).map((entry) => [entry.witness, entry]));
    return {
      ...hearing,
      accused: accused.map((row) => ({ ...row, recordedAt: row.recordedAt?.toISOString() ?? null })),
      witnesses: days.map((day) => ({
        ...day,
        counts: counts.get(day.witness) ?? { witness: day.witness, ...NEVER },
      })),
    };
  }

  /** Locks the case, then reads the hearing anew: an outcome that was just recorded is seen. */
  async take(tx: Tx, hearingId: string): Promise<AttendedRow> {
    const { caseId } = await this.hearing(tx, hearingId);
    await this.access.lockForChange(tx, caseId);
    return this.hearing(tx, hearingId);
  }

  private async hearing(tx: Tx, hearingId: string): Promise<AttendedRow> {
    const [hearing] = await tx.named<AttendedRow>('attendance-hearing', ATTENDED, [hearingId]);
    if (!hearing) throw new NotFoundForActor();
    return hearing;
  }

  async day(tx: Tx, witnessDayId: string): Promise<WitnessDayView> {
    const [day] = await tx.named<WitnessDayView>('witness-day', ONE, [witnessDayId]);
    if (!day) throw new NotFoundForActor();
    return day;
  }
}
