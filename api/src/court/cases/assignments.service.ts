import { Injectable } from '@nestjs/common';
import type { CaseView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { Outbox } from '../../platform/outbox/outbox';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'case.assigned': { userId: string };
    'case.unassigned': { userId: string };
  }
}
declare module '../../platform/outbox/outbox' {
  interface DomainEvents {
    'case.assigned': { caseId: string; userId: string };
    'case.unassigned': { caseId: string; userId: string };
  }
}

type Member = CaseView['team'][number];

const MEMBER = 'SELECT id, display_name AS "displayName", role FROM people.app_user WHERE id = $1';

/** Who works on a case. Whether somebody may decide that is the database's answer, since nobody may write assignments. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  assign(actor: Actor, caseId: string, userId: string): Promise<Member> {
    return this.unitOfWork.run(actor, async (tx) => {
      const answer = await tx.row<{ done: boolean }>('SELECT court.assign($1, $2) AS done', [caseId, userId]);
      const member = answer?.done ? await tx.row<Member>(MEMBER, [userId]) : null;
      if (!member) throw new NotFoundForActor();
      await this.audit.record(tx, {
        action: 'case.assigned',
        caseId,
        objectType: 'user',
        objectId: userId,
        details: { userId },
      });
      await this.outbox.tell(tx, 'case.assigned', { caseId, userId });
      return member;
    });
  }

  /** Ends the sight of a case with the next statement of that person. */
  unassign(actor: Actor, caseId: string, userId: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const answer = await tx.row<{ done: boolean }>('SELECT court.unassign($1, $2) AS done', [caseId, userId]);
      if (!answer?.done) throw new NotFoundForActor();
      await this.audit.record(tx, {
        action: 'case.unassigned',
        caseId,
        objectType: 'user',
        objectId: userId,
        details: { userId },
      });
      await this.outbox.tell(tx, 'case.unassigned', { caseId, userId });
    });
  }
}
