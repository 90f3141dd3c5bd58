import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { Outbox } from '../../platform/outbox/outbox';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'magistrate.cases-read': { magistrateId: string; caseIds: readonly string[] };
    'magistrate.changed': {
      magistrateId: string;
      successorId: string | null;
      on: string;
      reason: string;
      cases: number;
      partHeard: number;
    };
    'case.magistrate-changed': { changeId: string; milestoneId: string | null; asked: readonly string[] };
  }
}
declare module '../../platform/outbox/outbox' {
  interface DomainEvents {
    /** `asked` are the accused who must say how the trial goes on; none when no evidence was heard. */
    'bench.changed': { caseId: string; changeId: string; on: string; asked: readonly string[] };
  }
}

export interface TouchedCase {
  readonly caseId: string;
  readonly asked: readonly string[];
  /** The fact of a case that was part-heard. */
  readonly milestoneId: string | null;
}

export interface RecordedChange {
  readonly id: string;
  readonly magistrateId: string;
  readonly on: string;
  readonly reason: string;
  readonly successorId?: string;
}

/** Tells the log and the listeners of a change of magistrate: once of the person, and once of each case. */
@Injectable()
export class BenchNews {
  constructor(
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async tell(tx: Tx, change: RecordedChange, touched: readonly TouchedCase[]): Promise<void> {
    const { id, magistrateId, on, reason, successorId = null } = change;
    const partHeard = touched.filter(({ milestoneId }) => milestoneId !== null).length;
    await this.audit.record(tx, {
      action: 'magistrate.changed',
      objectType: 'magistrate',
      objectId: magistrateId,
      details: { magistrateId, successorId, on, reason, cases: touched.length, partHeard },
    });
    for (const one of touched) await this.tellOf(tx, id, on, one);
  }

  private async tellOf(tx: Tx, changeId: string, on: string, { caseId, asked, milestoneId }: TouchedCase) {
    const entry = { caseId, objectType: 'milestone', objectId: milestoneId ?? changeId };
    const details = { changeId, milestoneId, asked };
    await this.audit.record(tx, { action: 'case.magistrate-changed', ...entry, details });
    await this.outbox.tell(tx, 'bench.changed', { caseId, changeId, on, asked });
    if (milestoneId === null) return;
    const fact = { type: 'magistrate-changed', occurredOn: on, accusedId: null, countId: null };
    await this.audit.record(tx, { action: 'milestone.recorded', ...entry, details: fact });
    const news = { caseId, milestoneId, type: 'magistrate-changed', supersedes: null };
    await this.outbox.tell(tx, 'milestone.recorded', news);
  }
}
