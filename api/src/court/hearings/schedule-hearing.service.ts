import { Injectable } from '@nestjs/common';
import type { HearingView, ScheduleHearingRequest } from '@hakika/contracts';
import { closureOn, refuseHearing, refuseListing, type Stage } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RuleRefusal } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { HearingCalendar } from './hearing-calendar';
import { HearingsQueries } from './hearings.queries';

@Injectable()
export class ScheduleHearingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly pack: Pack,
    private readonly calendar: HearingCalendar,
    private readonly hearings: HearingsQueries,
  ) {}

  /** Whoever may send the same hearing twice names it by an id of their own. */
  schedule(actor: Actor, caseId: string, request: ScheduleHearingRequest, hearingId?: string): Promise<HearingView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { stage } = await this.calendar.takeCase(tx, caseId);
      this.refuse(actor, stage, request);
      const { stationId, courtroomId = null, on, at = null, purpose } = request;
      const plan = { caseId, stationId, courtroomId, on, at, purpose, adjournedFrom: null };
      const id = await this.calendar.add(tx, hearingId ? { ...plan, id: hearingId } : plan);
      await this.calendar.follow(tx, caseId);
      return this.hearings.view(tx, id);
    });
  }

  private refuse(actor: Actor, stage: Stage, { stationId, on, purpose }: ScheduleHearingRequest): void {
    const elsewhere = refuseListing(actor, stationId);
    if (elsewhere) throw new RuleRefusal(elsewhere);
    const refusal = refuseHearing(this.pack.law, { on, purpose, stage, today: this.clock.today() });
    if (!refusal) return;
    throw new RuleRefusal(refusal, { stage, closed: closureOn(this.pack.law, on) });
  }
}
