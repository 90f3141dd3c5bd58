import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { DeliveredEvent } from '../../platform/jobs/handler';
import { Jobs } from '../../platform/jobs/jobs';
import { TransfersService } from './transfers.service';

/** Where the case stood before it stood where it stands. */
const LEFT = `SELECT m.occurred_on::text AS "on",
    (SELECT e.station_id FROM court.court_case_entry e WHERE e.id = c.id AND e.station_id <> c.station_id
      ORDER BY e.seq DESC LIMIT 1) AS "from"
  FROM court.milestone m JOIN court.court_case c ON c.id = m.case_id
  WHERE m.id = $1 AND m.type = 'transferred' AND NOT EXISTS (SELECT FROM court.milestone later WHERE later.supersedes = m.id)
  FOR UPDATE OF c`;

/** A transfer that was entered as a fact like any other takes the dates at the old court with it too. */
@Injectable()
export class TransferredElsewhere implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly transfers: TransfersService,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'court.transferred-elsewhere',
      event: 'milestone.recorded',
      handle: (actor, event) => this.follow(actor, event),
    });
  }

  private async follow(actor: Actor, { payload }: DeliveredEvent<'milestone.recorded'>): Promise<void> {
    const { caseId, milestoneId, type } = payload;
    if (type !== 'transferred') return;
    await this.unitOfWork.run(actor, async (tx) => {
      const left = await tx.row<{ from: string | null; on: string }>(LEFT, [milestoneId]);
      if (!left?.from) return;
      const lost = await this.transfers.leave(tx, caseId, left.from, left.on);
      if (lost.length > 0) await this.transfers.tell(tx, caseId, milestoneId, left.on, lost);
    });
  }
}
