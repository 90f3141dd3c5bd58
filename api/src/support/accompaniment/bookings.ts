import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccompanimentView, BookAccompanimentRequest } from '@hakika/contracts';
import { refuseAccompaniment, type HearingStatus } from '@hakika/domain';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { NotFoundForActor, RuleRefusal } from '../../platform/errors/errors';
import { Outbox } from '../../platform/outbox/outbox';
import { Pack } from '../../reference/packs/pack';
import { Accompaniment } from './accompaniment.entity';
import { accompanimentView } from './accompaniment.rows';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'accompaniment.booked': {
      accompanimentId: string;
      survivorId: string;
      hearingId: string;
      officerId: string;
      replaces: string | null;
    };
  }
}
declare module '../../platform/outbox/outbox' {
  interface DomainEvents {
    'accompaniment.booked': { caseId: string; accompanimentId: string; officerId: string; hearingId: string };
  }
}

interface Meeting {
  readonly caseId: string;
  readonly hearingCaseId: string;
  readonly status: HearingStatus;
  readonly on: string;
  readonly at: string | null;
  readonly officerOnCase: boolean;
}

const MEETING = `SELECT s.case_id AS "caseId", h.case_id AS "hearingCaseId", h.status, h.held_on::text AS "on",
    to_char(h.starts_at, 'HH24:MI') AS "at", support.officer_is_on_case($3, s.case_id) AS "officerOnCase"
  FROM support.survivor s, court.hearing h WHERE s.id = $1 AND h.id = $2`;

/** Puts an officer beside a survivor at a hearing. */
@Injectable()
export class Bookings {
  constructor(
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly pack: Pack,
  ) {}

  async add(tx: Tx, plan: BookAccompanimentRequest, replaces: string | null): Promise<AccompanimentView> {
    const caseId = await this.refuse(tx, plan);
    await this.queueFor(tx, plan.officerId);
    const { survivorId, hearingId, officerId, from, to, meetingPoint } = plan;
    const id = randomUUID();
    await tx.insert(Accompaniment, {
      id,
      caseId,
      survivorId,
      hearingId,
      officerId,
      booked: `[${from},${to})`,
      meetingPoint,
      status: 'proposed',
      replaces,
      recordedBy: tx.actor.userId,
    });
    await this.audit.record(tx, {
      action: 'accompaniment.booked',
      caseId,
      objectType: 'accompaniment',
      objectId: id,
      details: { accompanimentId: id, survivorId, hearingId, officerId, replaces },
    });
    await this.outbox.tell(tx, 'accompaniment.booked', { caseId, accompanimentId: id, officerId, hearingId });
    return accompanimentView(tx, id);
  }

  /** Two that meet in an exclusion constraint may lock each other up; in a queue, the second simply finds the officer taken. */
  private async queueFor(tx: Tx, officerId: string): Promise<void> {
    await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended('bookings of ' || $1::text, 0))`, [officerId]);
  }

  private async refuse(
    tx: Tx,
    { survivorId, hearingId, officerId, from, to }: BookAccompanimentRequest,
  ): Promise<string> {
    const meeting = await tx.row<Meeting>(MEETING, [survivorId, hearingId, officerId]);
    if (!meeting) throw new NotFoundForActor();
    const { caseId, hearingCaseId, officerOnCase, ...hearing } = meeting;
    const today = this.clock.today();
    const attend = { ...hearing, caseId: hearingCaseId };
    const refusal = refuseAccompaniment(this.pack.law.zone, attend, { caseId, officerOnCase, today, from, to });
    if (refusal) throw new RuleRefusal(refusal);
    return caseId;
  }
}
