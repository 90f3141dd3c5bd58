import { Injectable } from '@nestjs/common';
import type { CallOrderRequest } from '@hakika/contracts';
import { numbersToCall } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Tx } from '../../platform/database/tx';
import { NotFoundForActor, StaleVersion } from '../../platform/errors/errors';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'court-day.put-in-order': { day: string; hearingIds: readonly string[] };
  }
}

const BEGUN = `INSERT INTO court.call_list (station_id, courtroom_id, day) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;
const NEXT_VERSION = `UPDATE court.call_list SET version = version + 1
  WHERE station_id = $1 AND courtroom_id IS NOT DISTINCT FROM $2 AND day = $3 AND version = $4 RETURNING version`;

const HELD = `SELECT h.call_order AS held FROM court.hearing h
  WHERE h.id = ANY ($1::uuid[]) AND h.station_id = $2 AND h.courtroom_id IS NOT DISTINCT FROM $3 AND h.held_on = $4`;
/** No version of a hearing is spent on its place in a list. */
const NUMBERED = `UPDATE court.hearing h SET call_order = t.number
  FROM unnest($1::uuid[], $2::integer[]) AS t (id, number) WHERE h.id = t.id`;

/** The order in which the matters of one courtroom are called on one day. */
@Injectable()
export class CallOrderService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** All of them, or none: one that is not the actor's, or is listed elsewhere, is as good as absent. */
  putInOrder(actor: Actor, day: string, version: number, request: CallOrderRequest): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { stationId, courtroomId = null, hearingIds } = request;
      const rows = await tx.named<{ held: number }>('call-order-held', HELD, [hearingIds, stationId, courtroomId, day]);
      if (rows.length !== hearingIds.length) throw new NotFoundForActor();
      await this.claim(tx, [stationId, courtroomId, day], version);
      const numbers = numbersToCall(rows.map(({ held }) => held));
      await tx.named('call-order-numbered', NUMBERED, [hearingIds, numbers]);
      await this.audit.record(tx, { action: 'court-day.put-in-order', details: { day, hearingIds } });
    });
  }

  private async claim(tx: Tx, list: readonly (string | null)[], version: number): Promise<void> {
    await tx.named('call-list-begun', BEGUN, list);
    const [claimed] = await tx.named('call-list-version', NEXT_VERSION, [...list, version]);
    if (!claimed) throw new StaleVersion();
  }
}
