import { Injectable } from '@nestjs/common';
import type { HearingView, ScheduleHearingRequest } from '@hakika/contracts';
import { closureOn, refuseAppearing, refuseHearing, refuseListing, type Stage } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RuleRefusal } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { clashesOf } from '../clashes/clashes';
import { HearingCalendar, type NewHearing } from './hearing-calendar';
import { HearingsQueries } from './hearings.queries';

const ON_CASE = `SELECT 1 AS found FROM court.team_of($1) t WHERE t.id = $2 AND t.role = 'prosecutor'`;

/** Cases heard together with this one, as far as whoever asks has them; in one order for everybody. */
const JOINED = `SELECT j.id FROM court.court_case j
  WHERE j.id IN (SELECT (m.details->>'withCaseId')::uuid FROM court.milestone m WHERE m.case_id = $1 AND m.type = 'consolidated'
    AND NOT EXISTS (SELECT FROM court.milestone later WHERE later.supersedes = m.id)) ORDER BY j.id`;

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
      await this.refuseStranger(tx, caseId, request.prosecutorId);
      const plan = planOf(caseId, request);
      const id = await this.put(tx, hearingId ? { ...plan, id: hearingId } : plan);
      if (request.withJoined) await this.putJoined(tx, caseId, request);
      const warnings = await clashesOf(tx, caseId, request);
      return { ...(await this.hearings.view(tx, id)), warnings };
    });
  }

  private async put(tx: Tx, plan: NewHearing): Promise<string> {
    const id = await this.calendar.add(tx, plan);
    await this.calendar.follow(tx, plan.caseId);
    return id;
  }

  /** A joined case is at its own stage, and a date that does not fit it is refused for all. */
  private async putJoined(tx: Tx, caseId: string, request: ScheduleHearingRequest): Promise<void> {
    for (const { id } of await tx.rows<{ id: string }>(JOINED, [caseId])) {
      const { stage } = await this.calendar.takeCase(tx, id);
      this.refuse(tx.actor, stage, request);
      const { prosecutorId: _notOfThatTeam, ...same } = request;
      await this.put(tx, planOf(id, same));
    }
  }

  private async refuseStranger(tx: Tx, caseId: string, prosecutorId: string | undefined): Promise<void> {
    if (prosecutorId === undefined) return;
    const refusal = refuseAppearing((await tx.row(ON_CASE, [caseId, prosecutorId])) !== null);
    if (refusal) throw new RuleRefusal(refusal);
  }

  private refuse(actor: Actor, stage: Stage, { stationId, on, purpose }: ScheduleHearingRequest): void {
    const elsewhere = refuseListing(actor, stationId);
    if (elsewhere) throw new RuleRefusal(elsewhere);
    const refusal = refuseHearing(this.pack.law, { on, purpose, stage, today: this.clock.today() });
    if (!refusal) return;
    throw new RuleRefusal(refusal, { stage, closed: closureOn(this.pack.law, on) });
  }
}

function planOf(caseId: string, request: ScheduleHearingRequest): NewHearing {
  const { stationId, courtroomId = null, on, at = null, purpose, prosecutorId = null, interpreter } = request;
  const people = { prosecutorId, interpreter: interpreter?.trim() ?? null };
  return { caseId, stationId, courtroomId, on, at, purpose, adjournedFrom: null, ...people };
}
