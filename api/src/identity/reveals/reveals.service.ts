import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RevealedIdentity, RevealRequest } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { sealText } from '../../platform/crypto/envelope';
import { Keyring } from '../../platform/crypto/keyring';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { IdentityVault } from '../identity.service';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'identity.revealed': { survivorId: string; revealId: string; purpose: string };
  }
}

const HIDE_AFTER_SECONDS = 60;

/** Opens an identity for somebody who says why. */
@Injectable()
export class RevealsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly vault: IdentityVault,
    private readonly keyring: Keyring,
  ) {}

  /** Two transactions on purpose: nothing is read before the log of it has reached the disk. */
  async reveal(actor: Actor, survivorId: string, request: RevealRequest): Promise<RevealedIdentity> {
    await this.log(actor, survivorId, request);
    const identity = await this.unitOfWork.run(actor, (tx) => this.vault.open(tx, survivorId));
    return {
      fullName: identity['full-name'] ?? null,
      birthDate: identity['birth-date'] ?? null,
      phone: identity.phone ?? null,
      hideAfterSeconds: HIDE_AFTER_SECONDS,
    };
  }

  private log(actor: Actor, survivorId: string, { purpose, reason }: RevealRequest): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const place = await tx.row<{ personId: string; caseId: string }>(
        'SELECT person_id AS "personId", case_id AS "caseId" FROM identity.person_case WHERE survivor_id = $1',
        [survivorId],
      );
      if (!place) throw new NotFoundForActor();
      const revealId = randomUUID();
      const sealed = sealText(this.keyring.secretFor('store'), reason, `identity.reveal|reason|${revealId}`);
      await tx.rows(
        'INSERT INTO identity.reveal (id, person_id, case_id, user_id, purpose, reason) VALUES ($1, $2, $3, $4, $5, $6)',
        [revealId, place.personId, place.caseId, actor.userId, purpose, sealed],
      );
      await this.audit.record(tx, {
        action: 'identity.revealed',
        caseId: place.caseId,
        objectType: 'survivor',
        objectId: survivorId,
        reason: purpose,
        details: { survivorId, revealId, purpose },
      });
    });
  }
}
