import { Injectable } from '@nestjs/common';
import type { AuditLeafView, Page } from '@hakika/contracts';
import type { Actor } from '../access/actor';
import { UnitOfWork } from '../database/unit-of-work';
import { decodeCursor, isMomentAndId, pageOf } from '../http/cursor';
import { Audit } from './audit';

declare module './audit' {
  interface AuditDetails {
    'audit.read': { actorId: string | null; leaves: number };
  }
}

export interface AuditLogRequest {
  readonly cursor?: string;
  readonly limit: number;
  readonly caseId?: string | null;
  readonly actorId?: string | null;
}

/** The log as auditors read it. Who reads it is in it too. */
@Injectable()
export class AuditLogQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Newest first. What is added while somebody turns the pages stands before the first one, and moves none. */
  list(actor: Actor, { cursor, limit, caseId = null, actorId = null }: AuditLogRequest): Promise<Page<AuditLeafView>> {
    const [at, id] = decodeCursor(cursor, isMomentAndId) ?? [null, null];
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await tx.rows<AuditLeafView>(LEAVES, [at, id, actorId, caseId, limit + 1]);
      const page = pageOf(
        rows,
        limit,
        (leaf) => [leaf.at, leaf.id],
        (leaf) => leaf,
      );
      const details = { actorId, leaves: page.items.length };
      await this.audit.recordRead(tx, { action: 'audit.read', caseId, details });
      return page;
    });
  }
}

/** Unnamed on purpose: it is planned for the filters at hand, so that each finds the index that serves it. */
const LEAVES = `
  SELECT l.id, to_char(l.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, l.action, l.outcome, l.actor_id AS "actorId",
    l.session_id AS "sessionId", l.scope, l.object_type AS "objectType", l.object_id AS "objectId",
    CASE WHEN l.case_id IS NULL THEN coalesce(l.details->'caseIds', '[]') ELSE jsonb_build_array(l.case_id) END AS "caseIds",
    l.reason, l.request_id AS "requestId"
  FROM audit.leaf l
  WHERE ($1::timestamptz IS NULL OR (l.at, l.id) < ($1, $2::uuid))
    AND ($3::uuid IS NULL OR l.actor_id = $3)
    AND ($4::uuid IS NULL OR l.case_id = $4 OR l.details->'caseIds' ? $4::text)
  ORDER BY l.at DESC, l.id DESC LIMIT $5`;
