import { Injectable } from '@nestjs/common';
import type { MilestoneSource } from '@hakika/contracts';
import { fold, openQuestions, type Docket, type DocketState, type Milestone, type MilestoneType } from '@hakika/domain';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { nextId } from '../../platform/database/next-id';
import type { Tx } from '../../platform/database/tx';
import { Outbox } from '../../platform/outbox/outbox';
import { Pack } from '../../reference/packs/pack';
import { readDocket, toDocket } from './docket-facts';
import { DocketNews } from './docket-news';
import { refuseImpossible, refuseImpossibleTogether } from './impossible';
import { MilestoneEntry } from './milestone.entity';
import { attentionOf, projectionOf, storeProjection, wasBroughtBack } from './projection';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'milestone.recorded': { type: string; occurredOn: string; accusedId: string | null; countId: string | null };
    'milestone.corrected': { type: string; occurredOn: string; supersedes: string };
    'milestone.taken-back': { type: string; supersedes: string };
  }
}
declare module '../../platform/outbox/outbox' {
  interface DomainEvents {
    'milestone.recorded': {
      caseId: string;
      milestoneId: string;
      type: string;
      supersedes: string | null;
      /** The types of the later facts that were taken back with it, where it made some impossible. */
      alsoTakenBack?: readonly string[];
    };
    /** Every accused has said how the trial goes on after a change of magistrate (s.200). */
    'bench.answered': { caseId: string };
  }
}

/** A fact to be recorded. `details` have the shape of the type. */
export interface NewFact {
  readonly id?: string;
  readonly type: MilestoneType;
  readonly occurredOn: string;
  readonly occurredAt?: string | null;
  readonly accusedId?: string | null;
  readonly countId?: string | null;
  readonly hearingId?: string | null;
  readonly details: Milestone['details'];
  readonly source: MilestoneSource;
  readonly supersedesId?: string | null;
  readonly reason?: string | null;
  /** Of what type the fact is that this one takes back. */
  readonly takesBack?: MilestoneType;
}

const BRING_BACK =
  'UPDATE court.court_case SET station_id = court.first_station(id) WHERE id = $1 AND station_id <> court.first_station(id)';
const RECORDED_AT = 'SELECT recorded_at AS "recordedAt" FROM court.milestone WHERE id = $1';

/** The one way into a docket. The caller holds the lock of the case. */
@Injectable()
export class DocketService {
  constructor(
    private readonly pack: Pack,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly news: DocketNews,
  ) {}

  /**
   * Writes a fact and what follows from it, with the retractions of all that it makes impossible: the whole or nothing.
   * Throws `RuleRefusal` with the domain's code when it cannot have happened.
   */
  async record(tx: Tx, caseId: string, fact: NewFact, retractions: readonly NewFact[] = []): Promise<Milestone> {
    const docket = toDocket(await readDocket(tx, caseId));
    const milestone = this.milestoneOf(fact);
    const takenBack = retractions.map((one) => this.milestoneOf(one));
    refuseImpossible(this.pack.law, docket, milestone, takenBack, this.clock.today());

    const recorded = await this.write(tx, caseId, fact, milestone);
    const changed = [...docket.milestones, recorded];
    for (const [index, one] of retractions.entries()) {
      changed.push(await this.write(tx, caseId, one, takenBack[index]!));
    }
    const before = fold(this.pack.law, docket);
    const after = await this.store(tx, caseId, { ...docket, milestones: changed });
    await this.tell(tx, caseId, recorded, fact, retractions);
    await this.news.tell(tx, { caseId, milestoneId: recorded.id }, before, after);
    await this.tellAnswered(tx, caseId, [fact], after);
    return recorded;
  }

  /** Writes several facts as one change: all are judged together, and the case moves once. */
  async recordTogether(tx: Tx, caseId: string, facts: readonly NewFact[]): Promise<readonly Milestone[]> {
    const docket = toDocket(await readDocket(tx, caseId));
    const milestones = facts.map((fact) => this.milestoneOf(fact));
    refuseImpossibleTogether(this.pack.law, docket, milestones, this.clock.today());

    const recorded: Milestone[] = [];
    for (const [index, fact] of facts.entries()) {
      recorded.push(await this.write(tx, caseId, fact, milestones[index]!));
    }
    const before = fold(this.pack.law, docket);
    const after = await this.store(tx, caseId, { ...docket, milestones: [...docket.milestones, ...recorded] });
    for (const [index, fact] of facts.entries()) await this.tell(tx, caseId, recorded[index]!, fact, []);
    await this.news.tell(tx, { caseId, milestoneId: recorded.at(-1)!.id }, before, after);
    await this.tellAnswered(tx, caseId, facts, after);
    return recorded;
  }

  /** Brings the projections in step after accused or counts have changed without a fact. */
  async project(tx: Tx, caseId: string): Promise<void> {
    await this.store(tx, caseId, toDocket(await readDocket(tx, caseId)));
  }

  private async store(tx: Tx, caseId: string, docket: Docket): Promise<DocketState> {
    const state = fold(this.pack.law, docket);
    const attention = attentionOf(this.pack.law, state, this.clock.today());
    if (wasBroughtBack(docket, state)) await tx.named('case-brought-back', BRING_BACK, [caseId]);
    await storeProjection(tx, caseId, projectionOf(docket, state), attention, this.clock.now());
    return state;
  }

  private async tellAnswered(tx: Tx, caseId: string, facts: readonly NewFact[], after: DocketState): Promise<void> {
    const answers = facts.some(({ type }) => type === 's200-direction');
    if (answers && openQuestions(after).length === 0) await this.outbox.tell(tx, 'bench.answered', { caseId });
  }

  private milestoneOf(fact: NewFact): Milestone {
    const { id = nextId(), type, occurredOn, details } = fact;
    const { occurredAt = null, accusedId = null, countId = null, supersedesId = null } = fact;
    const recordedAt = this.clock.now().toISOString();
    return { id, type, occurredOn, occurredAt, accusedId, countId, supersedesId, details, recordedAt } as Milestone;
  }

  private async write(tx: Tx, caseId: string, fact: NewFact, milestone: Milestone): Promise<Milestone> {
    await tx.insert(MilestoneEntry, this.rowOf(tx, caseId, fact, milestone));
    await this.log(tx, caseId, fact, milestone);
    return this.dated(tx, milestone);
  }

  /** When a fact was recorded is for the database to say. */
  private async dated(tx: Tx, milestone: Milestone): Promise<Milestone> {
    const [row] = await tx.named<{ recordedAt: Date }>('milestone-date', RECORDED_AT, [milestone.id]);
    return row ? { ...milestone, recordedAt: row.recordedAt.toISOString() } : milestone;
  }

  private rowOf(tx: Tx, caseId: string, { hearingId = null, source, reason = null }: NewFact, milestone: Milestone) {
    const { supersedesId, occurredAt, recordedAt: _recordedAt, ...same } = milestone;
    return {
      ...same,
      caseId,
      hearingId,
      source,
      reason,
      supersedes: supersedesId,
      occurredAt: occurredAt === null ? null : new Date(occurredAt),
      recordedBy: tx.actor.userId,
    };
  }

  private async log(tx: Tx, caseId: string, { takesBack }: NewFact, milestone: Milestone): Promise<void> {
    const { id, type, occurredOn, accusedId, countId, supersedesId: supersedes } = milestone;
    const entry = { caseId, objectType: 'milestone', objectId: id };
    if (supersedes === null) {
      const details = { type, occurredOn, accusedId, countId };
      await this.audit.record(tx, { ...entry, action: 'milestone.recorded', details });
    } else if (takesBack) {
      const details = { type: takesBack, supersedes };
      await this.audit.record(tx, { ...entry, action: 'milestone.taken-back', details });
    } else {
      const details = { type, occurredOn, supersedes };
      await this.audit.record(tx, { ...entry, action: 'milestone.corrected', details });
    }
  }

  private async tell(
    tx: Tx,
    caseId: string,
    { id: milestoneId, type, supersedesId: supersedes }: Milestone,
    { takesBack = type }: NewFact,
    retractions: readonly NewFact[],
  ): Promise<void> {
    const alsoTakenBack = retractions.map(({ takesBack: one, type: own }) => one ?? own);
    const news = { caseId, milestoneId, type: takesBack, supersedes };
    await this.outbox.tell(tx, 'milestone.recorded', { ...news, ...(alsoTakenBack.length > 0 && { alsoTakenBack }) });
  }
}
