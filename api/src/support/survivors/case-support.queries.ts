import { Injectable } from '@nestjs/common';
import type { CaseSupportView, CoverageView, SurvivorView } from '@hakika/contracts';
import { isSupportSide, may, Permission } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { IS_EXPECTED } from '../attendance';
import { measuresOfCase } from '../measures/measures.queries';
import { toCodeView, toSupportView, type SurvivorByCode, type SurvivorRow } from './survivor.dto';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'case-support.read': { parts: readonly string[] };
  }
}

const BY_CODE =
  'SELECT id, case_id AS "caseId", number, child FROM support.survivor WHERE case_id = $1 ORDER BY number';
const IN_FULL = `SELECT id, case_id AS "caseId", number, child, pseudonym, sex, language, version
  FROM support.survivor WHERE case_id = $1 ORDER BY number`;

const COVERAGE = `SELECT s.id AS "survivorId", 'V' || s.number AS "survivorLabel", h.id AS "hearingId", h.held_on::text AS "hearingOn",
    coalesce(a.status, 'none') AS state
  FROM support.survivor s
  JOIN court.hearing h ON h.case_id = s.case_id
  LEFT JOIN support.accompaniment a ON a.survivor_id = s.id AND a.hearing_id = h.id AND a.status <> 'cancelled'
  WHERE s.case_id = $1 AND (a.status = 'needs-new-plan'
    OR (h.held_on >= $2 AND h.status = 'scheduled' AND (a.id IS NOT NULL OR ${IS_EXPECTED})))
  ORDER BY h.held_on, h.id, s.number`;

@Injectable()
export class CaseSupportQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The part of the support file that this role may see. */
  read(actor: Actor, caseId: string): Promise<CaseSupportView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await tx.row('SELECT id FROM court.court_case WHERE id = $1', [caseId]);
      if (!found) throw new NotFoundForActor();
      const view: CaseSupportView = {};
      if (may(actor.scope, Permission.SurvivorRead)) view.survivors = await this.survivors(tx, caseId);
      if (may(actor.scope, Permission.MeasureRead)) view.measures = await measuresOfCase(tx, caseId);
      if (may(actor.scope, Permission.CoverageRead)) view.coverage = await this.coverage(tx, caseId);
      await this.audit.recordRead(tx, { action: 'case-support.read', caseId, details: { parts: Object.keys(view) } });
      return view;
    });
  }

  private async survivors(tx: Tx, caseId: string): Promise<SurvivorView[]> {
    if (!isSupportSide(tx.actor.scope))
      return (await tx.named<SurvivorByCode>('survivors-by-code', BY_CODE, [caseId])).map(toCodeView);
    return (await tx.named<SurvivorRow>('survivors-in-full', IN_FULL, [caseId])).map(toSupportView);
  }

  private coverage(tx: Tx, caseId: string): Promise<CoverageView[]> {
    return tx.named<CoverageView>('coverage-of-case', COVERAGE, [caseId, this.clock.today()]);
  }
}
