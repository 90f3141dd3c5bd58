import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RecordSurvivorRequest, SurvivorView } from '@hakika/contracts';
import { formatPseudonym } from '@hakika/domain';
import { IdentityVault, type Identity } from '../../identity/identity.service';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { toSupportView } from './survivor.dto';
import { Survivor } from './survivor.entity';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'survivor.recorded': { survivorId: string; number: number; child: boolean };
  }
}

const DEFAULT_LANGUAGE = 'sw';
const NEXT_NUMBER = 'SELECT coalesce(max(number), 0) + 1 AS number FROM support.survivor WHERE case_id = $1';

@Injectable()
export class SurvivorsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly vault: IdentityVault,
  ) {}

  /** She gets a code and a pseudonym of this case; what identifies her goes to the vault and nowhere else. */
  record(actor: Actor, caseId: string, request: RecordSurvivorRequest): Promise<SurvivorView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { child, sex = null, language = DEFAULT_LANGUAGE } = request;
      const number = await this.takeNumber(tx, caseId);
      const [id, pseudonym] = [randomUUID(), formatPseudonym(randomBytes(5))];
      await tx.insert(Survivor, { id, caseId, number, pseudonym, child, sex, language, recordedBy: actor.userId });
      await this.vault.store(tx, { caseId, survivorId: id }, identityOf(request));
      await this.audit.record(tx, {
        action: 'survivor.recorded',
        caseId,
        objectType: 'survivor',
        objectId: id,
        details: { survivorId: id, number, child },
      });
      return toSupportView({ id, caseId, number, pseudonym, child, sex, language, version: 1 });
    });
  }

  /** Support officers may lock no case, so they queue at the number of the case. */
  private async takeNumber(tx: Tx, caseId: string): Promise<number> {
    const found = await tx.row('SELECT id FROM court.court_case WHERE id = $1', [caseId]);
    if (!found) throw new NotFoundForActor();
    await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended('survivor of ' || $1::text, 0))`, [caseId]);
    return (await tx.row<{ number: number }>(NEXT_NUMBER, [caseId]))?.number ?? 1;
  }
}

function identityOf({ fullName, birthDate, phone }: RecordSurvivorRequest): Identity {
  return {
    ...(fullName !== undefined && { 'full-name': fullName }),
    ...(birthDate !== undefined && { 'birth-date': birthDate }),
    ...(phone !== undefined && { phone }),
  };
}
