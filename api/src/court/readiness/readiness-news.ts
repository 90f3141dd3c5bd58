import { Injectable, type OnModuleInit } from '@nestjs/common';
import { READINESS_RULES, type CheckedLine, type ReadinessSubject, type Role } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Jobs } from '../../platform/jobs/jobs';
import { Outbox } from '../../platform/outbox/outbox';
import { HearingChecks, type CheckedHearingRow } from './hearing-checks';
import { hearingToCome, type HearingToComeRow } from './readiness-rows';

declare module '../../platform/outbox/outbox' {
  interface DomainEvents {
    /** It should be there by now and is not; `role` sees to it. */
    'readiness.fell-due': { caseId: string; hearingId: string; subject: ReadinessSubject; role: Role; dueOn: string };
    /** It is there, or nobody asks for it any more. */
    'readiness.settled': { caseId: string; hearingId: string; subject: ReadinessSubject };
  }
}

const TELL = `INSERT INTO court.readiness_told AS t (hearing_id, case_id, subject)
  SELECT $1, $2, s FROM unnest($3::text[]) s
  ON CONFLICT ON CONSTRAINT readiness_told_once DO UPDATE SET told_at = clock_timestamp(), settled_at = NULL
    WHERE t.settled_at IS NOT NULL
  RETURNING subject`;
const SETTLE = `UPDATE court.readiness_told t SET settled_at = clock_timestamp()
  WHERE t.hearing_id = $1 AND t.settled_at IS NULL AND t.subject <> ALL ($2::text[])
  RETURNING t.hearing_id AS "hearingId", t.case_id AS "caseId", t.subject`;
const OVER = `UPDATE court.readiness_told t SET settled_at = clock_timestamp() FROM court.hearing h
  WHERE h.id = t.hearing_id AND t.settled_at IS NULL AND (h.status <> 'scheduled' OR h.held_on < $1)
  RETURNING t.hearing_id AS "hearingId", t.case_id AS "caseId", t.subject`;

interface SettledRow {
  readonly hearingId: string;
  readonly caseId: string;
  readonly subject: ReadinessSubject;
}

/** Tells what has fallen due, once for each thing, and that it is there. */
@Injectable()
export class ReadinessNews implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
    private readonly checks: HearingChecks,
  ) {}

  onModuleInit(): void {
    for (const event of ['readiness.said', 'hearing.scheduled', 'hearing.witness-recorded'] as const) {
      this.jobs.register({
        name: `court.readiness-${event}`,
        event,
        handle: (actor, { payload }) => this.look(actor, payload.hearingId),
      });
    }
  }

  async tell(tx: Tx, rows: readonly HearingToComeRow[]): Promise<void> {
    for (const checked of await this.checks.of(tx, rows)) await this.tellOf(tx, checked);
  }

  /** What was asked for a hearing that is over is asked for no more. */
  async settleWhatIsOver(tx: Tx, today: string): Promise<void> {
    await this.settled(tx, await tx.named<SettledRow>('readiness-over', OVER, [today]));
  }

  private look(actor: Actor, hearingId: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await hearingToCome(tx, hearingId);
      if (row?.status === 'scheduled') await this.tell(tx, [row]);
    });
  }

  /** A hearing that was called ready with a reason asks nobody for anything. */
  private async tellOf(tx: Tx, { row, check }: CheckedHearingRow): Promise<void> {
    const { hearingId, caseId, said } = row;
    const isReady = said.findLast(({ subject }) => subject === 'hearing')?.word === 'ready';
    const late = isReady ? [] : check.lines.filter((line) => line.late);
    const subjects = late.map(({ subject }) => subject);
    const told = await tx.named<{ subject: string }>('readiness-tell', TELL, [hearingId, caseId, subjects]);
    for (const line of late.filter(({ subject }) => told.some((fresh) => fresh.subject === subject))) {
      await this.outbox.tell(tx, 'readiness.fell-due', { caseId, hearingId, ...dueOf(line) });
    }
    await this.settled(tx, await tx.named<SettledRow>('readiness-settle', SETTLE, [hearingId, subjects]));
  }

  private async settled(tx: Tx, rows: readonly SettledRow[]): Promise<void> {
    for (const { caseId, hearingId, subject } of rows) {
      await this.outbox.tell(tx, 'readiness.settled', { caseId, hearingId, subject });
    }
  }
}

const dueOf = ({ subject, dueOn }: CheckedLine) => ({ subject, role: READINESS_RULES[subject].role, dueOn });
