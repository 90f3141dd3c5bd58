import { Injectable } from '@nestjs/common';
import type { CaseContinuationsView, ContinuationView } from '@hakika/contracts';
import { chainBefore, humanCost, trialFixings, type ChainedHearing, type WastedDay } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'continuations.read': { hearings: number };
  }
}

const HEARINGS = `SELECT h.id, h.held_on::text AS "on", h.purpose, h.status, h.reason, h.adjourned_from AS "adjournedFromId"
  FROM court.hearing h WHERE h.case_id = $1 ORDER BY h.held_on DESC, h.id`;

const WASTED = `SELECT w.hearing_id AS "hearingId", w.witness, w.sent_home AS "sentHome", w.waited_hours AS "waitedHours", w.kilometres
  FROM court.witness_day w WHERE w.case_id = $1 AND w.sent_home`;

type WastedRow = WastedDay & { readonly hearingId: string };

/** How often the dates of a case were moved before something happened, and what it cost those who came for nothing. */
@Injectable()
export class ContinuationsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  ofCase(actor: Actor, caseId: string): Promise<CaseContinuationsView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await tx.row('SELECT id FROM court.court_case WHERE id = $1', [caseId]);
      if (!found) throw new NotFoundForActor();
      const hearings = await tx.named<ChainedHearing>('continuation-hearings', HEARINGS, [caseId]);
      const wasted = await tx.named<WastedRow>('continuation-wasted', WASTED, [caseId]);
      await this.audit.recordRead(tx, { action: 'continuations.read', caseId, details: { hearings: hearings.length } });
      return {
        trial: trialFixings(hearings),
        cost: humanCost(wasted),
        hearings: hearings.map((hearing) => continuation(hearings, wasted, hearing)).filter(saysSomething),
      };
    });
  }
}

function continuation(
  all: readonly ChainedHearing[],
  wasted: readonly WastedRow[],
  { id }: ChainedHearing,
): ContinuationView {
  const chain = chainBefore(all, id).map(({ id: hearingId, on, purpose, status, reason }) => ({
    hearingId,
    on,
    purpose,
    status,
    reason,
  }));
  return { hearingId: id, chain, sentHome: wasted.filter(({ hearingId }) => hearingId === id).length };
}

const saysSomething = ({ chain, sentHome }: ContinuationView): boolean => chain.length > 0 || sentHome > 0;
