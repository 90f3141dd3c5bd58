import { Injectable } from '@nestjs/common';
import type { AnswerDirectionRequest, ApproveDecisionRequest, RecordedMilestoneView } from '@hakika/contracts';
import { fold, type Docket, type Milestone } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Clock } from '../../platform/clock/clock';
import { nextId } from '../../platform/database/next-id';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { readDocket, toDocket } from '../docket/docket-facts';
import { refuseImpossible } from '../docket/impossible';
import { MilestonesQueries } from '../docket/milestones.queries';
import { DecisionNews } from './decision-news';

const LOCK = 'SELECT court.lock_for_step($1, $2) AS locked';
const RECORD = 'SELECT court.record_step($1, $2, $3, $4, $5, $6) AS done';

type Step = Pick<Extract<Milestone, { type: 'direction-answered' | 'decision-approved' }>, 'type' | 'details'> &
  Pick<Milestone, 'accusedId' | 'occurredOn'>;

/** The two facts that the police and a supervisor record themselves; the docket as a whole is the prosecutor's to keep. */
@Injectable()
export class DecisionStepsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly pack: Pack,
    private readonly news: DecisionNews,
    private readonly milestones: MilestonesQueries,
  ) {}

  answer(actor: Actor, caseId: string, request: AnswerDirectionRequest): Promise<RecordedMilestoneView> {
    const { direction, accusedId = null, answeredOn: occurredOn } = request;
    return this.take(actor, caseId, { type: 'direction-answered', accusedId, occurredOn, details: { direction } });
  }

  approve(actor: Actor, caseId: string, request: ApproveDecisionRequest): Promise<RecordedMilestoneView> {
    const { accusedId, approvedOn: occurredOn } = request;
    return this.take(actor, caseId, { type: 'decision-approved', accusedId, occurredOn, details: {} });
  }

  private take(actor: Actor, caseId: string, step: Step): Promise<RecordedMilestoneView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const lock = await tx.row<{ locked: boolean }>(LOCK, [caseId, step.type]);
      if (!lock?.locked) throw new NotFoundForActor();
      const docket = toDocket(await readDocket(tx, caseId));
      const fact = this.factOf(step);
      refuseImpossible(this.pack.law, docket, fact, [], this.clock.today());
      await this.write(tx, caseId, fact);
      await this.tell(tx, caseId, docket, fact);
      return this.milestones.recorded(tx, caseId, fact);
    });
  }

  private factOf({ type, accusedId, occurredOn, details }: Step): Milestone {
    const recordedAt = this.clock.now().toISOString();
    const nothing = { countId: null, occurredAt: null, supersedesId: null };
    // `Step` pairs type and details; the compiler loses that in the object.
    return { id: nextId(), type, accusedId, occurredOn, details, recordedAt, ...nothing } as Milestone;
  }

  private async write(tx: Tx, caseId: string, { id, accusedId, type, occurredOn, details }: Milestone): Promise<void> {
    const values = [id, caseId, accusedId, type, occurredOn, JSON.stringify(details)];
    const answer = await tx.row<{ done: boolean }>(RECORD, values);
    if (!answer?.done) throw new NotFoundForActor();
  }

  private async tell(tx: Tx, caseId: string, docket: Docket, fact: Milestone): Promise<void> {
    const before = fold(this.pack.law, docket);
    const after = fold(this.pack.law, { ...docket, milestones: [...docket.milestones, fact] });
    await this.news.recorded(tx, caseId, fact);
    await this.news.tellOfDirections(tx, caseId, before, after);
  }
}
