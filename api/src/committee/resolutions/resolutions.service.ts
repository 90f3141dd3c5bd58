import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ChangeResolutionRequest, RecordResolutionRequest, ResolutionView } from '@hakika/contracts';
import { refuseResolution, refuseResolutionChange } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, NotFoundForActor, RuleRefusal, StaleVersion } from '../../platform/errors/errors';
import { Resolution } from './resolution.entity';
import { ResolutionsQueries } from './resolutions.queries';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'resolution.recorded': { resolutionId: string; number: number; agreedOn: string; dueOn: string | null };
    'resolution.changed': { resolutionId: string; number: number; status: string; doneOn: string | null };
  }
}

/** The register of a committee, kept by its secretary: what was agreed, and where each of it stands. */
@Injectable()
export class ResolutionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly queries: ResolutionsQueries,
  ) {}

  record(actor: Actor, { issue, agency, agreedOn, ...request }: RecordResolutionRequest): Promise<ResolutionView> {
    const dueOn = request.dueOn ?? null;
    return this.unitOfWork.run(actor, async (tx) => {
      const { stationId } = actor;
      const refusal = refuseResolution({ stationId, agreedOn, dueOn }, this.clock.today());
      if (refusal) throw new RuleRefusal(refusal);
      const [id, number] = [randomUUID(), await nextNumber(tx, stationId)];
      const said = { issue, agency, agreedOn, dueOn, status: 'open', recordedBy: actor.userId } as const;
      // The rule has refused whoever has no station.
      await tx.insert(Resolution, { ...said, id, number, stationId: stationId ?? undefined });
      await this.audit.record(tx, {
        action: 'resolution.recorded',
        objectType: 'resolution',
        objectId: id,
        details: { resolutionId: id, number, agreedOn, dueOn },
      });
      return this.queries.view(tx, id);
    });
  }

  change(actor: Actor, id: string, version: number, request: ChangeResolutionRequest): Promise<ResolutionView> {
    const { status, note = null } = request;
    if (status !== 'done' && request.doneOn !== undefined)
      throw new InvalidInput([{ pointer: '/doneOn', code: 'contradicts-status' }]);
    return this.unitOfWork.run(actor, async (tx) => {
      const resolution = await this.take(tx, actor, id, version);
      const next = { status, note, doneOn: status === 'done' ? (request.doneOn ?? this.clock.today()) : null };
      const refusal = refuseResolutionChange(resolution, next, this.clock.today());
      if (refusal) throw new RuleRefusal(refusal);
      await tx.change(Resolution, resolution, next);
      const { number } = resolution;
      await this.audit.record(tx, {
        action: 'resolution.changed',
        objectType: 'resolution',
        objectId: id,
        details: { resolutionId: id, number, status, doneOn: next.doneOn },
      });
      return this.queries.view(tx, id);
    });
  }

  /** Secretaries read the registers of other stations, and change their own. */
  private async take(tx: Tx, { stationId }: Actor, id: string, version: number): Promise<Resolution> {
    const resolution = await tx.get(Resolution, { id });
    if (resolution.stationId !== stationId) throw new NotFoundForActor();
    if (resolution.version !== version) throw new StaleVersion();
    return resolution;
  }
}

/** One after the other, so that two who agree on something at once get two numbers. */
async function nextNumber(tx: Tx, stationId: string | null): Promise<number> {
  await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended('resolutions of ' || $1::text, 0))`, [stationId]);
  const row = await tx.row<{ next: number }>(
    'SELECT coalesce(max(number), 0) + 1 AS next FROM committee.resolution WHERE station_id = $1',
    [stationId],
  );
  return row?.next ?? 1;
}
