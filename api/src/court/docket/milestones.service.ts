import { Injectable } from '@nestjs/common';
import type {
  CorrectMilestoneRequest,
  DocketRefusal,
  RecordedMilestoneView,
  RecordedTogetherView,
  RecordMilestoneRequest,
  RecordTogetherRequest,
} from '@hakika/contracts';
import { may, type Milestone, type MilestoneType, type Permission } from '@hakika/domain';
import { In } from 'typeorm';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, NotFoundForActor, RuleRefusal } from '../../platform/errors/errors';
import { CaseAccess } from '../cases/case-access';
import { DocketService, type NewFact } from './docket.service';
import { FactDetails, namedIn } from './fact-details';
import { MilestoneEntry } from './milestone.entity';
import { MilestonesQueries } from './milestones.queries';

const OF_A_SHEET: readonly MilestoneType[] = ['charge-sheet-filed', 'charge-amended'];
/** Facts that keeping the docket is not enough for: a decision is approved by somebody else than whoever made it. */
const SIGNED: Readonly<Partial<Record<MilestoneType, readonly [Permission, DocketRefusal]>>> = {
  'decision-approved': ['decision:approve', 'milestone.supervisor-approves'],
};

/** Facts as people enter and correct them. */
@Injectable()
export class MilestonesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly docket: DocketService,
    private readonly milestones: MilestonesQueries,
    private readonly details: FactDetails,
  ) {}

  record(actor: Actor, caseId: string, request: RecordMilestoneRequest): Promise<RecordedMilestoneView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.access.lockForChange(tx, caseId);
      refuseUnsigned(actor, request.type);
      const fact = await this.factOf(tx, caseId, request);
      return this.milestones.recorded(tx, caseId, await this.docket.record(tx, caseId, fact));
    });
  }

  /** Facts that are one decision, such as a judgment on all counts: if one of them cannot be, none of them is written. */
  recordTogether(actor: Actor, caseId: string, { facts }: RecordTogetherRequest): Promise<RecordedTogetherView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.access.lockForChange(tx, caseId);
      for (const { type } of facts) refuseUnsigned(actor, type);
      const read: NewFact[] = [];
      for (const [index, one] of facts.entries()) read.push(await this.factOf(tx, caseId, one, `/facts/${index}`));
      const items: RecordedMilestoneView[] = [];
      for (const fact of await this.docket.recordTogether(tx, caseId, read)) {
        items.push(await this.milestones.recorded(tx, caseId, fact));
      }
      return { items };
    });
  }

  private async factOf(tx: Tx, caseId: string, request: RecordMilestoneRequest, at = ''): Promise<NewFact> {
    await this.refuseStrangeHearing(tx, caseId, request.hearingId);
    const details = this.details.read(request.type, request.details, at);
    await this.details.refuseStrangers(tx, caseId, namedIn(request.type, details));
    return { ...request, details };
  }

  /**
   * Replaces a fact by a better one of the same type, or takes it back, and with it what cannot be true any more.
   * All of them stay to be read.
   */
  correct(
    actor: Actor,
    caseId: string,
    milestoneId: string,
    request: CorrectMilestoneRequest,
  ): Promise<RecordedMilestoneView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.access.lockForChange(tx, caseId);
      const { reason, alsoRetract = [] } = request;
      const [earlier] = await this.entries(tx, caseId, [milestoneId]);
      // What was approved by mistake can be taken back by whoever keeps the docket: then it waits for approval again.
      if (request.replacement) refuseUnsigned(actor, earlier!.type);
      const later = await this.entries(tx, caseId, alsoRetract);
      const correction = this.correctionOf(earlier!, request);
      const { type, details } = correction;
      await this.details.refuseStrangers(tx, caseId, namedIn(type, details), namedIn(earlier!.type, earlier!.details));
      const retractions = later.map((one) => this.correctionOf(one, { reason }));
      return this.milestones.recorded(tx, caseId, await this.docket.record(tx, caseId, correction, retractions));
    });
  }

  /** In the order in which they were asked for; one of another case is an absent one. */
  private async entries(tx: Tx, caseId: string, ids: readonly string[]): Promise<readonly MilestoneEntry[]> {
    if (ids.length === 0) return [];
    const found = new Map((await tx.find(MilestoneEntry, { caseId, id: In(ids) })).map((one) => [one.id, one]));
    return ids.map((id) => {
      const entry = found.get(id);
      if (!entry) throw new NotFoundForActor();
      return entry;
    });
  }

  private correctionOf(earlier: MilestoneEntry, { reason, replacement }: CorrectMilestoneRequest): NewFact {
    const { type, accusedId, countId, hearingId, id: supersedesId } = earlier;
    const about = { accusedId, countId, hearingId, supersedesId, reason };
    if (!replacement) return { ...about, ...takenBack(earlier), takesBack: type };
    const { occurredOn, occurredAt = null, source } = replacement;
    return {
      ...about,
      type,
      occurredOn,
      occurredAt,
      source,
      details: this.correctedDetails(earlier, replacement.details),
    };
  }

  /** Which counts a sheet has is written in the counts, so a correction of a sheet moves its day and no more. */
  private correctedDetails(
    earlier: MilestoneEntry,
    given: Readonly<Record<string, unknown>> | undefined,
  ): Milestone['details'] {
    if (!OF_A_SHEET.includes(earlier.type)) return this.details.read(earlier.type, given);
    if (given !== undefined) throw new InvalidInput([{ pointer: '/replacement/details', code: 'unknown' }]);
    return earlier.details;
  }

  private async refuseStrangeHearing(tx: Tx, caseId: string, hearingId: string | undefined): Promise<void> {
    if (hearingId === undefined) return;
    const own = await tx.row('SELECT 1 AS own FROM court.hearing WHERE id = $1 AND case_id = $2', [hearingId, caseId]);
    if (!own) throw new NotFoundForActor();
  }
}

function refuseUnsigned({ scope }: Actor, type: MilestoneType): void {
  const [permission, refusal] = SIGNED[type] ?? [];
  if (permission && refusal && !may(scope, permission)) throw new RuleRefusal(refusal);
}

function takenBack({
  occurredOn,
  source,
}: MilestoneEntry): Pick<NewFact, 'type' | 'occurredOn' | 'source' | 'details'> {
  return { type: 'retracted', occurredOn, source, details: {} };
}
