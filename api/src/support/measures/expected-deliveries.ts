import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { DeliveredEvent } from '../../platform/jobs/handler';
import { Jobs } from '../../platform/jobs/jobs';
import { GIVES_EVIDENCE } from '../attendance';

/** Of measures of a case that are in force, and its coming dates at which the survivor gives evidence. */
const EXPECT = `INSERT INTO support.measure_delivery (measure_id, hearing_id, case_id)
  SELECT m.id, h.id, m.case_id FROM support.measure m
  JOIN support.survivor s ON s.id = m.survivor_id
  JOIN court.hearing h ON h.case_id = m.case_id AND h.status = 'scheduled' AND h.held_on >= $2
  WHERE m.case_id = $1 AND m.state = 'granted' AND ${GIVES_EVIDENCE}
  ON CONFLICT ON CONSTRAINT delivery_once DO NOTHING`;

const CASE_OF_HEARING = 'SELECT case_id AS "caseId" FROM court.hearing WHERE id = $1';

/** An order of the court is delivered hearing by hearing: each granted measure is expected at each date she gives evidence. */
@Injectable()
export class ExpectedDeliveries implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'support.expect-deliveries',
      event: 'hearing.scheduled',
      handle: (actor, event) => this.atNewHearing(actor, event),
    });
  }

  async expect(tx: Tx, caseId: string): Promise<void> {
    await tx.named('deliveries-expected', EXPECT, [caseId, this.clock.today()]);
  }

  /** Of the case that the hearing is of, whatever the event says. */
  private atNewHearing(actor: Actor, { payload }: DeliveredEvent<'hearing.scheduled'>): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [hearing] = await tx.named<{ caseId: string }>('hearing-case', CASE_OF_HEARING, [payload.hearingId]);
      if (hearing) await this.expect(tx, hearing.caseId);
    });
  }
}
