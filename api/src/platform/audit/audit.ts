import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx';

/**
 * Every action that is logged and exactly what is kept with it: ids, codes, counts and days; never a name, never free text.
 * A feature adds its own actions by declaration merging beside its service, so the list is closed at compile time.
 */
export interface AuditDetails {
  'request.refused': { code: string; route: string };
  'session.started': Record<never, never>;
  'session.ended': { why: string };
}

export type AuditAction = keyof AuditDetails;

export interface AuditEntry<A extends AuditAction> {
  readonly action: A;
  readonly details: AuditDetails[A];
  readonly caseId?: string | null;
  readonly objectType?: string;
  readonly objectId?: string | null;
  readonly reason?: string;
  readonly outcome?: 'done' | 'refused';
}

/** Writes leaves in the transaction of what they tell of. Who acted is filled in by the database from the signed context. */
@Injectable()
export class Audit {
  async record<A extends AuditAction>(tx: Tx, entry: AuditEntry<A>): Promise<void> {
    await tx.named('audit-leaf', INSERT, [
      entry.action,
      entry.outcome ?? 'done',
      entry.objectType ?? null,
      entry.objectId ?? null,
      entry.caseId ?? null,
      entry.reason ?? null,
      tx.actor.requestId,
      tx.actor.network,
      JSON.stringify(entry.details),
    ]);
  }

  /** A read leaves its leaf too, but need not wait for the disk: losing half a second of it in a crash changes no fact. */
  async recordRead<A extends AuditAction>(tx: Tx, entry: AuditEntry<A>): Promise<void> {
    await tx.rows('SET LOCAL synchronous_commit = off');
    await this.record(tx, entry);
  }
}

const INSERT = `INSERT INTO audit.leaf (action, outcome, object_type, object_id, case_id, reason, request_id, network, details, body, leaf_hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, '', '')`;
