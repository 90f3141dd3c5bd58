import { Injectable } from '@nestjs/common';
import type { EnterMagistrateRequest, MagistrateView } from '@hakika/contracts';
import { refuseListing, refuseMagistrate, type Seat } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { nextId } from '../../platform/database/next-id';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, NotFoundForActor, RuleRefusal } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { Magistrate } from './magistrate.entity';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'magistrate.entered': { stationId: string; rank: string; from: string };
  }
}

const COLUMNS = `SELECT m.id, m.version, m.full_name AS "fullName", m.rank, m.station_id AS "stationId", s.name AS "stationName",
  m.from_day::text AS "from", m.to_day::text AS "to"
  FROM reference.magistrate m JOIN reference.station s ON s.id = m.station_id`;
const LIST = `${COLUMNS} WHERE $1::uuid IS NULL OR m.station_id = $1
  ORDER BY s.name, m.to_day IS NOT NULL, m.full_name, m.id`;
const ONE = `${COLUMNS} WHERE m.id = $1`;

/** Who sits at which station, from when to when. */
@Injectable()
export class MagistratesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly pack: Pack,
  ) {}

  list(actor: Actor, stationId: string | undefined): Promise<MagistrateView[]> {
    return this.unitOfWork.run(actor, (tx) => tx.named<MagistrateView>('magistrates', LIST, [stationId ?? null]));
  }

  enter(actor: Actor, request: EnterMagistrateRequest): Promise<MagistrateView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { stationId, rank, from, to = null, fullName } = request;
      const refusal = refuseListing(actor, stationId) ?? refuseMagistrate(this.pack.law, { rank, from, to });
      if (refusal) throw new RuleRefusal(refusal);
      if (!(await tx.row('SELECT 1 AS found FROM reference.station WHERE id = $1', [stationId])))
        throw new InvalidInput([{ pointer: '/stationId', code: 'unknown-station' }]);
      const id = nextId();
      await tx.insert(Magistrate, {
        id,
        fullName: fullName.trim(),
        rank,
        stationId,
        from,
        to,
        recordedBy: actor.userId,
      });
      await this.audit.record(tx, {
        action: 'magistrate.entered',
        objectType: 'magistrate',
        objectId: id,
        details: { stationId, rank, from },
      });
      return magistrateOf(tx, id);
    });
  }
}

export async function magistrateOf(tx: Tx, id: string): Promise<MagistrateView> {
  const [found] = await tx.named<MagistrateView>('magistrate', ONE, [id]);
  if (!found) throw new NotFoundForActor();
  return found;
}

export async function seatOf(tx: Tx, id: string): Promise<Seat | 'unknown'> {
  const [found] = await tx.named<MagistrateView>('magistrate', ONE, [id]);
  return found ?? 'unknown';
}
