import { Injectable } from '@nestjs/common';
import { directionChanges, type DocketState, type Milestone, type OpenDirection } from '@hakika/domain';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { Outbox } from '../../platform/outbox/outbox';

declare module '../../platform/outbox/outbox' {
  interface DomainEvents {
    /** The police are to find something out; `decisionId` is the fact that asked for it. */
    'direction.given': { caseId: string; decisionId: string; direction: string; dueOn: string | null };
    /** Answered for everybody whom it concerned, or not asked for any more. */
    'direction.over': { caseId: string; decisionId: string; direction: string };
  }
}

/** Tells the police what a decision asks them for, and when it is done. */
@Injectable()
export class DecisionNews {
  constructor(
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async tellOfDirections(tx: Tx, caseId: string, before: DocketState, after: DocketState): Promise<void> {
    const { given, over } = directionChanges(before, after);
    const about = ({ decisionId, code: direction }: OpenDirection) => ({ caseId, decisionId, direction });
    for (const one of given) await this.outbox.tell(tx, 'direction.given', { ...about(one), dueOn: one.due });
    for (const one of over) await this.outbox.tell(tx, 'direction.over', about(one));
  }

  /** A fact that came in by its own door is logged and told like any other. */
  async recorded(tx: Tx, caseId: string, { id, type, occurredOn, accusedId, countId }: Milestone): Promise<void> {
    const entry = { caseId, objectType: 'milestone', objectId: id };
    const details = { type, occurredOn, accusedId, countId };
    await this.audit.record(tx, { action: 'milestone.recorded', ...entry, details });
    await this.outbox.tell(tx, 'milestone.recorded', { caseId, milestoneId: id, type, supersedes: null });
  }
}
