import { Injectable } from '@nestjs/common';
import { Scope, supervises, type Stage } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/tx';
import { NotFoundForActor, StaleVersion } from '../../platform/errors/errors';

export interface LockedCase {
  readonly id: string;
  readonly version: number;
  readonly stationId: string;
  readonly stage: Stage;
  readonly reportedOn: string;
}

/** Takes a case for a change: whoever else wants to change it waits. A hidden case is an absent one. */
@Injectable()
export class CaseAccess {
  async lockForChange(tx: Tx, caseId: string): Promise<LockedCase> {
    const [found] = await tx.named<LockedCase>('case-lock', LOCK, [caseId]);
    if (!found) throw new NotFoundForActor();
    return found;
  }

  /** For a change that was based on a version somebody read. */
  async lockVersion(tx: Tx, caseId: string, version: number): Promise<LockedCase> {
    const found = await this.lockForChange(tx, caseId);
    if (found.version !== version) throw new StaleVersion();
    return found;
  }
}

/** Whose list of cases an actor reads: their own, their agency's, or their station's; row policies ask the same of the signed context. */
export function worklistOwner({ scope, userId, agencyId, stationId }: Actor): string {
  if (scope === Scope.Station) return stationId ?? userId;
  return supervises(scope) ? agencyId : userId;
}

const LOCK = `SELECT id, version, station_id AS "stationId", stage, reported_on::text AS "reportedOn"
  FROM court.court_case WHERE id = $1 FOR UPDATE`;
