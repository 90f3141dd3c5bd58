import { Injectable } from '@nestjs/common';
import type { CorrectMilestoneRequest, MilestoneView, RecordMilestoneRequest } from '@hakika/contracts';
import type { Milestone, MilestoneType } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, NotFoundForActor } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { CaseAccess } from '../cases/case-access';
import { DocketService, type NewFact } from './docket.service';
import { readDetails } from './milestone-details';
import { MilestoneEntry } from './milestone.entity';
import { MilestonesQueries } from './milestones.queries';

const OF_A_SHEET: readonly MilestoneType[] = ['charge-sheet-filed', 'charge-amended'];

/** Facts as people enter and correct them. */
@Injectable()
export class MilestonesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly docket: DocketService,
    private readonly milestones: MilestonesQueries,
    private readonly pack: Pack,
  ) {}

  record(actor: Actor, caseId: string, request: RecordMilestoneRequest): Promise<MilestoneView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.access.lockForChange(tx, caseId);
      await this.refuseStrangeHearing(tx, caseId, request.hearingId);
      const details = this.detailsOf(request.type, request.details);
      const { id } = await this.docket.record(tx, caseId, { ...request, details });
      return this.milestones.one(tx, caseId, id);
    });
  }

  /** Replaces a fact by a better one of the same type, or takes it back. Both stay to be read. */
  correct(actor: Actor, caseId: string, milestoneId: string, request: CorrectMilestoneRequest): Promise<MilestoneView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.access.lockForChange(tx, caseId);
      const earlier = await tx.get(MilestoneEntry, { id: milestoneId, caseId });
      const { id } = await this.docket.record(tx, caseId, this.correctionOf(earlier, request));
      return this.milestones.one(tx, caseId, id);
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
    if (!OF_A_SHEET.includes(earlier.type)) return this.detailsOf(earlier.type, given);
    if (given !== undefined) throw new InvalidInput([{ pointer: '/replacement/details', code: 'unknown' }]);
    return earlier.details;
  }

  private detailsOf(type: MilestoneType, given: unknown): Milestone['details'] {
    const { details, faults } = readDetails(this.pack.law, type, given);
    if (faults.length > 0) throw new InvalidInput(faults);
    return details;
  }

  private async refuseStrangeHearing(tx: Tx, caseId: string, hearingId: string | undefined): Promise<void> {
    if (hearingId === undefined) return;
    const own = await tx.row('SELECT 1 AS own FROM court.hearing WHERE id = $1 AND case_id = $2', [hearingId, caseId]);
    if (!own) throw new NotFoundForActor();
  }
}

function takenBack({
  occurredOn,
  source,
}: MilestoneEntry): Pick<NewFact, 'type' | 'occurredOn' | 'source' | 'details'> {
  return { type: 'retracted', occurredOn, source, details: {} };
}
