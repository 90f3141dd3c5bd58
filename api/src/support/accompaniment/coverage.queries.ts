import { Injectable } from '@nestjs/common';
import type { CoverageOfDayView, CoverageView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { IS_EXPECTED } from '../attendance';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'coverage.read': { day: string; hearingIds: readonly string[] };
  }
}

const OF_DAY = `SELECT s.id AS "survivorId", 'V' || s.number AS "survivorLabel", h.id AS "hearingId", h.held_on::text AS "hearingOn",
    coalesce(a.status, 'none') AS state
  FROM court.hearing h
  JOIN support.survivor s ON s.case_id = h.case_id
  LEFT JOIN support.accompaniment a ON a.survivor_id = s.id AND a.hearing_id = h.id AND a.status <> 'cancelled'
  WHERE h.held_on = $1 AND h.status = 'scheduled' AND (a.id IS NOT NULL OR ${IS_EXPECTED})
  ORDER BY h.id, s.number`;

/** Whether somebody goes with each survivor who is expected in court on a day; who it is stays on the support side. */
@Injectable()
export class CoverageQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  ofDay(actor: Actor, day: string): Promise<CoverageOfDayView> {
    return this.unitOfWork.run(actor, async (tx) => {
      // A prepared plan belongs to a role, so that roles that share a connection do not undo each other's.
      const name = `coverage-of-day-${actor.scope}`;
      const items = await tx.named<CoverageView>(name, OF_DAY, [day]);
      const hearingIds = [...new Set(items.map(({ hearingId }) => hearingId))];
      await this.audit.recordRead(tx, { action: 'coverage.read', details: { day, hearingIds } });
      return { day, items };
    });
  }
}
