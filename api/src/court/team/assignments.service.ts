import { Injectable } from '@nestjs/common';
import type { AssignCasesRequest, AssignedCasesView, CaseView, RefusedAssignment } from '@hakika/contracts';
import { ASSIGNMENT_REFUSED, refuseAssignment, type AssignmentReason } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, NotFoundForActor, RuleRefusal } from '../../platform/errors/errors';
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

interface Tried {
  readonly caseId: string;
  readonly onCase: boolean;
  readonly done: boolean;
}

const MEMBER = 'SELECT id, display_name AS "displayName", role FROM people.app_user WHERE id = $1';

const COLLEAGUE = 'SELECT 1 AS found FROM people.app_user WHERE id = $1 AND agency_id = $2 AND active';

/** In the order of the ids: two who take the same cases at once wait for one another, and never for each other. */
const ASSIGN_MANY = `
  WITH asked AS MATERIALIZED (
    SELECT a.id, EXISTS (SELECT FROM court.case_assignment x
      WHERE x.case_id = a.id AND x.user_id = $2 AND x.ended_at IS NULL) AS on_case
    FROM unnest($1::uuid[]) AS a (id) ORDER BY a.id
  )
  SELECT id AS "caseId", on_case AS "onCase", NOT on_case AND court.assign(id, $2) AS done FROM asked`;

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
      await this.tell(tx, caseId, userId);
      return member;
    });
  }

  /** All or none: a refusal names every case that refuses, and nobody is put on any. */
  assignMany(actor: Actor, { caseIds, userId, reason }: AssignCasesRequest): Promise<AssignedCasesView> {
    return this.unitOfWork.run(actor, async (tx) => {
      if (!(await tx.row(COLLEAGUE, [userId, actor.agencyId])))
        throw new InvalidInput([{ pointer: '/userId', code: 'unknown-colleague' }]);
      const tried = await tx.rows<Tried>(ASSIGN_MANY, [caseIds, userId]);
      const refused = tried.flatMap(refusalOf);
      if (refused.length > 0) throw new RuleRefusal(ASSIGNMENT_REFUSED, { refused });
      for (const { caseId } of tried) await this.tell(tx, caseId, userId, reason);
      return { assigned: tried.length };
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

  private async tell(tx: Tx, caseId: string, userId: string, reason?: AssignmentReason): Promise<void> {
    const entry = { caseId, objectType: 'user', objectId: userId, details: { userId }, reason };
    await this.audit.record(tx, { ...entry, action: 'case.assigned' });
    await this.outbox.tell(tx, 'case.assigned', { caseId, userId });
  }
}

function refusalOf({ caseId, onCase, done }: Tried): RefusedAssignment[] {
  const code = refuseAssignment({ yours: done, onCase });
  return code ? [{ caseId, code }] : [];
}
