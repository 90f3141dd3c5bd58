import { Injectable } from '@nestjs/common';
import type { BenchQuestionsView } from '@hakika/contracts';
import { fold, openQuestions, sitsOn, type BenchRefusal } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor, RuleRefusal, StaleVersion } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { CaseAccess } from '../cases/case-access';
import { CourtFile } from '../files/court-file.entity';
import { readDockets, toDocket } from '../docket/docket-facts';
import { evidenceDays, heardSoFar } from './evidence-days';
import { seatOf } from './magistrates.service';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'court-file.seated': { magistrateId: string | null };
    'bench-questions.read': { asked: number };
  }
}

/** Who sits in one case, and what accused have not yet said since that changed. */
@Injectable()
export class SeatsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly pack: Pack,
  ) {}

  seat(
    actor: Actor,
    { caseId, courtFileId }: { caseId: string; courtFileId: string },
    version: number,
    magistrateId: string | null,
  ): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.access.lockForChange(tx, caseId);
      const file = await tx.get(CourtFile, { id: courtFileId, caseId });
      if (file.version !== version) throw new StaleVersion();
      const refusal = magistrateId === null ? null : await this.refuse(tx, file, magistrateId);
      if (refusal) throw new RuleRefusal(refusal);
      await tx.change(CourtFile, file, { magistrateId });
      await this.audit.record(tx, {
        action: 'court-file.seated',
        caseId,
        objectType: 'court-file',
        objectId: courtFileId,
        details: { magistrateId },
      });
    });
  }

  questions(actor: Actor, caseId: string): Promise<BenchQuestionsView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const facts = (await readDockets(tx, [caseId])).get(caseId);
      if (!facts) throw new NotFoundForActor();
      const state = fold(this.pack.law, toDocket(facts));
      const questions = openQuestions(state);
      const days = (await evidenceDays(tx, [caseId])).get(caseId) ?? [];
      await this.audit.recordRead(tx, { action: 'bench-questions.read', caseId, details: { asked: questions.length } });
      return { questions, witnesses: heardSoFar(days, state) };
    });
  }

  private async refuse(tx: Tx, { stationId }: CourtFile, magistrateId: string): Promise<BenchRefusal | null> {
    const seat = await seatOf(tx, magistrateId);
    if (seat === 'unknown') throw new NotFoundForActor();
    if (stationId !== null && stationId !== seat.stationId) return 'magistrate.elsewhere';
    return sitsOn(seat, this.clock.today()) ? null : 'magistrate.not-sitting';
  }
}
