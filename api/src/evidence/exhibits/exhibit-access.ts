import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { NotFoundForActor, StaleVersion } from '../../platform/errors/errors';

export interface LockedExhibit {
  readonly id: string;
  readonly version: number;
  readonly caseId: string | null;
  readonly tags: readonly string[];
  readonly sealNumber: string | null;
  readonly holderId: string;
  readonly offeredTo: string | null;
}

/** Takes an item for a change: whoever else wants to change it waits. A hidden item is an absent one. */
@Injectable()
export class ExhibitAccess {
  async lockForChange(tx: Tx, exhibitId: string): Promise<LockedExhibit> {
    const [found] = await tx.named<LockedExhibit>('exhibit-lock', LOCK, [exhibitId]);
    if (!found) throw new NotFoundForActor();
    return found;
  }

  async lockVersion(tx: Tx, exhibitId: string, version: number): Promise<LockedExhibit> {
    const found = await this.lockForChange(tx, exhibitId);
    if (found.version !== version) throw new StaleVersion();
    return found;
  }

  /** Throws unless this person works on the case. */
  async seeCase(tx: Tx, caseId: string): Promise<void> {
    const [found] = await tx.named('exhibit-case', 'SELECT id FROM court.court_case WHERE id = $1', [caseId]);
    if (!found) throw new NotFoundForActor();
  }

  /** The next number within a case. Investigators may not lock a case, so they wait for each other at this name. */
  async nextNumber(tx: Tx, caseId: string): Promise<number> {
    await tx.named('exhibit-queue', `SELECT pg_advisory_xact_lock(hashtextextended('evidence.exhibit|' || $1, 0))`, [
      caseId,
    ]);
    const [row] = await tx.named<{ next: number }>(
      'exhibit-next-number',
      'SELECT coalesce(max(number), 0) + 1 AS next FROM evidence.exhibit WHERE case_id = $1',
      [caseId],
    );
    return row?.next ?? 1;
  }
}

const LOCK = `SELECT id, version, case_id AS "caseId", tags, seal_number AS "sealNumber", holder_id AS "holderId",
    offered_to AS "offeredTo"
  FROM evidence.exhibit WHERE id = $1 FOR UPDATE`;
